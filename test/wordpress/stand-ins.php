<?php
/**
 * The plugin of demo/wordpress without WordPress: as much of WordPress' functions as it calls, told by their documentation.
 * Reads {options, singular, hasModules, mayEdit, calls: [[function, …arguments]]} and prints {results, enqueued, options}.
 */

$told = json_decode(stream_get_contents(STDIN), true);
$options = $told['options'];
$enqueued = array();
define('ABSPATH', __DIR__);

function add_action(...$_) {}
function add_filter(...$_) {}
function add_shortcode(...$_) {}
function plugin_basename($file) { return 'kith/' . basename($file); }
function __($text, $_ = '') { return $text; }
function esc_html__($text, $_ = '') { return esc_html($text); }
function esc_html($text) { return htmlspecialchars((string) $text, ENT_QUOTES, 'UTF-8', false); }
function esc_attr($text) { return htmlspecialchars((string) $text, ENT_QUOTES, 'UTF-8', false); }
function trailingslashit($url) { return rtrim($url, '/\\') . '/'; }
function esc_url_raw($url, $protocols) {
    $scheme = strtolower((string) parse_url($url, PHP_URL_SCHEME));
    return '' === $scheme || in_array($scheme, $protocols, true) ? $url : '';
}
function get_option($name, $default = false) { return $GLOBALS['options'][$name] ?? $default; }
function delete_option($name) { unset($GLOBALS['options'][$name]); }
function current_user_can($_) { return $GLOBALS['told']['mayEdit'] ?? false; }
function is_singular() { return isset($GLOBALS['told']['singular']); }
function get_post() { return (object) array('post_content' => $GLOBALS['told']['singular']); }
function get_block_wrapper_attributes() { return 'class="wp-block-kith-widget"'; }
function wp_enqueue_script(...$given) { $GLOBALS['enqueued'][] = array('classic', ...$given); }
function wp_get_script_tag($attributes) {
    $html = '';
    foreach ($attributes as $name => $value) {
        $html .= ' ' . $name . '="' . esc_attr($value) . '"';
    }
    return "<script$html></script>\n";
}
if ($told['hasModules'] ?? true) {
    function wp_enqueue_script_module(...$given) { $GLOBALS['enqueued'][] = array('module', ...$given); }
}

$plugin = dirname(__DIR__, 2) . '/demo/wordpress/kith/';
require $plugin . 'kith.php';
function uninstall() {
    define('WP_UNINSTALL_PLUGIN', 'kith/kith.php');
    require $GLOBALS['plugin'] . 'uninstall.php';
}
$results = array();
foreach ($told['calls'] as $call) {
    $results[] = call_user_func_array(array_shift($call), $call);
}
echo json_encode(array('results' => $results, 'enqueued' => $enqueued, 'options' => (object) $options));
