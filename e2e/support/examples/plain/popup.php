<?php
/* A popup that was moved to stage 2 (docs/ko/moving.md). */
require __DIR__ . '/inc/common.php';     // 지금 있는 줄: 로그인
require __DIR__ . '/motp/motp.php';
$motp = motp_for_page();
$motp_context = $motp === null ? null : motp_context(motp_member());
if ($motp_context === null) {
    $why = $motp === null ? '로그인이 필요합니다.' : '수강하는 과정이 아닙니다.';
    exit('<script>alert("' . $why . '"); self.close();</script>');
}
$motp_lesson = 'course=' . rawurlencode($motp_context['course']) . '&amp;lesson=' . (int) $motp_context['time'];
?>
<!doctype html>
<meta charset="utf-8">
<meta name="csrf-token" content="<?php echo $motp['csrf'] ?>">
<title>mOTP</title>
<script src="/js/jquery.js"></script>
<div data-motp-widget data-purpose="<?php echo $motp_context['purpose'] ?>" data-on-verified="goOn"
  data-verify-url="motp/motp.php?do=verify&amp;<?php echo $motp_lesson ?>" data-time-url="motp/motp.php?do=time"
  data-identity-start-url="motp/motp.php?do=start&amp;<?php echo $motp_lesson ?>" data-identity-status-url="motp/motp.php?do=status"
  data-clear-lock-url="motp/motp.php?do=clear-lock"
  data-masked-name="<?php echo $motp['maskedName'] ?>" data-masked-phone="<?php echo $motp['maskedPhone'] ?>">불러오는 중입니다.</div>
<script>
function goOn(result) {
  // 팝업의 주소에 있는 과정·차시를 그대로 보냅니다.
  $.post('record.php' + location.search, { 'motp-token': result.token }, function () {
    window.opener.startLesson();         // 지금 하던 일
    window.close();
  });
}
</script>
<script src="/js/motp-widget.js" defer></script>
