<?php
/**
 * Settings → Kith: where the script is, and where forms are sent to.
 */

if (!defined('ABSPATH')) {
    exit;
}

/** The address of kith.js; empty until somebody has told. */
function kith_script_url()
{
    return kith_sanitize_url(get_option('kith_script_url', ''));
}

/** What addresses like `surveys/needs` are relative to; empty where there is none. */
function kith_endpoint()
{
    return kith_sanitize_url(get_option('kith_endpoint', ''));
}

/**
 * An address of the web, or nothing: browsers and WordPress also take others, which nobody should fetch a script from.
 *
 * @param mixed $value What was typed.
 */
function kith_sanitize_url($value)
{
    return is_string($value) ? esc_url_raw(trim($value), array('http', 'https')) : '';
}

function kith_register_settings()
{
    foreach (array('kith_script_url', 'kith_endpoint') as $option) {
        register_setting('kith', $option, array(
            'type' => 'string',
            'default' => '',
            'sanitize_callback' => 'kith_sanitize_url',
        ));
    }
    add_settings_section('kith', '', '__return_false', 'kith');
    add_settings_field('kith_script_url', __('Address of the script', 'kith'), 'kith_render_field', 'kith', 'kith', array(
        'label_for' => 'kith_script_url',
        'placeholder' => 'https://example.org/kith/kith.js',
        'hint' => __('Where you have put kith.js and the files that came with it. Without it, readers see the words inside each widget.', 'kith'),
    ));
    add_settings_field('kith_endpoint', __('Address of the endpoint', 'kith'), 'kith_render_field', 'kith', 'kith', array(
        'label_for' => 'kith_endpoint',
        'placeholder' => 'https://example.org/api',
        'hint' => __('Short addresses like “surveys/needs” begin here. You can leave it empty and write whole addresses.', 'kith'),
    ));
}

/**
 * @param array $field label_for, placeholder and hint.
 */
function kith_render_field($field)
{
    $name = $field['label_for'];
    printf(
        '<input type="url" class="regular-text code" id="%1$s" name="%1$s" value="%2$s" placeholder="%3$s" aria-describedby="%1$s-hint"><p class="description" id="%1$s-hint">%4$s</p>',
        esc_attr($name),
        esc_attr(get_option($name, '')),
        esc_attr($field['placeholder']),
        esc_html($field['hint'])
    );
}

function kith_add_settings_page()
{
    add_options_page(__('Kith', 'kith'), __('Kith', 'kith'), 'manage_options', 'kith', 'kith_render_settings');
}

/**
 * @param string[] $links The plugin's links on the page of plugins.
 */
function kith_add_settings_link($links)
{
    $url = admin_url('options-general.php?page=kith');
    array_unshift($links, '<a href="' . esc_url($url) . '">' . esc_html__('Settings', 'kith') . '</a>');
    return $links;
}

function kith_render_settings()
{
    if (!current_user_can('manage_options')) {
        return;
    }
    echo '<div class="wrap"><h1>' . esc_html(get_admin_page_title()) . '</h1><form action="options.php" method="post">';
    settings_fields('kith');
    do_settings_sections('kith');
    submit_button();
    echo '</form></div>';
}
