<?php
/*
 * Reports what was verified by phone in place of a code and is not reported yet: for cron, when MOTP_REPORT_AT_ONCE is false, and
 * for what could not be reported at once. "php report-job.php"; a browser is told nothing.
 */
if (PHP_SAPI !== 'cli') {
    http_response_code(404);
    exit;
}
require __DIR__ . '/motp.php';

$open = motp_rows(
    "SELECT * FROM motp_verification WHERE method = 'phone' AND m_ret = 'T' AND token_print IS NOT NULL AND reported_at IS NULL"
    . ' ORDER BY created_at',
    array()
);
$reported = 0;
foreach (array_chunk($open, MOTP_REPORT === 'history' ? 100 : 1) as $rows) {
    if (motp_report($rows)) {
        foreach ($rows as $row) {
            motp_sql('UPDATE motp_verification SET reported_at = ? WHERE verification_id = ?', array(time(), $row['verification_id']));
        }
        $reported += count($rows);
    }
}
echo $reported, ' of ', count($open), " reported\n";
exit($reported === count($open) ? 0 : 1);
