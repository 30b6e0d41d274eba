<?php
/*
 * The one address of the widget: motp.php?do=verify, time, start, return, done, status, clear-lock, alternative.
 * Included by a page of yours it only brings its functions along. PHP 5.6 to 8.3; curl, json, PDO, iconv or mbstring.
 */
require_once __DIR__ . '/lib/http.php';
if (realpath($_SERVER['SCRIPT_FILENAME']) === __FILE__) {
    motp_guard();
}
require_once __DIR__ . '/motp-config.php';
require_once __DIR__ . '/lib/store.php';
require_once __DIR__ . '/lib/agency.php';
require_once __DIR__ . '/lib/person.php';
require_once __DIR__ . '/lib/identity.php';
require_once __DIR__ . '/lib/provider-' . MOTP_PROVIDER . '.php';

/** Seconds that a press may be old when its code goes out: MOTP_TIMEOUT after them the widget (10 s) still waits. */
define('MOTP_WAITED', 2);

/** For your lesson page: the token against other sites, and who is asked, masked. null: nobody is logged in. */
function motp_for_page()
{
    $login = motp_login();
    return $login === null ? null : array(
        'csrf' => $login['csrf'],
        'now' => (int) floor(microtime(true) * 1000),
        'maskedName' => motp_html(motp_mask_name($login['member']['name'])),
        'maskedPhone' => motp_html(motp_mask_phone($login['member']['phone'])),
    );
}

function motp_verify()
{
    $login = motp_need_post();
    $fields = motp_need_context($login);
    $attempt = motp_input($_POST, 'attempt');
    $code = motp_input($_POST, 'code');
    if (!preg_match('/\A[A-Za-z0-9_-]{1,128}\z/', $attempt)) {
        motp_json(array('outcome' => 'misconfigured', 'error' => 'attempt'), 400);
    }
    if (!preg_match('/\A[0-9]{6}\z/', $code)) {
        motp_json(array('outcome' => 'incomplete'), 400);
    }
    $key = hash('sha256', $login['member']['id'] . ' ' . $attempt);
    if (!motp_insert('motp_attempt', array('attempt_key' => $key, 'created_at' => time()))) {
        motp_answer_as_before($key);
    }
    motp_sweep();
    // A press that had to wait (for the session, a table) was given up meanwhile: its code must not go out now.
    if (microtime(true) - $_SERVER['REQUEST_TIME_FLOAT'] > MOTP_WAITED) {
        $error = 'the request waited: is the session held by a slow page, or is motp_context() or the database slow?';
        motp_end_verify($key, array('outcome' => 'unavailable', 'error' => $error));
    }
    $now = time();
    $agency_code = motp_ask_agency('otp_accredit', motp_person_fields($login['member']) + array(
        'OTPNO' => $code,
        'SESSIONID' => $login['session'],
        'EXIP' => motp_client_ip(),
        'USRDT' => motp_kst($now),
    ) + $fields);
    $answer = $agency_code === null ? array('outcome' => 'unavailable') : array('code' => $agency_code);
    if ($agency_code === '200') {
        $answer['token'] = motp_record_verified(array(
            'verification_id' => $key,
            'member_id' => $login['member']['id'],
            'method' => 'motp',
            'm_retcd' => $agency_code,
            'm_trnid' => $key,
            'm_trndt' => motp_kst($now),
        ) + motp_context_columns($fields));
    }
    motp_end_verify($key, $answer);
}

/** Ends a press with its one answer, which stays. */
function motp_end_verify($key, array $answer)
{
    motp_sql('UPDATE motp_attempt SET answer = ? WHERE attempt_key = ?', array(json_encode($answer), $key));
    motp_json($answer, isset($answer['code']) ? 200 : 502);
}

/** The same attempt again: the first one's answer, as soon as it is there, while it may still come. It is never sent a second time. */
function motp_answer_as_before($key)
{
    do {
        $row = motp_row('SELECT answer, created_at FROM motp_attempt WHERE attempt_key = ?', array($key));
        if ($row && $row['answer'] !== null) {
            motp_json(json_decode($row['answer'], true));
        }
        usleep(200000);
    } while ($row && abs(time() - $row['created_at']) <= MOTP_TIMEOUT);
    motp_json(array('outcome' => 'unavailable', 'error' => 'this attempt was broken off'), 502);
}

/** The fields of the lesson in the address, if it is this member's and the page asks for what is due. */
function motp_need_context(array $login)
{
    $fields = motp_context_fields($login['own']);
    if ($fields === null) {
        motp_json(array('outcome' => 'misconfigured', 'error' => 'motp_context() knows no such lesson of this member'), 403);
    }
    if (motp_input($_POST, 'purpose') !== $fields['EVAL_CD']) {
        motp_json(array('outcome' => 'misconfigured', 'error' => 'data-purpose is not what motp_context() says'), 400);
    }
    return $fields;
}

/** Clears a lock with what the provider said. The reference is taken first, so that two requests do not both spend it. */
function motp_clear_lock()
{
    $login = motp_need_post();
    $row = motp_take_reference($login, 'unlock');
    if ($row === null) {
        motp_json(array('outcome' => 'expired'), 409);
    }
    $agency_code = motp_ask_agency('user_reset', motp_person_fields($login['member']) + array(
        'M_RET' => 'T',
        'M_RETCD' => $row['m_retcd'],
        'M_TRNID' => $row['m_trnid'],
        'M_TRNDT' => $row['m_trndt'],
    ));
    if ($agency_code !== '200') {
        motp_give_reference_back($row);
    } else {
        motp_sql('UPDATE motp_verification SET reported_at = ? WHERE verification_id = ?', array(time(), $row['request_no']));
    }
    motp_json($agency_code === null ? array('outcome' => 'unavailable') : array('code' => $agency_code), $agency_code === null ? 502 : 200);
}

/** Takes an identity verification in place of a code: reports it and opens the lesson. It clears no lock. */
function motp_alternative()
{
    $login = motp_need_post();
    $fields = motp_need_context($login);
    $row = motp_take_reference($login, 'alternative');
    if ($row === null) {
        motp_json(array('outcome' => 'unavailable', 'error' => 'this reference may not be spent'), 409);
    }
    $token = motp_random();
    $record = motp_row('SELECT * FROM motp_verification WHERE verification_id = ?', array($row['request_no']));
    $record = array('kind' => $fields['EVAL_CD'] === '00' ? '101' : '102') + motp_context_columns($fields) + $record;
    if (MOTP_REPORT_AT_ONCE && !motp_report(array($record))) {
        motp_give_reference_back($row);
        motp_json(array('outcome' => 'unavailable', 'error' => 'the report was not taken'), 502);
    }
    motp_sql('UPDATE motp_verification SET kind = ?, course_id = ?, class_id = ?, eval_cd = ?, class_tme = ?, token_print = ?,'
        . ' created_at = ?, reported_at = ? WHERE verification_id = ?', array(
            $record['kind'], $record['course_id'], $record['class_id'], $record['eval_cd'], $record['class_tme'],
            hash('sha256', $token), time(), MOTP_REPORT_AT_ONCE ? time() : null, $row['request_no'],
        ));
    motp_json(array('outcome' => 'verified', 'token' => $token));
}

function motp_time()
{
    motp_json(array('now' => (int) floor(microtime(true) * 1000)));
}

function motp_serve()
{
    $actions = array(
        'verify' => 'motp_verify',
        'time' => 'motp_time',
        'start' => 'motp_start',
        'return' => 'motp_return',
        'done' => 'motp_done',
        'status' => 'motp_status',
        'clear-lock' => 'motp_clear_lock',
        'alternative' => 'motp_alternative',
    );
    $do = motp_input($_GET, 'do');
    if (!isset($actions[$do])) {
        motp_json(array('outcome' => 'misconfigured', 'error' => 'no such address'), 404);
    }
    // A HEAD, say of a program that looks at links, must not begin a verification anew.
    if (!in_array($_SERVER['REQUEST_METHOD'], array('GET', 'POST'), true)) {
        header('Allow: GET, POST');
        motp_json(array('outcome' => 'misconfigured', 'error' => 'GET or POST only'), 405);
    }
    call_user_func($actions[$do]);
}

if (realpath($_SERVER['SCRIPT_FILENAME']) === __FILE__) {
    motp_serve();
}
