<?php
include __DIR__ . '/inc/common.php';
$_SESSION['login_id'] = 'hong01';
