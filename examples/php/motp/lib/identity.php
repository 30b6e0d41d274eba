<?php
/* The verification of a person by phone: begun in a session, settled without one, told in a session. */

define('MOTP_IDENTITY_SECONDS', 600);

/**
 * GET: makes the row and leads to the provider. POST (PortOne, whose SDK runs in the page): makes the row only, so that session,
 * time and purpose are known before.
 */
function motp_start()
{
    $posted = $_SERVER['REQUEST_METHOD'] === 'POST' && function_exists('motp_provider_ask');
    $input = $posted ? $_POST : $_GET;
    $locale = motp_locale($input);
    $login = $posted ? motp_need_post() : motp_login();
    if (!$login) {
        motp_page(401, $locale, 'signed-out', MOTP_HOME);
    }
    // A link of another site would cost money, and use up what a member may begin in a day.
    if (motp_input($_SERVER, 'HTTP_SEC_FETCH_SITE') === 'cross-site') {
        motp_page(403, $locale, 'request', MOTP_HOME);
    }
    $fields = motp_context_fields($login['own']); // null: not from a lesson's page
    motp_end_session();
    $back = motp_way_back($input);
    $row = motp_prints($login['member'], $request_no = motp_random()) + array(
        'request_no' => $request_no,
        'owner' => $login['owner'],
        'state' => motp_input($input, 'state'),
        'member_id' => $login['member']['id'],
        'purpose' => motp_input($input, 'purpose'),
        'kind' => '103',
        'way' => $posted ? 'sdk' : motp_input($input, 'mode'),
        'locale' => $locale,
        'return_to' => $back,
        'started_at' => time(),
        'outcome' => 'pending',
        'came_back' => 0,
        'used' => 0,
    );
    if ($row['purpose'] === 'alternative') {
        $row['kind'] = $fields !== null && $fields['EVAL_CD'] === '00' ? '101' : '102';
    }
    $fits = preg_match('/\A[A-Za-z0-9_-]{16,100}\z/', $row['state'])
        && in_array($row['purpose'], array('unlock', 'alternative'), true)
        && in_array($row['way'], array('popup', 'redirect', 'sdk'), true)
        && ($row['way'] !== 'redirect' || $back === motp_input($input, 'return_to'));
    if (!$fits) {
        motp_end_start($posted, 400, $locale, 'request', $back);
    }
    // Begun anew, say in this window after a blocked popup: what was begun before no longer lands. A state has one result.
    motp_sql("DELETE FROM motp_identity WHERE owner = ? AND state = ? AND outcome = 'pending'", array($row['owner'], $row['state']));
    if (motp_is_over_limit($row['member_id'])) {
        $row = array('outcome' => 'failed', 'reason' => 'limit', 'came_back' => 1) + $row;
    }
    if (!motp_insert('motp_identity', $row)) {
        motp_end_start($posted, 409, $locale, 'used', $back);
    }
    if ($posted) {
        motp_json($row['outcome'] === 'failed' ? array('status' => 'failed', 'reason' => 'limit') : array('status' => 'pending'));
    }
    if ($row['outcome'] === 'failed') {
        motp_redirect(motp_done_address($row['state']));
    }
    $form = motp_provider_form($row, MOTP_URL . '?do=return&request=' . $request_no);
    if ($form === null) {
        motp_settle($row, array('kind' => 'failed'));
        motp_redirect(motp_done_address($row['state']));
    }
    if (isset($form['data'])) {
        motp_sql('UPDATE motp_identity SET provider_data = ? WHERE request_no = ?', array($form['data'], $request_no));
    }
    motp_form_page($locale, $form['action'], $form['fields']);
}

function motp_is_over_limit($member_id)
{
    if (MOTP_IDENTITY_PER_DAY === 0) {
        return false;
    }
    $count = motp_row(
        "SELECT COUNT(*) AS begun FROM motp_identity WHERE member_id = ? AND started_at > ? AND (reason IS NULL OR reason <> 'limit')",
        array($member_id, time() - 86400)
    );
    return $count['begun'] >= MOTP_IDENTITY_PER_DAY;
}

function motp_end_start($posted, $status, $locale, $key, $back)
{
    if ($posted) {
        motp_json(array('status' => 'failed', 'reason' => 'provider', 'error' => $key), $status);
    }
    motp_page($status, $locale, $key, $back);
}

/**
 * From the provider, by GET or POST of another site: no cookie comes along, and NO SESSION is begun, since the new session's
 * cookie would log the trainee out. The row is found by our own request number.
 */
function motp_return()
{
    $request_no = motp_input($_GET, 'request');
    // Nothing but what is ours is asked for: MySQL fails on letters that its character set has not.
    $row = preg_match('/\A[a-f0-9]{32}\z/', $request_no)
        ? motp_row('SELECT * FROM motp_identity WHERE request_no = ?', array($request_no)) : null;
    if ($row === null) {
        motp_page(400, 'ko', 'request', MOTP_HOME);
    }
    if ($row['outcome'] === 'pending') {
        $result = motp_provider_result($row, $_POST + $_GET);
        if ($result['kind'] !== 'foreign') {
            motp_settle($row, $result);
        } elseif (!motp_is_settled($request_no)) {
            motp_page(400, $row['locale'], 'request', $row['return_to']);
        }
    }
    motp_redirect(motp_done_address($row['state']));
}

/** A second press on the provider's button brings a spent ticket, maybe while the first one's answer is under way. */
function motp_is_settled($request_no)
{
    for ($tries = 0; $tries < 10; $tries += 1) {
        $row = motp_row('SELECT outcome FROM motp_identity WHERE request_no = ?', array($request_no));
        if ($row === null || $row['outcome'] !== 'pending') {
            return $row !== null;
        }
        usleep(200000);
    }
    return false;
}

function motp_done_address($state)
{
    return MOTP_URL . '?do=done&state=' . $state;
}

/**
 * Gives a row its one result. $result: kind (verified, cancelled, expired, failed); when verified: name, phone, birth, ci as far as
 * the provider says them, and code, id, time (M_RETCD, M_TRNID, M_TRNDT).
 */
function motp_settle(array $row, array $result)
{
    if ($result['kind'] === 'pending') {
        return;
    }
    $result += array('code' => null, 'id' => null, 'time' => motp_kst(time()));
    $outcome = array('cancelled', null);
    if (motp_is_old($row) || $result['kind'] === 'expired') {
        $outcome = array('failed', 'expired');
    } elseif ($result['kind'] === 'failed') {
        $outcome = array('failed', 'provider');
    } elseif ($result['kind'] === 'verified') {
        $outcome = motp_is_same_person($row, $result) ? array('verified', null) : array('failed', 'mismatch');
    }
    $verified = $outcome[0] === 'verified';
    $settled = motp_sql(
        'UPDATE motp_identity SET outcome = ?, reason = ?, reference = ?, m_retcd = ?, m_trnid = ?, m_trndt = ?'
        . " WHERE request_no = ? AND outcome = 'pending'",
        array($outcome[0], $outcome[1], $verified ? motp_random() : null, $result['code'], $result['id'], $result['time'], $row['request_no'])
    )->rowCount() === 1;
    if ($settled && $outcome[0] !== 'cancelled') {
        motp_insert('motp_verification', array(
            'verification_id' => $row['request_no'],
            'member_id' => $row['member_id'],
            'method' => 'phone',
            'kind' => $row['kind'],
            'm_ret' => $verified ? 'T' : 'F',
            'm_retcd' => $result['code'],
            'm_trnid' => $result['id'],
            'm_trndt' => $result['time'],
            'reason' => $outcome[1],
            'created_at' => time(),
        ));
    }
}

function motp_is_old(array $row)
{
    return time() - $row['started_at'] >= MOTP_IDENTITY_SECONDS;
}

/** A GET of our own, so that the session is there again: closes the window, or leads back to the lesson. */
function motp_done()
{
    $state = motp_input($_GET, 'state');
    if (motp_input($_COOKIE, MOTP_SESSION_COOKIE) === '' && motp_input($_GET, 'again') === '' && preg_match('/\A[\w-]{16,100}\z/', $state)) {
        // A SameSite=Strict cookie comes along only if a page of our own site asks.
        motp_page(200, 'ko', 'returning', MOTP_HOME, '<meta http-equiv="refresh" content="0;url=' . motp_html(motp_done_address($state)) . '&amp;again=1">');
    }
    $row = motp_row_of_session($state);
    if ($row === null) {
        motp_page(404, 'ko', 'foreign', MOTP_HOME);
    }
    motp_sql('UPDATE motp_identity SET came_back = 1 WHERE request_no = ?', array($row['request_no']));
    if ($row['way'] === 'redirect') {
        list($address, $fragment) = explode('#', $row['return_to'] . '#');
        motp_redirect($address . (strpos($address, '?') === false ? '?' : '&') . 'motp_state=' . $state . ($fragment === '' ? '' : '#' . $fragment));
    }
    $script = '<script src="' . motp_html(MOTP_RETURN_SCRIPT) . '" data-state="' . $state . '"></script>';
    motp_page(200, $row['locale'], $row['outcome'] === 'verified' ? 'verified' : 'not-verified', $row['return_to'], $script, motp_source(MOTP_RETURN_SCRIPT));
}

/** The row that this session began, or null. Lets go of the session. */
function motp_row_of_session($state)
{
    $login = motp_login();
    if ($login === null) {
        return null;
    }
    motp_end_session();
    if (!preg_match('/\A[A-Za-z0-9_-]{16,100}\z/', $state)) {
        return null;
    }
    return motp_row(
        'SELECT * FROM motp_identity WHERE owner = ? AND member_id = ? AND state = ?',
        array($login['owner'], $login['member']['id'], $state)
    );
}

/** How it stands, for the session that began it. */
function motp_status()
{
    if (motp_login() === null) {
        motp_json(array('status' => 'failed', 'reason' => 'signed-out'), 401);
    }
    $row = motp_row_of_session(motp_input($_GET, 'state'));
    if ($row === null) {
        motp_json(array('status' => 'failed', 'reason' => 'expired'), 404);
    }
    if ($row['outcome'] === 'pending' && $row['way'] === 'sdk') {
        motp_settle($row, motp_provider_ask($row));
        $row = motp_row('SELECT * FROM motp_identity WHERE request_no = ?', array($row['request_no']));
    }
    if (motp_is_old($row)) {
        motp_json(array('status' => 'failed', 'reason' => 'expired'));
    }
    // Verified by whom? By the browser that began, once it has come back with its session; it may be a stranger's who was sent the page.
    if ($row['outcome'] === 'verified' && !motp_has_come_back($row)) {
        motp_json(array('status' => 'pending'));
    }
    $answer = array('status' => $row['outcome']);
    if ($row['outcome'] === 'failed') {
        $answer['reason'] = $row['reason'];
    }
    if ($row['outcome'] === 'verified') {
        $answer['reference'] = $row['reference'];
    }
    motp_json($answer);
}

function motp_has_come_back(array $row)
{
    return $row['came_back'] === 1 || $row['way'] === 'sdk' || MOTP_FRAMED;
}

/** Takes the reference, in one step, or null where it may not be spent: unknown, foreign, used, old, or for the other purpose. */
function motp_take_reference(array $login, $purpose)
{
    $reference = motp_input($_POST, 'reference');
    $taken = preg_match('/\A[a-f0-9]{32}\z/', $reference) && motp_sql(
        'UPDATE motp_identity SET used = 1 WHERE reference = ? AND owner = ? AND member_id = ? AND purpose = ? AND used = 0 AND started_at > ?',
        array($reference, $login['owner'], $login['member']['id'], $purpose, time() - MOTP_IDENTITY_SECONDS)
    )->rowCount() === 1;
    return $taken ? motp_row('SELECT * FROM motp_identity WHERE reference = ?', array($reference)) : null;
}

function motp_give_reference_back(array $row)
{
    motp_sql('UPDATE motp_identity SET used = 0 WHERE request_no = ?', array($row['request_no']));
}
