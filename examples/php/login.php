<?php
/* The sample LMS's login, in place of yours: it asks for nothing but the member's id. */
require __DIR__ . '/inc/common.php';
if (isset($_POST['id']) && is_string($_POST['id']) && array_key_exists($_POST['id'], lms_members())) {
    session_regenerate_id();
    $_SESSION['member'] = $_POST['id'];
    header('Location: lesson.php?course=C101&lesson=5', true, 303);
    exit;
}
?>
<!doctype html>
<meta charset="utf-8">
<title>Login</title>
<form method="post">
<?php foreach (array_keys(lms_members()) as $id) { ?>
<button name="id" value="<?php echo $id ?>"><?php echo $id ?></button>
<?php } ?>
</form>
