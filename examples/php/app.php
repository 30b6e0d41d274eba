<?php
/*
 * For an app: its login becomes the session of a WebView, by a ticket that opens one lesson, once, within a minute. Its table is
 * in motp/app-ticket.sql.
 *   POST app.php?do=ticket&course=C101&lesson=5   from the app, with its own login: {"ticket": "..."}
 *   POST app.php?do=enter                         in the WebView, with the field "ticket", so that no address and no log has it:
 *                                                 begins the session and goes on to the lesson
 *   POST app.php?do=open&course=C101&lesson=5     from the app, with its own login and what the page handed it as "token"
 */
require __DIR__ . '/inc/common.php';
require __DIR__ . '/motp/motp.php';

function app_ticket()
{
    $member = app_need_member();
    if (motp_context($member) === null) {
        motp_json(array('error' => 'no such lesson of this member'), 403);
    }
    $ticket = motp_random();
    motp_sql('DELETE FROM motp_app_ticket WHERE created_at < ?', array(time() - 60));
    motp_insert('motp_app_ticket', array(
        'ticket_print' => hash('sha256', $ticket),
        'member_id' => $member['id'],
        'course' => motp_input($_GET, 'course'),
        'lesson' => motp_input($_GET, 'lesson'),
        'created_at' => time(),
    ));
    motp_json(array('ticket' => $ticket));
}

function app_enter()
{
    // A form of another site may not log anybody in here. From an app the first request of a WebView says "none", or nothing.
    $is_foreign = isset($_SERVER['HTTP_SEC_FETCH_SITE']) && $_SERVER['HTTP_SEC_FETCH_SITE'] === 'cross-site';
    $row = $is_foreign ? null : app_take_ticket(motp_input($_POST, 'ticket'));
    if ($row === null) {
        http_response_code(403);
        exit('<!doctype html><html lang="ko"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>mOTP</title>'
            . '<p>&#xc571;&#xc5d0;&#xc11c; &#xc774; &#xd654;&#xba74;&#xc744; &#xb2e4;&#xc2dc; &#xc5f4;&#xc5b4; &#xc8fc;&#xc138;&#xc694;.</p></html>');
    }
    $_SESSION = array();          // whoever was logged in here before
    session_regenerate_id(true);
    $_SESSION['member'] = $row['member_id'];
    motp_redirect('lesson.php?course=' . rawurlencode($row['course']) . '&lesson=' . rawurlencode($row['lesson']));
}

/** Its row, or null: unknown, spent, or older than a minute. Of two that come at once one deletes the row, and has it. */
function app_take_ticket($ticket)
{
    $print = array(hash('sha256', $ticket));
    $row = motp_row('SELECT * FROM motp_app_ticket WHERE ticket_print = ?', $print);
    $is_ours = $row !== null && motp_sql('DELETE FROM motp_app_ticket WHERE ticket_print = ?', $print)->rowCount() === 1;
    return $is_ours && $row['created_at'] >= time() - 60 ? $row : null;
}

/** The page told the app that the trainee is verified. Your own record says whether it is so. */
function app_open()
{
    $opened = motp_take_token_of(app_need_member(), motp_input($_POST, 'token'));
    motp_json(array('opened' => $opened), $opened ? 200 : 403);
}

function app_need_member()
{
    $member = $_SERVER['REQUEST_METHOD'] === 'POST' ? lms_member_of_app() : null;
    if ($member === null) {
        motp_json(array('error' => 'POST with the login of the app'), 401);
    }
    return $member;
}

if (strpos(MOTP_DSN, 'sqlite:') === 0) {
    motp_database()->exec(file_get_contents(__DIR__ . '/motp/app-ticket.sql')); // the sample's database sets itself up
}
$actions = array('ticket' => 'app_ticket', 'enter' => 'app_enter', 'open' => 'app_open');
$do = motp_input($_GET, 'do');
if (isset($actions[$do])) {
    call_user_func($actions[$do]);
}
http_response_code(404);
