<?php
/*
 * PortOne V2: its SDK runs in the page, and the widget's state is the identityVerificationId. Written from PortOne's public
 * description and types; tried against the sandbox (--provider portone), never against PortOne's own.
 *   MOTP_PROVIDER_URL     https://api.portone.io
 *   MOTP_PROVIDER_SECRET  API secret
 * The page POSTs do=start before it calls the SDK; do=return and do=done are not used.
 */

function motp_provider_form(array $row, $return_url)
{
    return null;
}

function motp_provider_result(array $row, array $input)
{
    return array('kind' => 'foreign');
}

/** Asked by do=status while nothing is known. pending: not through yet. */
function motp_provider_ask(array $row)
{
    $answer = motp_request(
        MOTP_PROVIDER_URL . '/identity-verifications/' . rawurlencode($row['state']),
        null,
        array('Authorization: PortOne ' . MOTP_PROVIDER_SECRET)
    );
    $result = $answer === null || $answer[0] !== 200 ? null : json_decode($answer[1], true);
    if (!is_array($result) || motp_input($result, 'id') !== $row['state'] || motp_input($result, 'status') === 'READY') {
        return array('kind' => 'pending');
    }
    $person = isset($result['verifiedCustomer']) && is_array($result['verifiedCustomer']) ? $result['verifiedCustomer'] : array();
    $at = strtotime(motp_input($result, 'verifiedAt'));
    // An id of last month is no verification of today.
    $verified = motp_input($result, 'status') === 'VERIFIED' && $at !== false && $at >= $row['started_at'] - 60;
    return array(
        'kind' => $verified ? 'verified' : 'failed',
        'name' => motp_input($person, 'name'),
        'phone' => motp_input($person, 'phoneNumber'),
        'birth' => motp_input($person, 'birthDate'),
        'ci' => motp_input($person, 'ci'),
        'code' => motp_input($result, 'status'),
        'id' => motp_input($result, 'pgTxId') === '' ? $row['state'] : motp_input($result, 'pgTxId'),
        'time' => motp_kst($at === false ? time() : $at),
    );
}
