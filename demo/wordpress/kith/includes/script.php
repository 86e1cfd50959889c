<?php
/**
 * The script: once on pages that have a widget, as a module, and on no other page.
 */

if (!defined('ABSPATH')) {
    exit;
}

/** Without a version in its address: the files beside the script name it without one, and it would be loaded twice. */
function kith_enqueue()
{
    $url = kith_script_url();
    if ('' === $url) {
        return;
    }
    if (function_exists('wp_enqueue_script_module')) {
        wp_enqueue_script_module('kith', $url, array(), null);
    } else {
        wp_enqueue_script('kith', $url, array(), null, true);
    }
}

/**
 * WordPress before 6.5 knows no modules: its tag for our script is written anew.
 *
 * @param string $tag    The tag.
 * @param string $handle The script's name.
 * @param string $src    Its address.
 */
function kith_load_as_module($tag, $handle, $src)
{
    return 'kith' === $handle ? wp_get_script_tag(array('type' => 'module', 'src' => $src, 'id' => 'kith-js')) : $tag;
}

/** For widgets that were written by hand: the div by whoever may write, the element by those who may write any HTML. */
function kith_enqueue_for_markup()
{
    $post = is_singular() ? get_post() : null;
    if ($post && preg_match('/<kith-|data-kith=/', $post->post_content)) {
        kith_enqueue();
    }
}
