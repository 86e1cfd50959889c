<?php
/**
 * Plugin Name:       Kith
 * Description:       Surveys, sign-ups, calendars, belonging pulses and results, as a block and as a shortcode.
 * Version:           0.1.0
 * Requires at least: 5.9
 * Requires PHP:      7.4
 * Author:            The Kith contributors
 * License:           MIT
 * License URI:       https://opensource.org/license/mit
 * Text Domain:       kith
 */

if (!defined('ABSPATH')) {
    exit;
}

require_once __DIR__ . '/includes/settings.php';
require_once __DIR__ . '/includes/script.php';
require_once __DIR__ . '/includes/widget.php';
require_once __DIR__ . '/includes/block.php';

add_action('init', 'kith_register_block');
add_action('admin_init', 'kith_register_settings');
add_action('admin_menu', 'kith_add_settings_page');
add_filter('plugin_action_links_' . plugin_basename(__FILE__), 'kith_add_settings_link');
add_filter('script_loader_tag', 'kith_load_as_module', 10, 3);
add_action('wp_enqueue_scripts', 'kith_enqueue_for_markup');
add_shortcode('kith', 'kith_render_shortcode');
