<?php
/**
 * What stands in the page: `<div data-kith="…">`, which kith.js turns into the element of that name. A div with data
 * attributes is what every editor, every filter and every role may write, so it is the same for all of them.
 */

if (!defined('ABSPATH')) {
    exit;
}

const KITH_TYPES = array('survey', 'signup', 'calendar', 'pulse', 'priorities', 'results', 'loop', 'language');

/** Attributes that a widget takes besides `type`. */
const KITH_ATTRIBUTES = array(
    'src', 'action', 'preset', 'enctype', 'format', 'mode', 'lang', 'dir', 'theme', 'accent', 'heading-level',
    'shared-device', 'confirmation', 'label', 'group', 'wave', 'instrument', 'method', 'total', 'view', 'month',
    'time-zone', 'subscribe', 'redirect-origins',
);

/** Attributes that are addresses. */
const KITH_URLS = array('src', 'action', 'subscribe');

/**
 * `[kith type="survey" src="surveys/needs"]Words for when the script does not load.[/kith]`
 *
 * @param array|string $attributes What the author wrote; WordPress gives '' for nothing.
 * @param string|null  $content    What stands between the tags.
 */
function kith_render_shortcode($attributes, $content = null)
{
    return kith_render_widget(is_array($attributes) ? $attributes : array(), (string) $content);
}

/**
 * @param array  $attributes Values by name, of whoever wrote the page.
 * @param string $fallback   HTML for people until the widget is there, and where it cannot come. Part of the post, which
 *                           WordPress has cleaned for its author's role: filtered again, forms would go from it.
 * @return string HTML, or nothing for a type that is unknown.
 */
function kith_render_widget($attributes, $fallback)
{
    $type = isset($attributes['type']) && is_string($attributes['type']) ? strtolower(trim($attributes['type'])) : '';
    if (!in_array($type, KITH_TYPES, true)) {
        return kith_tell_author(__('This widget has no type that Kith knows.', 'kith'));
    }
    kith_enqueue();
    $html = '<div class="kith-widget" data-kith="' . esc_attr($type) . '"';
    foreach (KITH_ATTRIBUTES as $name) {
        $value = kith_read_attribute($attributes, $name);
        if (null !== $value) {
            $html .= ' data-kith-' . $name . '="' . esc_attr($value) . '"';
        }
    }
    return $html . '>' . kith_or_default($fallback) . '</div>';
}

/**
 * @param string $fallback HTML.
 */
function kith_or_default($fallback)
{
    $fallback = trim($fallback);
    return '' === $fallback ? '<p>' . esc_html__('The form opens here. If it does not, please write to us.', 'kith') . '</p>' : $fallback;
}

/**
 * The value of an attribute, or null where there is none or where it is no address of the web.
 *
 * @param array  $attributes Values by name.
 * @param string $name       An attribute of KITH_ATTRIBUTES.
 */
function kith_read_attribute($attributes, $name)
{
    // without a value, as in `[kith type="survey" shared-device]`, names come as values
    if (in_array($name, array_filter($attributes, 'is_int', ARRAY_FILTER_USE_KEY), true)) {
        return '';
    }
    if (!isset($attributes[$name]) || !is_scalar($attributes[$name])) {
        return null;
    }
    $value = trim((string) $attributes[$name]);
    if (!in_array($name, KITH_URLS, true)) {
        return '' === $value ? null : $value;
    }
    $url = kith_resolve_url($value);
    return '' === $url ? null : $url;
}

/**
 * An address of the web: `surveys/needs` is one of the endpoint's, `/files/a.json` one of this site.
 *
 * @param string $value Several, with blanks between them, for a calendar's sources. Those of other schemes are left out.
 */
function kith_resolve_url($value)
{
    $endpoint = kith_endpoint();
    $urls = array();
    foreach (preg_split('/\s+/', $value, -1, PREG_SPLIT_NO_EMPTY) as $url) {
        $is_whole = preg_match('~^([^/?#]*:|/)~', $url);
        if (!$is_whole && '' !== $endpoint) {
            $url = trailingslashit($endpoint) . $url;
        }
        // not esc_url: it would take the braces of {from} and {to}
        if (!$is_whole || preg_match('~^(https?:)?/~i', $url)) {
            $urls[] = $url;
        }
    }
    return implode(' ', $urls);
}

/**
 * A sentence for those who can mend the page; nobody else sees it.
 *
 * @param string $words The sentence.
 */
function kith_tell_author($words)
{
    return current_user_can('edit_posts') ? '<p class="kith-note">' . esc_html($words) . '</p>' : '';
}
