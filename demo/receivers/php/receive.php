<?php
// Takes in what Kith widgets send, and keeps each submission exactly once. One file, PHP 8.1 or later, nothing to install.
//
// 1. Put it on your web space, for example as https://example.org/receive.php
// 2. Give it a folder that nobody can open in a browser (KITH_DATA, or the line below)
// 3. Paste <kith-signup preset="newsletter" action="https://example.org/receive.php"></kith-signup>
declare(strict_types=1);
// What goes wrong belongs into the server's log; before the JSON of a reply it would only confuse.
ini_set('display_errors', '0');

$folder = getenv('KITH_DATA') ?: dirname($_SERVER['DOCUMENT_ROOT'] ?: __DIR__) . '/kith-data';
// Which sites' pages may send: ['https://example.org'], or ['*'] for any.
$origins = ['*'];
const LARGEST = 1_000_000; // bytes

allowOrigin($origins);
if ($_SERVER['REQUEST_METHOD'] === 'OPTIONS') {
    http_response_code(204);
    exit;
}
if ($_SERVER['REQUEST_METHOD'] !== 'POST') {
    header('Allow: POST, OPTIONS');
    refuse(405, 'Only POST is taken here');
}
$submission = readSubmission();
$id = $submission['id'];
// When it was sent does not count: a form that is sent again is the same form.
try {
    $content = json_encode(sorted(array_diff_key($submission, ['submittedAt' => 0])), JSON_THROW_ON_ERROR);
} catch (JsonException) {
    refuse(400, 'This is not in UTF-8');
}
$hash = hash('sha256', $content);
try {
    [$isNew, $known] = keepOnce($folder, $id, $hash, $submission);
} catch (Throwable $fault) {
    error_log('receive.php: ' . $fault->getMessage());
    header('Retry-After: 60');
    refuse(503, 'This could not be stored just now', ['retryAfter' => 60]);
}
if ($known !== $hash) {
    refuse(422, 'Another submission has this id', ['errors' => [['pointer' => '/id', 'detail' => 'was used before']]]);
}
answer($isNew ? 201 : 200, ['ok' => true, 'id' => $id]);

/** Pages of other sites may read the reply, and ask first where browsers want that. */
function allowOrigin(array $origins): void
{
    $origin = $_SERVER['HTTP_ORIGIN'] ?? '';
    header('Vary: Origin');
    if ($origin === '' || !(in_array('*', $origins, true) || in_array($origin, $origins, true))) return;
    header("Access-Control-Allow-Origin: $origin");
    header('Access-Control-Allow-Methods: POST');
    header('Access-Control-Allow-Headers: Content-Type');
    header('Access-Control-Expose-Headers: Retry-After');
    header('Access-Control-Max-Age: 7200');
}

/** The submission with its id, whichever encoding it came in. */
function readSubmission(): array
{
    $type = strtolower(trim(explode(';', $_SERVER['CONTENT_TYPE'] ?? '')[0]));
    if ((int) ($_SERVER['CONTENT_LENGTH'] ?? 0) > LARGEST) refuse(413, 'This is too large');
    $body = (string) file_get_contents('php://input');
    if (strlen($body) > LARGEST) refuse(413, 'This is too large');
    $isForm = $type === 'application/x-www-form-urlencoded' || $type === 'multipart/form-data';
    if (!$isForm && $type !== 'application/json' && $type !== 'text/plain') refuse(415, 'This kind of content is not taken');
    $given = $isForm ? readForm($type, $body) : json_decode($body, true, 64);
    if (!is_array($given) || $given === [] || array_is_list($given)) refuse(400, 'This is not a submission');
    $id = $given['id'] ?? $given['kith-id'] ?? '';
    // A form that was sent without script has no id yet.
    if ($isForm && $id === '') $id = bin2hex(random_bytes(16));
    if (!is_string($id) || !preg_match('/^[0-9A-Za-z-]{8,64}$/', $id)) {
        refuse(422, 'The id is missing', ['errors' => [['pointer' => '/id', 'detail' => 'expected a UUID']]]);
    }
    return ['id' => $id] + $given;
}

/** Names as they were sent. (PHP's own $_POST writes "a.b" as "a_b", and does not know repeated names.) */
function readForm(string $type, string $body): array
{
    if ($type === 'multipart/form-data') return $_POST + array_map(fn ($file) => $file['name'], $_FILES);
    $fields = [];
    foreach (array_filter(explode('&', $body), 'strlen') as $pair) {
        [$name, $value] = array_map('urldecode', explode('=', $pair, 2) + [1 => '']);
        $fields[$name] = isset($fields[$name]) ? [...(array) $fields[$name], $value] : $value;
    }
    return $fields;
}

/** Stores it unless the id is known. @return array{bool, string} whether it is new, and the hash of what is stored */
function keepOnce(string $folder, string $id, string $hash, array $submission): array
{
    if (!is_dir($folder) && !mkdir($folder, 0700, true) && !is_dir($folder)) throw new RuntimeException('no folder');
    $text = json_encode($submission, JSON_UNESCAPED_SLASHES | JSON_UNESCAPED_UNICODE | JSON_THROW_ON_ERROR);
    return in_array('sqlite', class_exists('PDO') ? PDO::getAvailableDrivers() : [], true)
        ? keepInDatabase("$folder/kith.db", $id, $hash, $text)
        : keepInFile("$folder/kith.jsonl", $id, $hash, $submission);
}

/** The database's unique column decides who was first. */
function keepInDatabase(string $path, string $id, string $hash, string $text): array
{
    $db = new PDO("sqlite:$path", null, null, [PDO::ATTR_ERRMODE => PDO::ERRMODE_EXCEPTION, PDO::ATTR_TIMEOUT => 10]);
    $db->exec('create table if not exists submissions (id text primary key, hash text, received_at text, body text)');
    $insert = $db->prepare('insert or ignore into submissions values (?, ?, ?, ?)');
    $insert->execute([$id, $hash, gmdate('c'), $text]);
    $find = $db->prepare('select hash from submissions where id = ?');
    $find->execute([$id]);
    return [$insert->rowCount() === 1, (string) $find->fetchColumn()];
}

/** One line a submission; a lock lets one request at a time look and write. */
function keepInFile(string $path, string $id, string $hash, array $submission): array
{
    $file = fopen($path, 'c+b') ?: throw new RuntimeException('no file');
    flock($file, LOCK_EX) || throw new RuntimeException('no lock');
    $end = 0;
    while (($line = fgets($file)) !== false) {
        // A line without its end was cut off while it was written, and was never confirmed.
        if (!str_ends_with($line, "\n")) break;
        $end = ftell($file);
        $known = json_decode($line, true);
        if (($known['id'] ?? null) === $id) return [false, $known['hash']];
    }
    ftruncate($file, $end);
    fseek($file, $end);
    $row = ['id' => $id, 'hash' => $hash, 'receivedAt' => gmdate('c'), 'submission' => $submission];
    $line = json_encode($row, JSON_UNESCAPED_SLASHES | JSON_UNESCAPED_UNICODE | JSON_THROW_ON_ERROR) . "\n";
    if (fwrite($file, $line) !== strlen($line) || !fsync($file)) throw new RuntimeException('not written');
    return [true, $hash];
}

/** The same for the same content, whatever the order of its keys. */
function sorted(mixed $value): mixed
{
    if (!is_array($value)) return $value;
    if (!array_is_list($value)) ksort($value);
    return array_map('sorted', $value);
}

function answer(int $status, array $data): never
{
    http_response_code($status);
    header('Cache-Control: no-store');
    $accept = $_SERVER['HTTP_ACCEPT'] ?? '';
    if (str_contains($accept, 'text/html') && $status < 300) {
        header('Content-Type: text/html; charset=utf-8');
        exit('<!doctype html><html lang="en"><title>Thank you</title><h1>Thank you</h1><p>Your answers are in.</p></html>');
    }
    header('Content-Type: ' . ($status < 300 ? 'application/json' : 'application/problem+json'));
    exit(json_encode($data, JSON_UNESCAPED_SLASHES));
}

/** RFC 9457: what went wrong, where, in words that the person reads. */
function refuse(int $status, string $title, array $more = []): never
{
    answer($status, ['title' => $title, 'status' => $status, 'detail' => $title] + $more);
}
