<?php
/*
 * NICE, the module of before (CPClient, checkplus.cb). Needs PHP's shell_exec. Written from NICE's public samples; tried against
 * the sandbox (--provider nice-module), never with NICE's own.
 *   MOTP_PROVIDER_URL     path of the program: /usr/local/nice/CPClient_64bit, D:\nice\CPClient.exe
 *   MOTP_PROVIDER_SITE    site code
 *   MOTP_PROVIDER_SECRET  site password
 * NICE's samples keep REQ_SEQ in $_SESSION, which is not there on the way back: here our own request number is the REQ_SEQ. The
 * phone number comes only if your contract has it. Both addresses, of success and of failure, are our return address.
 */
define('MOTP_NICE_PAGE', MOTP_PROVIDER_PAGE === '' ? 'https://nice.checkplus.co.kr/CheckPlusSafeModel/checkplus.cb' : MOTP_PROVIDER_PAGE);

function motp_provider_form(array $row, $return_url)
{
    $plain = '';
    foreach (array(
        'REQ_SEQ' => substr($row['request_no'], 0, 30),
        'SITECODE' => MOTP_PROVIDER_SITE,
        'AUTH_TYPE' => 'M',
        'RTN_URL' => $return_url,
        'ERR_URL' => $return_url . '&failed=1',
        'POPUP_GUBUN' => 'N',
        'CUSTOMIZE' => $row['way'] === 'popup' ? '' : 'Mobile',
    ) as $name => $value) {
        $plain .= strlen($name) . ':' . $name . strlen($value) . ':' . $value;
    }
    $sealed = motp_nice_module('ENC', $plain);
    return preg_match('/\A[A-Za-z0-9+\/=]{20,}\z/', $sealed) ? array(
        'action' => MOTP_NICE_PAGE,
        'fields' => array('m' => 'checkplusService', 'EncodeData' => $sealed),
    ) : null;
}

function motp_nice_module($order, $text)
{
    $words = array_map('escapeshellarg', array(MOTP_PROVIDER_URL, $order, MOTP_PROVIDER_SITE, MOTP_PROVIDER_SECRET, $text));
    return trim((string) shell_exec(implode(' ', $words)));
}

function motp_provider_result(array $row, array $input)
{
    $sealed = motp_input($input, 'EncodeData');
    $plain = preg_match('/\A[A-Za-z0-9+\/=]{20,4000}\z/', $sealed) ? motp_nice_module('DEC', $sealed) : '';
    $values = motp_nice_values($plain);
    if (motp_input($values, 'REQ_SEQ') !== substr($row['request_no'], 0, 30)) {
        return array('kind' => 'foreign');
    }
    if (motp_input($input, 'failed') !== '' || isset($values['ERR_CODE'])) {
        return array('kind' => 'failed', 'code' => motp_input($values, 'ERR_CODE'));
    }
    return array(
        'kind' => 'verified',
        'name' => urldecode(motp_input($values, 'UTF8_NAME')),
        'phone' => motp_input($values, 'MOBILE_NO'),
        'birth' => motp_input($values, 'BIRTHDATE'),
        'ci' => motp_input($values, 'CI'),
        'code' => '0000',
        'id' => motp_input($values, 'RES_SEQ'),
        'time' => motp_kst(time()),
    );
}

/** NICE's way to write values: the length in bytes, a colon, the text; names and values by turns. */
function motp_nice_values($plain)
{
    $words = array();
    while (preg_match('/\A([0-9]{1,5}):/', $plain, $found)) {
        $words[] = substr($plain, strlen($found[0]), (int) $found[1]);
        $plain = (string) substr($plain, strlen($found[0]) + (int) $found[1]);
    }
    $values = array();
    for ($place = 0; $place + 1 < count($words); $place += 2) {
        $values[$words[$place]] = (string) $words[$place + 1];
    }
    return $values;
}
