<?php
/*
 * NICE, the API of today (checkplus service.cb). Needs PHP's openssl. Written from NICE's public description; tried against
 * the sandbox (--provider nice-api), never against NICE's own.
 *   MOTP_PROVIDER_URL     https://svc.niceapi.co.kr:22001
 *   MOTP_PROVIDER_SITE    CLIENT_ID:PRODUCT_ID
 *   MOTP_PROVIDER_SECRET  the organisation's access token
 * The phone number and CI come only if your contract has them; name and date of birth come always.
 */
define('MOTP_NICE_PAGE', MOTP_PROVIDER_PAGE === '' ? 'https://nice.checkplus.co.kr/CheckPlusSafeModel/service.cb' : MOTP_PROVIDER_PAGE);

function motp_provider_form(array $row, $return_url)
{
    list($client, $product) = explode(':', MOTP_PROVIDER_SITE);
    $kst = preg_replace('/[^0-9]/', '', motp_kst(time()));
    $answer = motp_request(
        MOTP_PROVIDER_URL . '/digital/niceid/api/v1.0/common/crypto/token',
        json_encode(array(
            'dataHeader' => array('CNTY_CD' => 'ko'),
            'dataBody' => array('req_dtim' => $kst, 'req_no' => substr($row['request_no'], 0, 30), 'enc_mode' => '1'),
        )),
        array(
            'Content-Type: application/json',
            'Authorization: bearer ' . base64_encode(MOTP_PROVIDER_SECRET . ':' . time() . ':' . $client),
            'client_id: ' . $client,
            'productID: ' . $product,
        )
    );
    $result = $answer === null ? null : json_decode($answer[1], true);
    $body = isset($result['dataBody']) && is_array($result['dataBody']) ? $result['dataBody'] : array();
    if (motp_input($body, 'token_val') === '' || motp_input($body, 'site_code') === '') {
        return null;
    }
    // The key of this one request: it stays in the row, and opens what comes back.
    $key = base64_encode(hash('sha256', $kst . substr($row['request_no'], 0, 30) . $body['token_val'], true));
    $plain = json_encode(array(
        'requestno' => substr($row['request_no'], 0, 30),
        'returnurl' => $return_url,
        'sitecode' => $body['site_code'],
        'methodtype' => 'post',
        'popupyn' => $row['way'] === 'popup' ? 'Y' : 'N',
        'authtype' => 'M',
    ), JSON_UNESCAPED_SLASHES);
    $sealed = base64_encode(openssl_encrypt($plain, 'AES-128-CBC', substr($key, 0, 16), OPENSSL_RAW_DATA, substr($key, -16)));
    return array(
        'action' => MOTP_NICE_PAGE,
        'fields' => array(
            'm' => 'service',
            'token_version_id' => motp_input($body, 'token_version_id'),
            'enc_data' => $sealed,
            'integrity_value' => motp_nice_integrity($sealed, $key),
        ),
        'data' => $key,
    );
}

function motp_nice_integrity($sealed, $key)
{
    return base64_encode(hash_hmac('sha256', $sealed, substr($key, 0, 32), true));
}

/** NICE comes to the return address after a success only; a window that was closed stays without a result. */
function motp_provider_result(array $row, array $input)
{
    $key = (string) $row['provider_data'];
    $sealed = motp_input($input, 'enc_data');
    if ($key === '' || !hash_equals(motp_nice_integrity($sealed, $key), motp_input($input, 'integrity_value'))) {
        return array('kind' => 'foreign');
    }
    $plain = openssl_decrypt(base64_decode($sealed), 'AES-128-CBC', substr($key, 0, 16), OPENSSL_RAW_DATA, substr($key, -16));
    // The JSON is in EUC-KR, but for utf8_name, which is percent-encoded; all that is read of it is ASCII.
    $result = json_decode(preg_replace('/[\x80-\xff]+/', '?', (string) $plain), true);
    if (!is_array($result) || motp_input($result, 'requestno') !== substr($row['request_no'], 0, 30)) {
        return array('kind' => 'foreign');
    }
    return array(
        'kind' => motp_input($result, 'resultcode') === '0000' ? 'verified' : 'failed',
        'name' => urldecode(motp_input($result, 'utf8_name')),
        'phone' => motp_input($result, 'mobileno'),
        'birth' => motp_input($result, 'birthdate'),
        'ci' => motp_input($result, 'ci'),
        'code' => motp_input($result, 'resultcode'),
        'id' => motp_input($result, 'responseno'),
        'time' => preg_replace('/\A(....)(..)(..)(..)(..)(..).*\z/', '$1-$2-$3 $4:$5:$6', motp_input($result, 'enctime')),
    );
}
