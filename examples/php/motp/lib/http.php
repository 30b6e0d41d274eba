<?php
/* What came in, who may ask, and the two kinds of answer: JSON for the widget, a page for a person. */

/** A parameter as text; an array, or none, is ''. */
function motp_input(array $from, $name)
{
    return isset($from[$name]) && is_string($from[$name]) ? $from[$name] : '';
}

function motp_random()
{
    return bin2hex(function_exists('random_bytes') ? random_bytes(16) : openssl_random_pseudo_bytes(16));
}

/** The address of the trainee's computer (EXIP), also behind your own load balancers. */
function motp_client_ip()
{
    $address = $_SERVER['REMOTE_ADDR'];
    $proxies = array_filter(explode(',', str_replace(' ', '', MOTP_PROXIES)));
    $forwarded = explode(',', str_replace(' ', '', motp_input($_SERVER, 'HTTP_X_FORWARDED_FOR')));
    while (in_array($address, $proxies, true) && $forwarded && filter_var(end($forwarded), FILTER_VALIDATE_IP)) {
        $address = array_pop($forwarded);
    }
    return $address;
}

/**
 * Who asks, or null: the session's member, and an owner that stands for the session, also when its key is renewed (it is kept), and
 * also when what a page kept is lost, as of two pages at once one may be (it is made of the key, so that each makes the same).
 */
function motp_login()
{
    // A request without the cookie would be given a new session, whose cookie would log the trainee out.
    if (motp_input($_COOKIE, MOTP_SESSION_COOKIE) === '') {
        return null;
    }
    motp_begin_session();
    if (defined('MOTP_GUARDED')) {
        motp_catch_all();
    }
    ini_set('display_errors', '0');
    $member = motp_member();
    if (!$member) {
        return null;
    }
    $owner = motp_session_value('motp_owner');
    if (!is_string($owner)) {
        $key = (string) motp_session_key();
        if ($key === '') {
            throw new UnexpectedValueException('motp_session_key() gave nothing');
        }
        $owner = hash('sha256', 'motp ' . $key);
        motp_session_value('motp_owner', $owner);
    }
    $own = $member;
    $member = array_map('motp_utf8', $member);
    $member['name'] = trim(motp_composed($member['name'])); // as the app has it; a CHAR column pads it with blanks
    return array(
        'member' => $member,
        'own' => $own, // in MOTP_CHARSET, for your own tables
        'owner' => hash_hmac('sha256', 'owner', $owner),
        'csrf' => hash_hmac('sha256', 'csrf', $owner),
        'session' => motp_session_id(),
    );
}

/** The login of a request that changes something, or the refusal. From here on the session is let go. */
function motp_need_post()
{
    if ($_SERVER['REQUEST_METHOD'] !== 'POST') {
        header('Allow: POST');
        motp_json(array('outcome' => 'misconfigured', 'error' => 'POST only'), 405);
    }
    $sent = count(array_filter(explode('&', file_get_contents('php://input')), 'strlen'));
    $read = count($_POST);
    $login = motp_login();
    if (!$login) {
        motp_json(array('outcome' => 'signed-out'), 401);
    }
    motp_end_session();
    $token = motp_input($_SERVER, 'HTTP_X_CSRF_TOKEN');
    $is_ours = !MOTP_CSRF || hash_equals($login['csrf'], $token);
    if (motp_input($_SERVER, 'HTTP_SEC_FETCH_SITE') === 'cross-site' || !$is_ours) {
        $error = 'no csrf token of this session: <meta name="csrf-token"> as lesson.php has it';
        motp_json(array('outcome' => 'signed-out', 'error' => $error), 403);
    }
    // PHP fills $_POST from a form only; of anything else every field would seem to be missing.
    if (!preg_match('#\A\s*application/x-www-form-urlencoded\s*(;|\z)#i', motp_input($_SERVER, 'CONTENT_TYPE'))) {
        $error = 'the body is not a form (application/x-www-form-urlencoded): leave data-request="json" out';
        motp_json(array('outcome' => 'misconfigured', 'error' => $error), 415);
    }
    // Of a field that came twice each language keeps another one: nobody knows which of them was typed.
    if ($sent !== $read) {
        motp_json(array('outcome' => 'misconfigured', 'error' => 'a field came twice'), 400);
    }
    return $login;
}

/** Your text as UTF-8, which the agency and every comparison want. What cannot be read as MOTP_CHARSET is an error at once. */
function motp_utf8($text)
{
    $text = (string) $text;
    if (strtoupper(str_replace('-', '', MOTP_CHARSET)) !== 'UTF8') {
        $text = function_exists('iconv') ? @iconv('CP949', 'UTF-8', $text) : mb_convert_encoding($text, 'UTF-8', 'UHC');
    }
    if ($text === false || !preg_match('//u', $text)) {
        throw new UnexpectedValueException('member data is not in MOTP_CHARSET');
    }
    return $text;
}

/**
 * Ends with JSON and nothing before it: a notice or a BOM of an include would make it unreadable. Where a person looks, a refusal
 * or a fault is a page.
 */
function motp_json(array $answer, $status = 200)
{
    if ($status >= 400 && motp_is_looked_at()) {
        $keys = array(401 => 'signed-out', 404 => 'address', 405 => 'address', 500 => 'fault', 502 => 'fault');
        motp_page($status, motp_locale($_GET), isset($keys[$status]) ? $keys[$status] : 'request', motp_way_back($_GET));
    }
    motp_end_with(json_encode($answer), 'application/json; charset=utf-8', $status);
}

/** Whether a person sees the answer: in the window of a verification, after a redirect, or where an address was opened by hand. */
function motp_is_looked_at()
{
    $do = motp_input($_GET, 'do');
    $is_page = $do === 'return' || $_SERVER['REQUEST_METHOD'] === 'GET' && in_array($do, array('start', 'done'), true);
    return $is_page || strpos(motp_input($_SERVER, 'HTTP_ACCEPT'), 'text/html') !== false;
}

function motp_locale(array $input)
{
    return in_array(motp_input($input, 'locale'), array('', 'ko'), true) ? 'ko' : 'en';
}

/** Where the trainee came from, or home. The configuration may be what broke. */
function motp_way_back(array $input)
{
    $return_to = motp_input($input, 'return_to');
    return motp_is_own_path($return_to) ? $return_to : (defined('MOTP_HOME') ? MOTP_HOME : '/');
}

/** A path of this site and nothing that a browser would bend into another one. Its bytes stay: old queries are in EUC-KR. */
function motp_is_own_path($path)
{
    return preg_match('#\A/(?!/)[\x21-\x5b\x5d-\x7e]{0,1900}\z#', $path) === 1;
}

/** The two scripts in our pages. The widget's window closes; the page that opened it is still there. */
define('MOTP_CLOSES', 'if(/^motp-identity-/.test(name))document.links[0].onclick=function(){close();return false}');
define('MOTP_SUBMITS', 'document.forms[0].submit()');

/**
 * Ends with a page for a person: what has happened, and a way back. The site's policy (CSP) is made for other pages and would stop
 * this one; $scripts and $forms are what it may load and where it may post.
 */
function motp_page($status, $locale, $key, $back, $more = '', $scripts = '', $forms = "'none'")
{
    foreach (array(MOTP_CLOSES, MOTP_SUBMITS) as $script) {
        $scripts .= " 'sha256-" . base64_encode(hash('sha256', $script, true)) . "'";
    }
    header("Content-Security-Policy: default-src 'none'; base-uri 'none'; style-src 'unsafe-inline'; script-src $scripts; form-action $forms");
    $texts = json_decode(file_get_contents(__DIR__ . '/texts.json'), true);
    $text = $texts[$locale === 'ko' ? 'ko' : 'en'];
    motp_end_with('<!doctype html><html lang="' . ($locale === 'ko' ? 'ko' : 'en') . '"><meta charset="utf-8">'
        . '<meta name="viewport" content="width=device-width"><title>' . motp_html($text['title']) . '</title>'
        . '<body style="font:16px/1.6 sans-serif;word-break:keep-all;max-width:28rem;margin:3rem auto;padding:0 1rem">'
        . '<h1 style="font-size:1.25rem">' . motp_html($text['title']) . '</h1><p>' . motp_html($text[$key]) . '</p>' . $more
        . '<p><a href="' . motp_html($back) . '">' . motp_html($text['back']) . '</a></p>'
        . '<script>' . MOTP_CLOSES . '</script></body></html>', 'text/html; charset=utf-8', $status);
}

/** Text in a page, in ASCII, so that no charset can spoil it. */
function motp_html($text)
{
    return preg_replace_callback('/[^\x00-\x7f]/u', function ($found) {
        $units = array_map('hexdec', explode('\u', substr(json_encode($found[0]), 3, -1)));
        $code = count($units) === 1 ? $units[0] : 0x10000 + (($units[0] & 0x3ff) << 10) + ($units[1] & 0x3ff);
        return '&#x' . dechex($code) . ';';
    }, htmlspecialchars($text, ENT_QUOTES, 'UTF-8'));
}

/** Ends with a form that posts itself, to the provider. */
function motp_form_page($locale, $action, array $fields)
{
    $inputs = '';
    foreach ($fields as $name => $value) {
        $inputs .= '<input type="hidden" name="' . motp_html($name) . '" value="' . motp_html($value) . '">';
    }
    $button = $locale === 'ko' ? '&#xacc4;&#xc18d;' : 'Continue';
    motp_page(200, $locale, 'leaving', MOTP_HOME, '<form method="post" action="' . motp_html($action) . '">' . $inputs
        . '<button>' . $button . '</button></form><script>' . MOTP_SUBMITS . '</script>', '', 'https: ' . motp_source($action));
}

/** An address as a policy names it. */
function motp_source($address)
{
    return preg_match('#\Ahttps?://[^/?\#]+#i', $address, $found) ? $found[0] : "'self'";
}

function motp_redirect($address)
{
    header('Location: ' . $address, true, 303);
    motp_end_with('', 'text/plain', 303);
}

function motp_end_with($body, $type, $status)
{
    while (ob_get_level() > 0 && ob_end_clean()) {
        continue;
    }
    http_response_code($status);
    header('Content-Type: ' . $type);
    header('Cache-Control: no-store');
    header('X-Content-Type-Options: nosniff');
    header('Referrer-Policy: no-referrer');
    header_remove('Cross-Origin-Opener-Policy'); // it would cut the identity window off from its page
    echo $body;
    exit;
}

/** What is thrown and not caught. Set anew after an include, which may have a handler of its own, for its own pages. */
function motp_catch_all()
{
    set_exception_handler(function ($problem) {
        error_log('motp: ' . get_class($problem) . ' in ' . basename($problem->getFile()) . ':' . $problem->getLine());
        motp_json(array('outcome' => 'unavailable', 'error' => 'see the PHP error log'), 500);
    });
}

/** Whatever goes wrong: the widget is told that nobody knows, and the log where it was, without names, numbers or codes. */
function motp_guard()
{
    define('MOTP_GUARDED', true); // and not a page of yours
    ini_set('display_errors', '0');
    ob_start();
    // A session that was begun for nobody (on the way back by session.auto_start) must not take the place of the login's.
    header_register_callback(function () {
        if (http_response_code() === 401 || motp_input($_GET, 'do') === 'return') {
            header_remove('Set-Cookie');
        }
    });
    motp_catch_all();
    register_shutdown_function(function () {
        $last = error_get_last();
        if ($last && in_array($last['type'], array(E_ERROR, E_PARSE, E_CORE_ERROR, E_COMPILE_ERROR, E_RECOVERABLE_ERROR), true)) {
            motp_json(array('outcome' => 'unavailable', 'error' => 'see the PHP error log'), 500);
        }
    });
}
