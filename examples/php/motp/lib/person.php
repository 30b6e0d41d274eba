<?php
/* Who is the same person, and what a page may see of one. All text here is UTF-8. */

/**
 * How each part of a person is compared. A name: composed, without blanks, Latin letters in one case. A number: its digits,
 * 82 for 0. A date of birth: the six digits that 1990-01-31, 19900131 and 900131 have in common. '' is nobody's.
 */
function motp_comparable($part, $text)
{
    $text = (string) $text;
    if ($part === 'name') {
        return strtoupper((string) preg_replace('/[\s\p{Z}\p{Cf}]+/u', '', motp_composed($text)));
    }
    if ($part === 'ci') {
        return trim($text);
    }
    if ($part === 'phone') {
        return motp_phone($text);
    }
    $digits = preg_replace('/[^0-9]/', '', $text);
    $has_century = preg_match('/\A(19|20)[0-9]{6}/', $digits) === 1;
    return strlen($digits) < 6 ? '' : substr($digits, $has_century ? 2 : 0, 6);
}

/** A number as it is sent and compared: its digits, 82 for 0 (+82-10-..., +82 010 ...). */
function motp_phone($text)
{
    return preg_replace('/\A820?(?=1)/', '0', preg_replace('/[^0-9]/', '', $text));
}

/** One character a syllable. A name that was typed on a Mac has its letters one by one. */
function motp_composed($text)
{
    return class_exists('Normalizer') ? (string) Normalizer::normalize($text) : motp_compose_hangul($text);
}

/** Where PHP has no intl. */
function motp_compose_hangul($text)
{
    $letters = '/\xe1\x84([\x80-\x92])\xe1\x85([\xa1-\xb5])(?:\xe1\x86([\xa8-\xbf])|\xe1\x87([\x80-\x82]))?/';
    return (string) preg_replace_callback($letters, function ($found) {
        $last = 0;
        if (isset($found[4])) {
            $last = ord($found[4]) - 0x80 + 25;
        } elseif (isset($found[3])) {
            $last = ord($found[3]) - 0xa8 + 1;
        }
        $code = 0xac00 + ((ord($found[1]) - 0x80) * 21 + ord($found[2]) - 0xa1) * 28 + $last;
        return chr(0xe0 | $code >> 12) . chr(0x80 | $code >> 6 & 0x3f) . chr(0x80 | $code & 0x3f);
    }, $text);
}

/** What is kept of the member while they are away: keyed hashes, as columns of motp_identity. */
function motp_prints(array $person, $key)
{
    $prints = array();
    foreach (array('name', 'phone', 'birth', 'ci') as $part) {
        $text = isset($person[$part]) ? motp_comparable($part, $person[$part]) : '';
        $prints[$part . '_print'] = $text === '' ? null : hash_hmac('sha256', $part . ' ' . $text, $key);
    }
    return $prints;
}

/**
 * Whether it is the same name, and the same of all that both sides know: number, date of birth, CI; at least one of these. What
 * differs is in PHP's error log, as a word.
 */
function motp_is_same_person(array $row, array $person)
{
    $prints = motp_prints($person, $row['request_no']);
    $parts = array('name');
    foreach (array('phone', 'birth', 'ci') as $part) {
        if ($prints[$part . '_print'] !== null && $row[$part . '_print'] !== null) {
            $parts[] = $part;
        }
    }
    foreach ($parts as $part) {
        if ($prints[$part . '_print'] === null || $prints[$part . '_print'] !== $row[$part . '_print']) {
            error_log('motp: mismatch: ' . $part . ' differs');
            return false;
        }
    }
    if (count($parts) === 1) {
        error_log('motp: mismatch: nothing but the name is known on both sides');
    }
    return count($parts) > 1;
}

/** The first and the last letter of a name of three or more; the first of two. */
function motp_mask_name($name)
{
    preg_match_all('/./us', $name, $found);
    $letters = $found[0];
    $kept = count($letters) > 2 ? array(0, count($letters) - 1) : array(0);
    foreach (array_keys($letters) as $place) {
        $letters[$place] = in_array($place, $kept, true) ? $letters[$place] : '*';
    }
    return implode('', $letters);
}

function motp_mask_phone($phone)
{
    $digits = motp_phone($phone);
    return substr($digits, 0, 3) . '-****-' . substr($digits, -4);
}
