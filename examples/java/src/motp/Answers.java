package motp;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.logging.Logger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;

/** The two kinds of answer: JSON for the widget, a page for a person. All of it is ASCII, so that no charset can spoil it. */
final class Answers {
    private static final Map<String, Object> TEXTS = Json.readObject(resource("texts.json"));

    /** A path of this site and nothing that a browser would bend into another one. Its bytes stay: old queries are in EUC-KR. */
    private static final String OWN_PATH = "/(?!/)[\\x21-\\x5b\\x5d-\\x7e]{0,1900}";

    /** The two scripts in our pages. The widget's window closes; the page that opened it is still there. */
    private static final String CLOSES =
        "if(/^motp-identity-/.test(name))document.links[0].onclick=function(){close();return false}";
    private static final String SUBMITS = "document.forms[0].submit()";

    private Answers() {
    }

    /** A parameter of the address or of a form; "" where there is none, or two: nobody knows which of them was meant. */
    static String input(HttpServletRequest request, String name) {
        String[] values = request.getParameterValues(name);
        return values == null || values.length != 1 ? "" : values[0];
    }

    /** A field of the form. getParameter() would take it from the address too, and first; there it stands in logs. */
    static String posted(HttpServletRequest request, String name) {
        String query = request.getQueryString();
        for (String pair : query == null ? new String[0] : query.split("&")) {
            if (Text.decoded(pair.split("=", 2)[0]).equals(name)) {
                return "";
            }
        }
        return input(request, name);
    }

    static void json(HttpServletResponse response, int status, Map<String, Object> answer) throws IOException {
        end(response, status, "application/json;charset=UTF-8", Json.write(answer));
    }

    /** An answer of names and values by turns. */
    static Map<String, Object> of(Object... words) {
        Map<String, Object> answer = new LinkedHashMap<String, Object>();
        for (int place = 0; place < words.length; place += 2) {
            if (words[place + 1] != null) {
                answer.put((String) words[place], words[place + 1]);
            }
        }
        return answer;
    }

    static void page(HttpServletResponse response, int status, String locale, String key, String back, String more) throws IOException {
        page(response, status, locale, key, back, more, "", "'none'");
    }

    /**
     * A page for a person: what has happened, and a way back. The site's policy (CSP) is made for other pages and would stop this
     * one; scripts and forms are what it may load and where it may post.
     */
    static void page(HttpServletResponse response, int status, String locale, String key, String back, String more, String scripts,
        String forms) throws IOException {
        response.setHeader("Content-Security-Policy", "default-src 'none'; base-uri 'none'; style-src 'unsafe-inline'; script-src "
            + scripts + " " + hash(CLOSES) + " " + hash(SUBMITS) + "; form-action " + forms);
        String lang = locale.equals("ko") ? "ko" : "en";
        Map<?, ?> texts = (Map<?, ?>) TEXTS.get(lang);
        html(response, status, "<!doctype html><html lang=\"" + lang + "\"><meta charset=\"utf-8\">"
            + "<meta name=\"viewport\" content=\"width=device-width\"><title>" + html(texts.get("title")) + "</title>"
            + "<body style=\"font:16px/1.6 sans-serif;word-break:keep-all;max-width:28rem;margin:3rem auto;padding:0 1rem\">"
            + "<h1 style=\"font-size:1.25rem\">" + html(texts.get("title")) + "</h1><p>" + html(texts.get(key)) + "</p>" + more
            + "<p><a href=\"" + html(back) + "\">" + html(texts.get("back")) + "</a></p>"
            + "<script>" + CLOSES + "</script></body></html>");
    }

    private static String hash(String script) {
        return "'sha256-" + Base64.getEncoder().encodeToString(Text.digest(script)) + "'";
    }

    /** An address as a policy names it. */
    static String source(String address) {
        Matcher origin = Pattern.compile("^https?://[^/?#]+", Pattern.CASE_INSENSITIVE).matcher(address);
        return origin.find() ? origin.group() : "'self'";
    }

    static String locale(HttpServletRequest request) {
        return Arrays.asList("", "ko").contains(input(request, "locale")) ? "ko" : "en";
    }

    /** Where the trainee came from, or home. */
    static String wayBack(HttpServletRequest request, MotpConfig config) {
        String returnTo = input(request, "return_to");
        return returnTo.matches(OWN_PATH) ? returnTo : config.home;
    }

    /** A form that posts itself, to the provider. */
    static void form(HttpServletResponse response, String locale, Provider.Form form, String home) throws IOException {
        StringBuilder inputs = new StringBuilder();
        for (Map.Entry<String, String> field : form.fields.entrySet()) {
            inputs.append("<input type=\"hidden\" name=\"").append(html(field.getKey())).append("\" value=\"")
                .append(html(field.getValue())).append("\">");
        }
        String button = locale.equals("ko") ? "&#xacc4;&#xc18d;" : "Continue";
        page(response, 200, locale, "leaving", home, "<form method=\"post\" action=\"" + html(form.action) + "\">" + inputs
            + "<button>" + button + "</button></form><script>" + SUBMITS + "</script>", "", "https: " + source(form.action));
    }

    /** 303 and not sendRedirect, which says 302. */
    static void redirect(HttpServletResponse response, String address) throws IOException {
        response.setHeader("Location", address);
        end(response, 303, "text/plain", "");
    }

    /** A page as it is, in ASCII. */
    static void html(HttpServletResponse response, int status, String page) throws IOException {
        end(response, status, "text/html;charset=UTF-8", page);
    }

    static void problem(HttpServletResponse response, Exception problem) throws IOException {
        Refusal refusal = refusalOf(problem);
        json(response, refusal.status, refusal.answer);
    }

    /** Whatever went wrong: the widget is told that nobody knows, and the log where it was, without names, numbers or codes. */
    static Refusal refusalOf(Exception problem) {
        if (problem instanceof Refusal) {
            return (Refusal) problem;
        }
        StackTraceElement[] where = problem.getStackTrace();
        Logger.getLogger("motp").severe(problem.getClass().getName() + (where.length == 0 ? "" : " at " + where[0]));
        return new Refusal(500, "unavailable", null);
    }

    static String html(Object text) {
        StringBuilder escaped = new StringBuilder();
        String markup = String.valueOf(text);
        for (int place = 0; place < markup.length(); place += Character.charCount(markup.codePointAt(place))) {
            int one = markup.codePointAt(place);
            boolean plain = one >= ' ' && one < 127 && "&<>\"'".indexOf(one) < 0;
            escaped.append(plain ? String.valueOf((char) one) : "&#x" + Integer.toHexString(one) + ";");
        }
        return escaped.toString();
    }

    private static void end(HttpServletResponse response, int status, String type, String body) throws IOException {
        response.setStatus(status);
        response.setContentType(type);
        response.setHeader("Cache-Control", "no-store");
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Referrer-Policy", "no-referrer");
        response.getOutputStream().write(body.getBytes(StandardCharsets.US_ASCII));
    }

    private static String resource(String name) {
        try (InputStream in = Answers.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException(name + " is not beside the classes of " + Answers.class.getPackage().getName()
                    + ": copy it there (Maven: src/main/resources/motp)");
            }
            ByteArrayOutputStream read = new ByteArrayOutputStream();
            byte[] bytes = new byte[8192];
            for (int count = in.read(bytes); count >= 0; count = in.read(bytes)) {
                read.write(bytes, 0, count);
            }
            return read.toString("US-ASCII");
        } catch (IOException problem) {
            throw new IllegalStateException(name, problem);
        }
    }
}
