package motp;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.HttpURLConnection;
import java.net.URL;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.logging.Logger;

/** Requests to other servers. */
final class Http {
    private Http() {
    }

    static final class Answer {
        final int status;
        final byte[] body;

        Answer(int status, byte[] body) {
            this.status = status;
            this.body = body;
        }

        String text() {
            return new String(body, StandardCharsets.UTF_8);
        }
    }

    static Answer post(int timeout, String url, Map<String, String> fields) {
        StringBuilder body = new StringBuilder();
        for (Map.Entry<String, String> field : fields.entrySet()) {
            body.append(body.length() == 0 ? "" : "&").append(field.getKey()).append('=').append(encode(field.getValue()));
        }
        return send(timeout, url, "application/x-www-form-urlencoded; charset=UTF-8", body.toString());
    }

    /**
     * One request, or null where nothing whole came in time. Never sent again, and no redirect is followed: it would carry name and
     * code elsewhere. timeout: milliseconds, all in all; Java itself limits each step alone, so a thread asks while this one waits.
     * headers: names and values by turns.
     */
    static Answer send(int timeout, String url, String type, String body, String... headers) {
        FutureTask<Answer> asking = new FutureTask<Answer>(() -> ask(timeout, url, type, body, headers));
        Thread thread = new Thread(asking, "motp");
        thread.setDaemon(true);
        thread.start();
        Throwable problem;
        try {
            return asking.get(timeout, TimeUnit.MILLISECONDS);
        } catch (TimeoutException late) {
            problem = late;
        } catch (ExecutionException failed) {
            problem = failed.getCause();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            problem = stopped;
        }
        Logger.getLogger("motp").warning(problem.getClass().getSimpleName() + " at " + url.split("/")[2]);
        return null;
    }

    private static Answer ask(int timeout, String url, String type, String body, String... headers) throws IOException {
        long deadline = System.currentTimeMillis() + timeout;
        HttpURLConnection connection = (HttpURLConnection) new URL(url).openConnection();
        try {
            connection.setConnectTimeout(timeout);
            connection.setReadTimeout(timeout);
            connection.setInstanceFollowRedirects(false);
            connection.setUseCaches(false);
            for (int place = 0; place < headers.length; place += 2) {
                connection.setRequestProperty(headers[place], headers[place + 1]);
            }
            if (body != null) {
                byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
                connection.setRequestMethod("POST");
                connection.setRequestProperty("Content-Type", type);
                connection.setDoOutput(true);
                // Else Java sends a POST a second time by itself when the connection breaks. (A 401 then has no body.)
                connection.setFixedLengthStreamingMode(bytes.length);
                OutputStream out = connection.getOutputStream();
                if (System.currentTimeMillis() > deadline) { // nobody waits for it any more
                    throw new IOException("too slow");
                }
                out.write(bytes);
                out.close();
            }
            int status = connection.getResponseCode();
            InputStream in = status >= 400 ? connection.getErrorStream() : connection.getInputStream();
            byte[] read = in == null ? new byte[0] : readAll(in, deadline);
            long length = connection.getContentLengthLong();
            boolean isWhole = length < 0 || length == read.length;
            return !isWhole || status >= 300 && status < 400 ? null : new Answer(status, read);
        } finally {
            connection.disconnect();
        }
    }

    private static byte[] readAll(InputStream in, long deadline) throws IOException {
        ByteArrayOutputStream read = new ByteArrayOutputStream();
        byte[] bytes = new byte[8192];
        for (int count = in.read(bytes); count >= 0; count = in.read(bytes)) {
            read.write(bytes, 0, count);
            if (System.currentTimeMillis() > deadline || read.size() > 1000000) {
                throw new IOException("too slow or too long");
            }
        }
        return read.toByteArray();
    }

    static String encode(String text) {
        try {
            return URLEncoder.encode(text, "UTF-8");
        } catch (java.io.UnsupportedEncodingException never) {
            throw new IllegalStateException(never);
        }
    }
}
