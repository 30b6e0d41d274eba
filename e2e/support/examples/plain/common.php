<?php
/* A part of an existing LMS: an include that starts the session, with global variables as most have. All data are invented. */
session_start();
$members = array('hong01' => array('user_id' => 'hong01', 'user_name' => '홍길동', 'hp' => '010-0000-1001'));
$courses = array('hong01' => array('C101'));
$login_id = isset($_SESSION['login_id']) ? $_SESSION['login_id'] : null;

function takes_course($id, $course)
{
    global $courses;
    return in_array($course, $courses[$id], true);
}
