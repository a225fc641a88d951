<?php

/**
 * Whether a visitor has consented to a purpose, by the Cookie header as it came: PHP's $_COOKIE turns "+" into a space.
 * In doubt he has not: without a record, with a broken one, one of another policy version, of the future, or one that has
 * run out.
 */
function consent_granted(
    string $cookieHeader,
    string $purpose,
    string $policyVersion,
    int $days = 365,
    string $name = 'consent_gate'
): bool {
    $newest = null;
    foreach (explode(';', $cookieHeader) as $pair) {
        [$key, $value] = explode('=', trim($pair), 2) + [1 => ''];
        $isRecord = preg_match(
            '/^1\.([\da-z]{1,9})\.([\w-]*)\.[\w-]{0,32}((?:\.[+-][\w-]+:\w+)*)(?:\.!?\w[\w-]*)*$/D',
            $value,
            $parts
        );
        if ($key !== $name || !$isRecord) {
            continue;
        }
        $decidedAt = intval($parts[1], 36);
        // A cookie can stand on several domains at once: the newest counts.
        if ($newest === null || $decidedAt > $newest[0]) {
            $newest = [$decidedAt, $parts[2], $parts[3]];
        }
    }
    if ($newest === null) {
        return false;
    }
    [$decidedAt, $version, $answers] = $newest;
    return $version === $policyVersion
        && $decidedAt <= time() + 60
        && $decidedAt > time() - $days * 86400
        && strpos($answers, ".+$purpose:") !== false;
}

// if (consent_granted($_SERVER['HTTP_COOKIE'] ?? '', 'analytics', '2026-11-01')) { … }
