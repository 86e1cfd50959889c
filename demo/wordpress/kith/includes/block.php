<?php
/**
 * The block. What is saved is its settings, in a comment, and the words inside as ordinary blocks: they stay where they are
 * when the plugin goes.
 */

if (!defined('ABSPATH')) {
    exit;
}

function kith_register_block()
{
    register_block_type(dirname(__DIR__) . '/block', array('render_callback' => 'kith_render_block'));
}

/**
 * @param array  $attributes The block's settings.
 * @param string $content    The blocks inside, as HTML.
 */
function kith_render_block($attributes, $content)
{
    $names = array('headingLevel' => 'heading-level');
    $given = array();
    foreach ($attributes as $name => $value) {
        $given[isset($names[$name]) ? $names[$name] : $name] = $value;
    }
    $html = kith_render_widget($given, $content);
    // the theme's spacing and width, where WordPress knows them
    return '' === $html ? '' : '<div ' . get_block_wrapper_attributes() . '>' . $html . '</div>';
}
