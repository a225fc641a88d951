<?php
// Makes the site: its tables, and a page that is the privacy policy.
define('WP_INSTALLING', true);
require __DIR__ . '/site/wp-load.php';
require ABSPATH . 'wp-admin/includes/upgrade.php';

// Nobody is written to.
function wp_new_blog_notification() {}

wp_install('A site', 'admin', 'admin@example.ru', true, '', 'password', 'en_US');
$page = wp_insert_post([
    'post_type' => 'page',
    'post_status' => 'publish',
    'post_title' => 'Privacy',
    'post_content' => '[consent_settings] [consent_declaration]',
]);
update_option('wp_page_for_privacy_policy', $page);
