<?php
/* The agency: what it is sent, once, and how its answer is read. */

/**
 * One request to another server: array(status, body), or null where nothing whole came. Never sent again, and no redirect is
 * followed: it would carry name and code elsewhere. No answer is a megabyte long.
 */
function motp_request($url, $body = null, array $headers = array())
{
    $curl = curl_init($url);
    $answer = '';
    curl_setopt_array($curl, array(
        CURLOPT_WRITEFUNCTION => function ($curl, $part) use (&$answer) {
            $answer .= $part;
            return strlen($answer) > 1000000 ? 0 : strlen($part); // 0 ends it: curl 23
        },
        CURLOPT_FOLLOWLOCATION => false,
        CURLOPT_PROTOCOLS => CURLPROTO_HTTP | CURLPROTO_HTTPS,
        CURLOPT_TIMEOUT => MOTP_TIMEOUT,
        CURLOPT_HTTPHEADER => array_merge($headers, array('Expect:')),
    ));
    if (is_array($body)) {
        $body = http_build_query($body, '', '&');
    }
    if ($body !== null) {
        curl_setopt($curl, CURLOPT_POST, true);
        curl_setopt($curl, CURLOPT_POSTFIELDS, $body);
    }
    if (MOTP_CA_FILE !== '') {
        curl_setopt($curl, CURLOPT_CAINFO, MOTP_CA_FILE);
    }
    $is_whole = curl_exec($curl);
    $status = curl_getinfo($curl, CURLINFO_HTTP_CODE);
    if (!$is_whole) {
        error_log('motp: curl ' . curl_errno($curl) . ' at ' . parse_url($url, PHP_URL_HOST)); // 60, 77: MOTP_CA_FILE
    }
    return !$is_whole || ($status >= 300 && $status < 400) ? null : array($status, $answer);
}

/**
 * The agency's code as text, or null for everything that is not its JSON: HTML of a firewall, a redirect, nothing. The page is
 * given this code and nothing else, so that server and widget cannot read one answer in two ways.
 */
function motp_ask_agency($call, array $fields)
{
    $answer = motp_request(MOTP_AGENCY . $call, $fields);
    return $answer === null ? null : motp_read_code($answer[1]);
}

function motp_read_code($body)
{
    // Only the code counts, and it is ASCII: a msg in EUC-KR or a BOM must not make the rest unreadable.
    $json = json_decode(ltrim(preg_replace('/[\x80-\xff]+/', '?', preg_replace('/^(\s*\xef\xbb\xbf)+/', '', $body))), true);
    $code = isset($json['code']) ? $json['code'] : null;
    $code = is_string($code) || is_int($code) || is_float($code) && is_finite($code) ? strtoupper(trim((string) $code)) : '';
    return preg_match('/\A[A-Z0-9]{1,12}\z/', $code) ? $code : null;
}

function motp_person_fields(array $member)
{
    return array(
        'USER_NM' => $member['name'],
        'USER_TEL' => motp_phone($member['phone']),
        'AGTID' => MOTP_AGTID,
        'USRID' => $member['id'],
    );
}

/** The context as the agency's fields have it, or null where it is not the member's or its purpose is not in your table. */
function motp_context_fields(array $member)
{
    $context = motp_context($member);
    $context = $context === null ? null : array_map('motp_utf8', $context);
    $purposes = motp_purposes();
    if ($context === null || !isset($purposes[$context['purpose']])) {
        return null;
    }
    return array(
        'COURSE_AGENT_PK' => $context['course'],
        'CLASS_AGENT_PK' => $context['class'],
        'EVAL_CD' => $context['purpose'],
        'EVAL_TYPE' => json_decode('"' . $purposes[$context['purpose']] . '"'),
        'CLASS_TME' => $context['purpose'] === '00' ? '00' : sprintf('%02d', $context['time']),
    );
}

/** Korean time, wherever the server stands. */
function motp_kst($time)
{
    return gmdate('Y-m-d H:i:s', $time + 9 * 3600);
}

/**
 * Reports verifications by phone in place of a code (rows of motp_verification): true when the agency took them. Which of the
 * two interfaces is yours, and whether EVAL_* go along for 00, your contract says.
 */
function motp_report(array $rows)
{
    return MOTP_REPORT === 'history' ? motp_report_history($rows) : !array_filter($rows, function ($row) {
        return !motp_report_log($row);
    });
}

function motp_report_log(array $row)
{
    $purposes = motp_purposes();
    $lesson = $row['eval_cd'] === '00' ? array() : array(
        'EVAL_CD' => $row['eval_cd'],
        'EVAL_TYPE' => json_decode('"' . $purposes[$row['eval_cd']] . '"'),
        'CLASS_TME' => $row['class_tme'],
    );
    $answer = motp_request(MOTP_REPORT_URL . ($lesson ? 'pSubOtpLog.jsp' : 'pAuthLog.jsp'), array(
        'AGTID' => MOTP_AGTID,
        'USRID' => $row['member_id'],
        'COURSE_AGENT_PK' => $row['course_id'],
        'CLASS_AGENT_PK' => $row['class_id'],
    ) + $lesson + array(
        'm_Ret' => $row['m_ret'],
        'm_retCD' => $row['m_retcd'],
        'm_trnID' => $row['m_trnid'],
        'm_trnDT' => $row['m_trndt'],
    ));
    return $answer !== null && preg_match('/<RetVal>\s*(?:<!\[CDATA\[)?\s*101\b/', $answer[1]) === 1;
}

function motp_report_history(array $rows)
{
    $list = array();
    foreach ($rows as $row) {
        $list[] = array(
            'agtId' => MOTP_AGTID, 'usrId' => $row['member_id'],
            'courseAgentPk' => $row['course_id'], 'classAgentPk' => $row['class_id'],
            'evalCd' => $row['eval_cd'], 'classTme' => $row['class_tme'],
            'mRet' => $row['m_ret'], 'mRetCd' => $row['m_retcd'], 'mTrnId' => $row['m_trnid'], 'mTrnDt' => $row['m_trndt'],
            'regDate' => motp_kst($row['created_at']),
        );
    }
    $headers = array('Content-Type: application/json', 'agtId: ' . MOTP_AGTID, 'apiKey: ' . MOTP_REPORT_KEY);
    $answer = motp_request(MOTP_REPORT_URL . 'phone_auth_hist', json_encode(array('dataList' => $list)), $headers);
    return $answer !== null && motp_read_code($answer[1]) === '200';
}
