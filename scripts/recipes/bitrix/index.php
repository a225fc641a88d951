<?php
// Stands in for 1C-Bitrix, as far as a template's header meets it: the page's scripts are moved to its end, but for those
// that say no; and the composite cache keeps the page for everybody, and fetches what is one visitor's own afterwards.

const CACHED = __DIR__ . '/composite.html';

if (is_file(__DIR__ . parse_url($_SERVER['REQUEST_URI'], PHP_URL_PATH))) {
    return false;
}

/** What is kept out of the cache. */
function dynamic_areas(): array
{
    return ['bxdynamic_basket' => '<p id="basket">In the basket: 2</p>
        <iframe data-consent-src="https://video.example/film" title="A film" width="320" height="180"></iframe>
        <a href="/privacy/" data-consent-open>Настройки cookie</a>'];
}

if (($_SERVER['HTTP_BX_ACTION_TYPE'] ?? '') === 'get_dynamic') {
    header('Content-Type: application/json');
    echo json_encode(dynamic_areas());
    return true;
}

header('Content-Type: text/html; charset=UTF-8');
if (is_file(CACHED)) {
    header('X-Bitrix-Composite: Cache');
    readfile(CACHED);
    return true;
}

$APPLICATION = new class {
    public function ShowHead(): void
    {
        echo "<meta charset=\"UTF-8\">\n<script>window.BX = {};</script>\n";
    }
};

ob_start();
?>
<!doctype html>
<html lang="ru">
<head>
<title>A shop</title>
<?php $APPLICATION->ShowHead(); ?>
<?php require __DIR__ . '/local/templates/main/consent-gate.php'; ?>
</head>
<body>
<main><h1>A shop</h1></main>
<div id="bxdynamic_basket">…</div>
<script>
BX.ready = fetch(location.href, { headers: { 'BX-ACTION-TYPE': 'get_dynamic' } })
  .then((answer) => answer.json())
  .then((areas) => {
    for (const [id, markup] of Object.entries(areas)) document.getElementById(id).innerHTML = markup;
  });
</script>
</body>
</html>
<?php
$moved = [];
$page = preg_replace_callback('~<script\b([^>]*)>.*?</script>\s*~is', function (array $script) use (&$moved): string {
    if (preg_match('~data-skip-moving\s*=\s*"?true~i', $script[1])) {
        return $script[0];
    }
    $moved[] = $script[0];
    return '';
}, ob_get_clean());
$page = str_replace('</body>', implode('', $moved) . '</body>', $page);
file_put_contents(CACHED, $page);
echo $page;
return true;
