package motp;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.logging.Logger;

/** Who is the same person, and what a page may see of one. */
public final class Person {
    private Person() {
    }

    /**
     * How each part of a person is compared. A name: composed, without blanks, Latin letters in one case. A number: its digits, 82
     * for 0. A date of birth: the six digits that 1990-01-31, 19900131 and 900131 have in common. "" is nobody's.
     */
    private static String comparable(String part, String text) {
        if (text == null) {
            return "";
        }
        if (part.equals("name")) {
            String composed = Normalizer.normalize(text, Normalizer.Form.NFC);
            return composed.replaceAll("[\\s\\p{Z}\\p{Cf}]+", "").toUpperCase(Locale.ROOT);
        }
        if (part.equals("ci")) {
            return text.trim();
        }
        if (part.equals("phone")) {
            return phone(text);
        }
        String digits = text.replaceAll("[^0-9]", "");
        if (digits.length() < 6) {
            return "";
        }
        return digits.matches("(19|20)[0-9]{6}.*") ? digits.substring(2, 8) : digits.substring(0, 6);
    }

    /** A number as it is sent and compared: its digits, 82 for 0 (+82-10-..., +82 010 ...). */
    static String phone(String text) {
        return text.replaceAll("[^0-9]", "").replaceFirst("^820?(?=1)", "0");
    }

    private static String print(String part, String text, String key) {
        String comparable = comparable(part, text);
        return comparable.isEmpty() ? null : Text.hmac(key, part + " " + comparable);
    }

    /** What is kept of the member while they are away: keyed hashes, as columns of motp_identity. */
    static Map<String, Object> prints(String name, String phone, String birth, String ci, String key) {
        Map<String, Object> prints = new LinkedHashMap<String, Object>();
        prints.put("name_print", print("name", name, key));
        prints.put("phone_print", print("phone", phone, key));
        prints.put("birth_print", print("birth", birth, key));
        prints.put("ci_print", print("ci", ci, key));
        return prints;
    }

    /**
     * Whether it is the same name, and the same of all that both sides know: number, date of birth, CI; at least one of these. What
     * differs is in the log, as a word.
     */
    static boolean isSame(Map<String, Object> row, Provider.Result person) {
        Map<String, Object> prints = prints(person.name, person.phone, person.birth, person.ci, (String) row.get("request_no"));
        int known = 0;
        for (String part : new String[] {"name", "phone", "birth", "ci"}) {
            Object theirs = prints.get(part + "_print");
            Object ours = row.get(part + "_print");
            if (!part.equals("name") && (theirs == null || ours == null)) {
                continue;
            }
            if (theirs == null || !theirs.equals(ours)) {
                Logger.getLogger("motp").warning("mismatch: " + part + " differs");
                return false;
            }
            known += 1;
        }
        if (known == 1) {
            Logger.getLogger("motp").warning("mismatch: nothing but the name is known on both sides");
        }
        return known > 1;
    }

    /** The first and the last letter of a name of three or more; the first of two. */
    public static String maskName(String name) {
        int[] letters = name.codePoints().toArray();
        int last = letters.length > 2 ? letters.length - 1 : letters.length;
        Arrays.fill(letters, Math.min(1, last), last, '*');
        return new String(letters, 0, letters.length);
    }

    public static String maskPhone(String phone) {
        String digits = phone(phone);
        return digits.length() < 7 ? "" : digits.substring(0, 3) + "-****-" + digits.substring(digits.length() - 4);
    }
}
