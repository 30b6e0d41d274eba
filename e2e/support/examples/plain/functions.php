<?php
function motp_begin_session()
{
    global $members, $courses, $login_id;                     // 내 include가 만드는 전역 변수 모두
    require_once dirname(__DIR__) . '/inc/common.php';        // 내 include
}

function motp_member()
{
    global $members, $login_id;
    if (empty($login_id)) {
        return null;
    }
    $row = $members[$login_id];                               // 내 회원 표에서 한 줄
    return array('id' => $row['user_id'], 'name' => $row['user_name'], 'phone' => $row['hp']);
}

function motp_context(array $member)
{
    $course = motp_input($_GET, 'course');                    // 주소의 ?course=C101&lesson=5
    $lesson = motp_input($_GET, 'lesson');
    if (!takes_course($member['id'], $course) || !ctype_digit($lesson)) {
        return null;                                          // 이 회원의 과정이 아님
    }
    return array('course' => $course, 'class' => $course . ',1', 'time' => $lesson, 'purpose' => '01');
}
