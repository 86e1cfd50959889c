<?php
/** Nothing of the plugin stays behind: it only ever keeps two settings. */

if (!defined('WP_UNINSTALL_PLUGIN')) {
    exit;
}

delete_option('kith_script_url');
delete_option('kith_endpoint');
