<?php
/*
 * All that is yours is in this file; nothing else in the folder has to be changed. As it stands it works with the sample
 * LMS beside it (../inc/common.php) and with the sandbox (npx motp-widget sandbox), so that nothing reaches the agency by mistake.
 */

// The agency. When "npx motp-widget check" has passed: https://emonotp.hrdkorea.or.kr/api/v2/
define('MOTP_AGENCY', 'http://127.0.0.1:5173/agency/api/v2/');
define('MOTP_TIMEOUT', 8);            // seconds that it may take: fewer than the widget waits (data-timeout, 10)
define('MOTP_AGTID', 'demo');         // your e-mon id
define('MOTP_CA_FILE', '');           // path of a cacert.pem, where PHP (often on Windows) knows no certificates
define('MOTP_CHARSET', 'UTF-8');      // of your member data and your pages: UTF-8 or CP949 (that is EUC-KR)

// Where the trainee's browser finds this folder. Not taken from the request, which can name any host.
define('MOTP_URL', 'http://127.0.0.1:8080/motp/motp.php');
define('MOTP_HOME', '/');             // where a page of ours leads back to when it knows no better
define('MOTP_RETURN_SCRIPT', '/js/motp-widget-return.js');
define('MOTP_SESSION_COOKIE', 'PHPSESSID'); // the cookie of your login; without it no session is begun
define('MOTP_CSRF', true);            // false where your framework looks at its own token before this runs ("check" asks whether it does)
define('MOTP_PROXIES', '');           // addresses of your own load balancers, with commas: the trainee's is then X-Forwarded-For

// Who verifies a phone: simple (the sandbox's), nice-api, nice-module, portone. Each file lib/provider-*.php says what it needs.
define('MOTP_PROVIDER', 'simple');
define('MOTP_PROVIDER_URL', 'http://localhost:5173/provider');
define('MOTP_PROVIDER_PAGE', '');     // NICE: where the browser is led; '': NICE's own page
define('MOTP_PROVIDER_SITE', '');     // what the provider knows you by; the sandbox does not ask
define('MOTP_PROVIDER_SECRET', 'sandbox-site-secret');
define('MOTP_IDENTITY_PER_DAY', 0);   // identity verifications that a member may begin in a day (they cost money); 0: any
// true where the lesson stands in a frame of another site: the identity window has no session there. It then counts without its
// browser having come back, so that a stranger who was sent the provider's page may verify for the member.
define('MOTP_FRAMED', false);

// Verification by phone in place of a code: where it is reported, and whether at once or by report-job.php.
define('MOTP_REPORT', 'log');         // log: pSubOtpLog.jsp and pAuthLog.jsp; history: phone_auth_hist. Your contract says which
define('MOTP_REPORT_URL', 'http://127.0.0.1:5173/agency/ExConn/LMS/');
define('MOTP_REPORT_KEY', '');        // history: the API key
define('MOTP_REPORT_AT_ONCE', true);

// The database with the tables of tables.sql. MySQL: mysql:host=127.0.0.1;dbname=lms
define('MOTP_DSN', 'sqlite:' . sys_get_temp_dir() . '/motp-sample.sqlite');
define('MOTP_DB_USER', null);
define('MOTP_DB_PASSWORD', null);

/**
 * Your own include: session and login. It is not called on the way back from the provider, which has no cookie.
 * This is inside a function: where the include sets globals ($conn, $member), name them all first: global $conn, $member;
 */
function motp_begin_session()
{
    require_once dirname(__DIR__) . '/inc/common.php';
    if (session_id() === '') {
        session_start();
    }
}

/** The session's key: what its cookie says. A framework's session: session()->getId(). */
function motp_session_key()
{
    return session_id();
}

/** One value of ours in your session, made of its key. A framework's session: session()->get($name), ->put($name, $value). */
function motp_session_value($name, $value = null)
{
    if ($value !== null) {
        $_SESSION[$name] = $value;
    }
    return isset($_SESSION[$name]) ? $_SESSION[$name] : null;
}

/** Lets go of the session before anything that takes time: PHP lets one request of a session in at a time. */
function motp_end_session()
{
    session_write_close();
}

/**
 * Who is logged in: id (USRID), name, phone, and what you have of birth (1990-01-31, 900131) and ci; null: nobody.
 * In MOTP_CHARSET, from your own data, never from the request.
 */
function motp_member()
{
    return lms_member();
}

/**
 * What is verified here: course (COURSE_AGENT_PK), class (CLASS_AGENT_PK), time (CLASS_TME: lesson, or how many times an
 * exam was tried), purpose (EVAL_CD). The ids come from the address (?course=C101&lesson=5), so ask your own tables
 * whether they are this member's; null: they are not. $member is as motp_member() gave it; texts are in MOTP_CHARSET.
 */
function motp_context(array $member)
{
    $lesson = lms_lesson($member['id'], motp_input($_GET, 'course'), motp_input($_GET, 'lesson'));
    if ($lesson === null) {
        return null;
    }
    return array(
        'course' => $lesson['course'],
        'class' => $lesson['course'] . ',' . $lesson['term'],
        'time' => $lesson['number'],
        'purpose' => $lesson['purpose'],
    );
}

/** EVAL_CD and EVAL_TYPE, the latter as JSON writes it in ASCII. Add your own, if your contract has more. */
function motp_purposes()
{
    return array(
        '00' => '\uc785\uacfc',             // enrolment
        '01' => '\uc9c4\ub3c4',             // progress
        '02' => '\uc2dc\ud5d8',             // exam
        '03' => '\uacfc\uc81c',             // assignment
        '04' => '\uc9c4\ud589\ud3c9\uac00', // interim test
        '99' => '\uae30\ud0c0',             // other
    );
}

/** SESSIONID: not the session's key itself. The fraud-detection frame, if your page has one, gets the same. */
function motp_session_id()
{
    return hash('sha256', motp_session_key());
}
