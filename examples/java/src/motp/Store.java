package motp;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.logging.Logger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.sql.DataSource;

/** The three tables. What must happen once is one statement that changes one row, or none. */
final class Store {
    static final int IDENTITY_SECONDS = 600;
    /** What is a number in the tables. All else is text. The driver converts, whatever type the column has. */
    private static final Set<String> NUMBERS = new HashSet<String>(
        Arrays.asList("started_at", "created_at", "used_at", "reported_at", "came_back", "used", "begun"));
    private static final Pattern ESCAPE = Pattern.compile("\\\\u([0-9a-f]{4})");
    private final DataSource database;

    Store(DataSource database) {
        this.database = database;
    }

    /** How many rows were changed. No connection is held while another server is asked. */
    int run(String sql, Object... values) throws SQLException {
        try (Connection connection = database.getConnection(); PreparedStatement statement = prepare(connection, sql, values)) {
            int changed = statement.executeUpdate();
            if (!connection.getAutoCommit()) {
                connection.commit();
            }
            return changed;
        }
    }

    List<Map<String, Object>> all(String sql, Object... values) throws SQLException {
        try (Connection connection = database.getConnection(); PreparedStatement statement = prepare(connection, sql, values);
            ResultSet found = statement.executeQuery()) {
            ResultSetMetaData columns = found.getMetaData();
            List<Map<String, Object>> rows = new ArrayList<Map<String, Object>>();
            while (found.next()) {
                Map<String, Object> row = new LinkedHashMap<String, Object>();
                for (int place = 1; place <= columns.getColumnCount(); place += 1) {
                    String column = columns.getColumnLabel(place).toLowerCase(Locale.ROOT);
                    row.put(column, NUMBERS.contains(column) ? number(found, place) : text(found, place));
                }
                rows.add(row);
            }
            return rows;
        }
    }

    private static Long number(ResultSet found, int place) throws SQLException {
        long value = found.getLong(place);
        return found.wasNull() ? null : Long.valueOf(value);
    }

    /** What is kept is ASCII, whatever letters the database and the connection to it can carry: Hangul is kept as escapes. */
    private static String kept(String text) {
        StringBuilder kept = new StringBuilder();
        for (char letter : text.toCharArray()) {
            boolean isPlain = letter >= ' ' && letter <= '~' && letter != '\\';
            kept.append(isPlain ? String.valueOf(letter) : String.format("\\u%04x", (int) letter));
        }
        return kept.toString();
    }

    private static String asItWas(String kept) {
        Matcher escape = ESCAPE.matcher(kept);
        StringBuffer text = new StringBuffer();
        while (escape.find()) {
            char letter = (char) Integer.parseInt(escape.group(1), 16);
            escape.appendReplacement(text, Matcher.quoteReplacement(String.valueOf(letter)));
        }
        return escape.appendTail(text).toString();
    }

    /** Without what pads a CHAR, and without the fraction that a TIMESTAMP has. */
    private static String text(ResultSet found, int place) throws SQLException {
        String value = found.getString(place);
        return value == null ? null : asItWas(value.replaceFirst("(?<=^\\d{4}-\\d\\d-\\d\\d \\d\\d:\\d\\d:\\d\\d)\\.\\d+$", "").replaceFirst(" +$", ""));
    }

    Map<String, Object> first(String sql, Object... values) throws SQLException {
        List<Map<String, Object>> rows = all(sql, values);
        return rows.isEmpty() ? null : rows.get(0);
    }

    private static PreparedStatement prepare(Connection connection, String sql, Object[] values) throws SQLException {
        PreparedStatement statement = connection.prepareStatement(sql);
        for (int place = 0; place < values.length; place += 1) {
            statement.setObject(place + 1, values[place] instanceof String ? kept((String) values[place]) : values[place]);
        }
        return statement;
    }

    /** True: written. False: a row with this key was there before. */
    boolean insert(String table, Map<String, Object> row, String... key) throws SQLException {
        StringBuilder columns = new StringBuilder();
        StringBuilder places = new StringBuilder();
        List<Object> values = new ArrayList<Object>();
        for (Map.Entry<String, Object> one : row.entrySet()) {
            if (one.getValue() != null) {
                columns.append(columns.length() == 0 ? "" : ", ").append(one.getKey());
                places.append(places.length() == 0 ? "?" : ", ?");
                values.add(one.getValue());
            }
        }
        try {
            run("INSERT INTO " + table + " (" + columns + ") VALUES (" + places + ")", values.toArray());
            return true;
        } catch (SQLException problem) {
            StringBuilder where = new StringBuilder();
            List<Object> sought = new ArrayList<Object>();
            for (String column : key) {
                where.append(where.length() == 0 ? "" : " AND ").append(column).append(" = ?");
                sought.add(row.get(column));
            }
            if (first("SELECT * FROM " + table + " WHERE " + where, sought.toArray()) != null) {
                return false;
            }
            throw problem;
        }
    }

    /** The record of a verification that opens its lesson, and its token. */
    String recordVerified(Map<String, Object> row) throws SQLException {
        String token = Text.random();
        row.put("m_ret", "T");
        row.put("token_print", Text.sha256(token));
        row.put("created_at", Text.seconds());
        if (!insert("motp_verification", row, "verification_id")) {
            throw new SQLException("recorded before");
        }
        return token;
    }

    static void putContext(Map<String, Object> row, Map<String, String> fields) {
        row.put("course_id", fields.get("COURSE_AGENT_PK"));
        row.put("class_id", fields.get("CLASS_AGENT_PK"));
        row.put("eval_cd", fields.get("EVAL_CD"));
        row.put("class_tme", fields.get("CLASS_TME"));
    }

    /** Whether this token was given to this member for this lesson in the last ten minutes, and has opened nothing yet. */
    boolean takeToken(String token, String memberId, Map<String, String> fields) throws SQLException {
        return token != null && fields != null && 1 == run(
            "UPDATE motp_verification SET used_at = ? WHERE token_print = ? AND used_at IS NULL AND created_at > ? AND member_id = ?"
                + " AND course_id = ? AND class_id = ? AND eval_cd = ? AND class_tme = ?",
            Text.seconds(), Text.sha256(token), Text.seconds() - 600, memberId,
            fields.get("COURSE_AGENT_PK"), fields.get("CLASS_AGENT_PK"), fields.get("EVAL_CD"), fields.get("CLASS_TME"));
    }

    /** Takes a reference, in one step, or null where it may not be spent: unknown, foreign, used, old, or for the other purpose. */
    Map<String, Object> takeReference(Login login, String reference, String purpose) throws SQLException {
        boolean taken = reference.matches("[a-f0-9]{32}") && 1 == run(
            "UPDATE motp_identity SET used = 1 WHERE reference = ? AND owner = ? AND member_id = ? AND purpose = ? AND used = 0 AND started_at > ?",
            reference, login.owner, login.member.id, purpose, Text.seconds() - IDENTITY_SECONDS);
        return taken ? first("SELECT * FROM motp_identity WHERE reference = ?", reference) : null;
    }

    void giveReferenceBack(Map<String, Object> row) throws SQLException {
        run("UPDATE motp_identity SET used = 0 WHERE request_no = ?", row.get("request_no"));
    }

    /** Now and then, what a day has made worthless goes. Before a code is sent, so that no wait and no failure of it spoils a right one. */
    void sweep() {
        if (Math.random() < 1.0 / 200) {
            long before = Text.seconds() - 86400;
            try {
                run("DELETE FROM motp_attempt WHERE created_at < ?", before);
                run("DELETE FROM motp_identity WHERE started_at < ?", before);
            } catch (SQLException problem) {
                Logger.getLogger("motp").warning("old rows stay: " + problem.getSQLState());
            }
        }
    }
}
