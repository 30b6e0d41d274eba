<?php
/*
 * The sandbox's identity provider, and the shape that all of them have: a signed request goes through the browser, an opaque
 * ticket comes back through it, and the result is asked for from server to server.
 *   MOTP_PROVIDER_URL, MOTP_PROVIDER_SECRET
 */

/** The form that leads to the provider; null: it cannot be reached. */
function motp_provider_form(array $row, $return_url)
{
    $fields = array(
        'request_no' => $row['request_no'],
        'return_url' => $return_url,
        'locale' => $row['locale'],
        'signature' => hash_hmac('sha256', $row['request_no'] . "\n" . $return_url, MOTP_PROVIDER_SECRET),
    );
    return array('action' => MOTP_PROVIDER_URL . '/start', 'fields' => $fields);
}

/**
 * What became of it: kind foreign (not a ticket of this request: nothing happened), cancelled, expired, failed, or verified with
 * name, phone, birth, ci as far as they are known, and code, id, time for M_RETCD, M_TRNID, M_TRNDT.
 */
function motp_provider_result(array $row, array $input)
{
    $answer = motp_request(MOTP_PROVIDER_URL . '/api/result', array(
        'site_secret' => MOTP_PROVIDER_SECRET,
        'ticket' => motp_input($input, 'ticket'),
    ));
    if ($answer === null || $answer[0] >= 500) {
        return array('kind' => 'failed');
    }
    $result = json_decode($answer[1], true);
    if ($answer[0] !== 200 || !is_array($result) || motp_input($result, 'request_no') !== $row['request_no']) {
        return array('kind' => 'foreign');
    }
    $code = motp_input($result, 'result_code');
    $kinds = array('0000' => 'verified', '9001' => 'cancelled', '9002' => 'expired');
    return array(
        'kind' => isset($kinds[$code]) ? $kinds[$code] : 'failed',
        'name' => motp_input($result, 'name'),
        'phone' => motp_input($result, 'phone'),
        'birth' => motp_input($result, 'birth'),
        'ci' => motp_input($result, 'ci'),
        'code' => $code,
        'id' => motp_input($result, 'transaction_id'),
        'time' => motp_input($result, 'verified_at'),
    );
}
