<?php
/*
 * A sample LMS, in place of yours: one include that begins the session and knows who is logged in. All of it is invented.
 */
session_set_cookie_params(0, '/', '', false, true);
session_start();

/** Members: the first two are persons whom the sandbox knows. */
function lms_members()
{
    return array(
        'trainee01' => array('name' => json_decode('"\ud64d\uae38\ub3d9"'), 'phone' => '010-0000-1001'),
        'trainee05' => array('name' => json_decode('"\uc815\ub2e4\uc6b4"'), 'phone' => '010-0000-1005', 'birth' => '1990-01-31'),
    );
}

function lms_member()
{
    $id = isset($_SESSION['member']) ? $_SESSION['member'] : '';
    $members = lms_members();
    return isset($members[$id]) ? array('id' => $id) + $members[$id] : null;
}

/** Who is logged in to the app (app.php), in place of your own: the sample's app sends nothing but the member's id. */
function lms_member_of_app()
{
    $sent = isset($_SERVER['HTTP_AUTHORIZATION']) ? $_SERVER['HTTP_AUTHORIZATION'] : '';
    $id = preg_replace('/\ABearer /', '', $sent);
    $members = lms_members();
    return isset($members[$id]) ? array('id' => $id) + $members[$id] : null;
}

/** The lesson, if this member takes the course; what is verified before it. */
function lms_lesson($member_id, $course, $number)
{
    $lessons = array('5' => '01', '6' => '02', '0' => '00');
    if ($course !== 'C101' || !isset($lessons[$number])) {
        return null;
    }
    return array('course' => 'C101', 'term' => '3', 'number' => $number, 'purpose' => $lessons[$number]);
}
