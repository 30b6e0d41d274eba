<?php
/* A lesson page with the widget. The marked lines are what goes into a page of yours. */
require __DIR__ . '/inc/common.php';     // your own include: session and login
require __DIR__ . '/motp/motp.php';      // motp
$motp = motp_for_page();                 // motp
if ($motp === null) {
    header('Location: login.php');
    exit;
}
$opened = isset($_POST['motp-token']) && motp_take_token($_POST['motp-token']); // motp: your own record opens the lesson
$motp_context = motp_context(motp_member());
if ($motp_context === null) {
    http_response_code(404);
    exit('No such lesson.');
}
$motp_lesson = 'course=' . rawurlencode($motp_context['course']) . '&amp;lesson=' . (int) $motp_context['time'];
?>
<!doctype html>
<html lang="ko">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<meta name="csrf-token" content="<?php echo $motp['csrf'] ?>">
<title>C101</title>
<?php if ($opened) { /* motp: the lesson, as it was before */ ?>
<h1>&#xac15;&#xc758;</h1>
<?php } else { /* motp */ ?>
<form method="post" id="lesson">
<div data-motp-widget data-purpose="<?php echo $motp_context['purpose'] ?>" data-field-name="motp-token" data-on-verified="openLesson"
  data-verify-url="motp/motp.php?do=verify&amp;<?php echo $motp_lesson ?>" data-time-url="motp/motp.php?do=time"
  data-identity-start-url="motp/motp.php?do=start&amp;<?php echo $motp_lesson ?>" data-identity-status-url="motp/motp.php?do=status"
  data-clear-lock-url="motp/motp.php?do=clear-lock"
  data-alternative="always" data-alternative-url="motp/motp.php?do=alternative&amp;<?php echo $motp_lesson ?>"
  data-server-now="<?php echo $motp['now'] ?>" data-masked-name="<?php echo $motp['maskedName'] ?>"
  data-masked-phone="<?php echo $motp['maskedPhone'] ?>"></div>
</form>
<script>function openLesson() { document.getElementById('lesson').submit(); }</script>
<script src="/js/motp-widget.js" defer></script>
<?php } /* motp */ ?>
</html>
