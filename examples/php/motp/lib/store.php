<?php
/* The three tables. What must happen once is one statement that changes one row, or none. */

function motp_database()
{
    static $database = null;
    if ($database === null) {
        $database = new PDO(MOTP_DSN, MOTP_DB_USER, MOTP_DB_PASSWORD, array(
            PDO::ATTR_ERRMODE => PDO::ERRMODE_EXCEPTION,
            PDO::ATTR_TIMEOUT => 5,
        ));
        if (strpos(MOTP_DSN, 'mysql:') === 0) {
            // A server may say 0: then nothing would be kept (ATTR_AUTOCOMMIT does not help). Nor is anything kept cut off.
            $database->exec("SET autocommit = 1, sql_mode = 'STRICT_ALL_TABLES'");
        }
        if (strpos(MOTP_DSN, 'sqlite:') === 0 && !motp_has_tables($database)) {
            // Of two first requests one makes the tables, and the other waits for all of them.
            $database->exec('BEGIN IMMEDIATE');
            if (!motp_has_tables($database)) {
                $database->exec(file_get_contents(dirname(__DIR__) . '/tables.sql'));
            }
            $database->exec('COMMIT');
        }
    }
    return $database;
}

/** Of the sample's SQLite, which needs no hand to set it up. */
function motp_has_tables(PDO $database)
{
    return (int) $database->query("SELECT COUNT(*) FROM sqlite_master WHERE name LIKE 'motp_%'")->fetchColumn() > 0;
}

/** What is kept is ASCII, whatever letters the database and the connection to it can carry: a letter of Hangul is kept as escapes. */
function motp_kept($value)
{
    return is_string($value) ? addcslashes($value, "\\\0..\37\177..\377") : $value;
}

/** Runs a statement; the rows that it changed are counted by ->rowCount(). What it found is read by motp_rows(). */
function motp_sql($sql, array $values)
{
    $statement = motp_database()->prepare($sql);
    $statement->execute(array_map('motp_kept', $values));
    return $statement;
}

/** The rows that a statement finds. */
function motp_rows($sql, array $values)
{
    return array_map('motp_read_row', motp_sql($sql, $values)->fetchAll(PDO::FETCH_ASSOC));
}

function motp_row($sql, array $values)
{
    $rows = motp_rows($sql, $values);
    return $rows ? $rows[0] : null;
}

/** A row, whatever the driver makes of it: a number as text or boolean, a CHAR padded, names in capitals (Oracle). */
function motp_read_row(array $row)
{
    // What is a number in the tables. All else is text.
    $numbers = array('started_at', 'created_at', 'used_at', 'reported_at', 'came_back', 'used', 'begun');
    $read = array();
    foreach (array_change_key_case($row) as $column => $value) {
        if ($value !== null) {
            $value = in_array($column, $numbers, true) ? (int) $value : stripcslashes(rtrim($value, ' '));
        }
        $read[$column] = $value;
    }
    return $read;
}

/** True: written. False: the key was there before. */
function motp_insert($table, array $row)
{
    $columns = array_keys($row);
    try {
        motp_sql('INSERT INTO ' . $table . ' (' . implode(', ', $columns) . ') VALUES (:' . implode(', :', $columns) . ')', $row);
        return true;
    } catch (PDOException $problem) {
        if (strpos((string) $problem->getCode(), '23') !== 0) {
            throw $problem;
        }
        return false;
    }
}

/** Now and then, what a day has made worthless goes. Before a code is sent, so that no wait and no failure of it spoils a right one. */
function motp_sweep()
{
    if (mt_rand(1, 200) === 1) {
        try {
            $before = array(time() - 86400);
            motp_sql('DELETE FROM motp_attempt WHERE created_at < ?', $before);
            motp_sql('DELETE FROM motp_identity WHERE started_at < ?', $before);
        } catch (PDOException $problem) {
            error_log('motp: old rows stay: ' . $problem->getCode());
        }
    }
}

/** The record of a verification that opens its lesson, and its token. $row: the columns of motp_verification. */
function motp_record_verified(array $row)
{
    $token = motp_random();
    $written = motp_insert('motp_verification', $row + array(
        'm_ret' => 'T',
        'token_print' => hash('sha256', $token),
        'created_at' => time(),
    ));
    if (!$written) {
        throw new UnexpectedValueException('recorded before');
    }
    return $token;
}

function motp_context_columns(array $fields)
{
    return array(
        'course_id' => $fields['COURSE_AGENT_PK'],
        'class_id' => $fields['CLASS_AGENT_PK'],
        'eval_cd' => $fields['EVAL_CD'],
        'class_tme' => $fields['CLASS_TME'],
    );
}

/** For your page that opens the lesson: whether this token was given to whoever is logged in, for this lesson (motp_take_token_of). */
function motp_take_token($token)
{
    $login = motp_login();
    return $login !== null && motp_take_token_of($login['own'], $token);
}

/**
 * Whether this token was given to this member (as motp_member() has it) for the lesson in the address in the last ten minutes, and
 * has opened nothing yet.
 */
function motp_take_token_of(array $member, $token)
{
    $fields = motp_context_fields($member);
    if ($fields === null || !is_string($token)) {
        return false;
    }
    return motp_sql(
        'UPDATE motp_verification SET used_at = :now WHERE token_print = :print AND used_at IS NULL AND created_at > :since'
        . ' AND member_id = :member AND course_id = :course_id AND class_id = :class_id AND eval_cd = :eval_cd AND class_tme = :class_tme',
        array(
            'now' => time(),
            'since' => time() - 600,
            'print' => hash('sha256', $token),
            'member' => motp_utf8($member['id']),
        ) + motp_context_columns($fields)
    )->rowCount() === 1;
}
