<?php
/**
 * Plugin Name: consent-gate
 * Description: Starts counters only once the visitor has consented.
 * Requires PHP: 7.4
 */

defined('ABSPATH') || exit;

/** The config, as JSON has it. */
function consent_gate_config(): array
{
    $config = [
        'operator' => [
            'name' => 'ООО «Ромашка»',
            'taxId' => '5050109563',
            'address' => '141100, Московская область, г. Щёлково, Полевая ул., 4',
            'email' => 'privacy@example.ru',
        ],
        'policy' => ['url' => get_privacy_policy_url() ?: '/privacy', 'version' => '2026-11-01'],
        'services' => [['type' => 'yandex-metrica', 'id' => '12345678']],
    ];
    return apply_filters('consent_gate_config', $config);
}

// Early: before what themes and other plugins put there.
add_action('wp_head', function (): void {
    printf(
        "<script type=\"application/json\" data-consent-gate>%s</script>\n<script async src=\"%s\"></script>\n",
        wp_json_encode(consent_gate_config(), JSON_UNESCAPED_UNICODE | JSON_HEX_TAG),
        esc_url(plugins_url('dist/consent-gate.js', __FILE__))
    );
}, 1);

// [consent_settings]: a link that opens the settings. [consent_declaration]: the tables of the policy page.
add_shortcode('consent_settings', function ($attributes, $text = ''): string {
    $label = $text !== '' ? $text : 'Настройки cookie';
    return sprintf('<a href="%s" data-consent-open>%s</a>', esc_url(get_privacy_policy_url()), esc_html($label));
});
add_shortcode('consent_declaration', fn (): string => '<div data-consent-declaration></div>');
