<?php
require __DIR__ . '/inc/common.php';     // 지금 있는 줄: 로그인
require __DIR__ . '/motp/motp.php';
if (!isset($_POST['motp-token']) || !motp_take_token($_POST['motp-token'])) {
    http_response_code(403);
    exit;
}
$context = motp_context(motp_member());  // 화면이 보낸 과정·차시·목적이 아니라 이것을 남깁니다
$_SESSION['motp'][$context['course']] = $context['time'];   // 지금 남기던 대로
