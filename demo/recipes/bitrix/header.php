<?php
// In /local/templates/<template>/header.php, within <head>, after $APPLICATION->ShowHead().
// The policy's version stands in one place: with a new one every visitor is asked again.
$consentGate = [
    'operator' => [
        'name' => 'ООО «Ромашка»',
        'taxId' => '5050109563',
        'address' => '141100, Московская область, г. Щёлково, Полевая ул., 4',
        'email' => 'privacy@example.ru',
    ],
    'policy' => ['url' => '/privacy/', 'version' => '2026-11-01'],
    'services' => [
        ['type' => 'yandex-metrica', 'id' => '12345678', 'webvisor' => true, 'clickmap' => true],
    ],
];
?>
<script type="application/json" data-consent-gate data-skip-moving="true">
<?= json_encode($consentGate, JSON_UNESCAPED_UNICODE | JSON_UNESCAPED_SLASHES | JSON_HEX_TAG) ?>
</script>
<script async src="/local/consent-gate/consent-gate.js" data-skip-moving="true"></script>
