package motp;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** JSON without a library, since each LMS has another one. Objects are Maps, lists are Lists, numbers are Doubles. */
final class Json {
    private final String text;
    private int at;

    private Json(String text) {
        this.text = text;
    }

    /** The value, or null for anything that is not JSON. */
    static Object read(String text) {
        try {
            Json json = new Json(text);
            Object value = json.value(0);
            json.space();
            return json.at == text.length() ? value : null;
        } catch (RuntimeException notJson) {
            return null;
        }
    }

    /** The object, or an empty one. */
    @SuppressWarnings("unchecked")
    static Map<String, Object> readObject(String text) {
        Object value = read(text);
        return value instanceof Map ? (Map<String, Object>) value : new LinkedHashMap<String, Object>();
    }

    /** A Map as JSON, in ASCII. */
    static String write(Object value) {
        if (value instanceof Map) {
            StringBuilder text = new StringBuilder();
            for (Map.Entry<?, ?> entry : ((Map<?, ?>) value).entrySet()) {
                text.append(text.length() == 0 ? "" : ",").append(quote((String) entry.getKey())).append(':').append(write(entry.getValue()));
            }
            return "{" + text + "}";
        }
        if (value instanceof List) {
            StringBuilder text = new StringBuilder();
            for (Object one : (List<?>) value) {
                text.append(text.length() == 0 ? "" : ",").append(write(one));
            }
            return "[" + text + "]";
        }
        return value instanceof String ? quote((String) value) : String.valueOf(value);
    }

    private static String quote(String text) {
        StringBuilder quoted = new StringBuilder("\"");
        for (char one : text.toCharArray()) {
            boolean plain = one >= ' ' && one < 127 && one != '"' && one != '\\' && one != '<';
            quoted.append(plain ? String.valueOf(one) : String.format("\\u%04x", (int) one));
        }
        return quoted.append('"').toString();
    }

    private Object value(int depth) {
        space();
        char first = text.charAt(at);
        if (depth > 50) {
            throw new IllegalArgumentException();
        }
        if (first == '{') {
            Map<String, Object> object = new LinkedHashMap<String, Object>();
            for (boolean more = opens('}'); more; more = continues('}')) {
                space();
                String key = string();
                space();
                take(':');
                object.put(key, value(depth + 1));
            }
            return object;
        }
        if (first == '[') {
            List<Object> list = new ArrayList<Object>();
            for (boolean more = opens(']'); more; more = continues(']')) {
                list.add(value(depth + 1));
            }
            return list;
        }
        return first == '"' ? string() : word();
    }

    private boolean opens(char end) {
        at += 1;
        space();
        return !found(end);
    }

    private boolean continues(char end) {
        space();
        if (found(end)) {
            return false;
        }
        take(',');
        return true;
    }

    private boolean found(char one) {
        boolean isHere = text.charAt(at) == one;
        at += isHere ? 1 : 0;
        return isHere;
    }

    private void take(char one) {
        if (!found(one)) {
            throw new IllegalArgumentException();
        }
    }

    private void space() {
        while (at < text.length() && " \t\r\n".indexOf(text.charAt(at)) >= 0) {
            at += 1;
        }
    }

    private String string() {
        take('"');
        StringBuilder read = new StringBuilder();
        while (!found('"')) {
            char one = text.charAt(at++);
            if (one != '\\') {
                read.append(one);
                continue;
            }
            char kind = text.charAt(at++);
            if (kind == 'u') {
                read.append((char) Integer.parseInt(text.substring(at, at + 4), 16));
                at += 4;
            } else {
                read.append("bfnrt".indexOf(kind) >= 0 ? "\b\f\n\r\t".charAt("bfnrt".indexOf(kind)) : kind);
            }
        }
        return read.toString();
    }

    private Object word() {
        int from = at;
        while (at < text.length() && ",]} \t\r\n".indexOf(text.charAt(at)) < 0) {
            at += 1;
        }
        String word = text.substring(from, at);
        if (word.equals("null")) {
            return null;
        }
        if (word.equals("true") || word.equals("false")) {
            return Boolean.valueOf(word);
        }
        if (!word.matches("-?[0-9]+(\\.[0-9]+)?([eE][-+]?[0-9]+)?")) {
            throw new IllegalArgumentException();
        }
        return Double.valueOf(word);
    }
}
