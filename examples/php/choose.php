<?php
/*
 * Two ways to identify, for those who have no phone in their own name: data-identity-start-url leads here, and each way goes on
 * with the query that the widget sent. motp-ipin is a second copy of the folder motp: the same database, its own MOTP_URL and
 * MOTP_PROVIDER. All other addresses of the widget stay those of motp.
 */
$ways = array('motp' => '&#xd734;&#xb300;&#xd3f0;', 'motp-ipin' => '&#xc544;&#xc774;&#xd540;'); // phone, i-PIN
$query = htmlspecialchars($_SERVER['QUERY_STRING'], ENT_QUOTES, 'ISO-8859-1');
header('Cache-Control: no-store');
header('Referrer-Policy: no-referrer');
?>
<!doctype html>
<html lang="ko">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>&#xbcf8;&#xc778;&#xc778;&#xc99d;</title>
<h1>&#xbcf8;&#xc778;&#xc778;&#xc99d;</h1>
<?php foreach ($ways as $folder => $name) { ?>
<p><a href="<?php echo $folder ?>/motp.php?do=start&amp;<?php echo $query ?>"><?php echo $name ?></a></p>
<?php } ?>
</html>
