package motp;

import java.io.UnsupportedEncodingException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.Map;
import javax.crypto.Cipher;
import javax.crypto.spec.IvParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * NICE, the API of today (checkplus service.cb). Written from NICE's public description; tried against the sandbox
 * (--provider nice-api), never against NICE's own. providerUrl: https://svc.niceapi.co.kr:22001; providerSite: CLIENT_ID:PRODUCT_ID; providerSecret: the organisation's access
 * token. The phone number and CI come only if your contract has them; name and date of birth come always.
 */
public class NiceApiProvider implements Provider {
    private final MotpConfig config;
    private final String page;

    public NiceApiProvider(MotpConfig config) {
        this.config = config;
        this.page = config.providerPage.isEmpty() ? "https://nice.checkplus.co.kr/CheckPlusSafeModel/service.cb" : config.providerPage;
    }

    private static String number(Map<String, Object> row) {
        return ((String) row.get("request_no")).substring(0, 30);
    }

    public Form form(Map<String, Object> row, String returnUrl) {
        String[] site = config.providerSite.split(":");
        String time = Text.kst(System.currentTimeMillis()).replaceAll("[^0-9]", "");
        String token = config.providerSecret + ":" + Text.seconds() + ":" + site[0];
        Map<String, Object> asked = Answers.of("dataHeader", Answers.of("CNTY_CD", "ko"),
            "dataBody", Answers.of("req_dtim", time, "req_no", number(row), "enc_mode", "1"));
        Http.Answer answer = Http.send(config.timeout, config.providerUrl + "/digital/niceid/api/v1.0/common/crypto/token", "application/json",
            Json.write(asked), "Authorization", "bearer " + Base64.getEncoder().encodeToString(token.getBytes(StandardCharsets.UTF_8)),
            "client_id", site[0], "productID", site[1]);
        Object body = answer == null ? null : Json.readObject(answer.text()).get("dataBody");
        if (!(body instanceof Map) || Text.orEmpty(((Map<?, ?>) body).get("token_val")).isEmpty()) {
            return null;
        }
        Map<?, ?> said = (Map<?, ?>) body;
        // The key of this one request: it stays in the row, and opens what comes back.
        String key = Base64.getEncoder().encodeToString(Text.digest(time + number(row) + said.get("token_val")));
        String plain = Json.write(Answers.of("requestno", number(row), "returnurl", returnUrl, "sitecode", said.get("site_code"),
            "methodtype", "post", "popupyn", row.get("way").equals("popup") ? "Y" : "N", "authtype", "M"));
        Form form = new Form(page);
        String sealed = Base64.getEncoder().encodeToString(crypt(Cipher.ENCRYPT_MODE, key, plain.getBytes(StandardCharsets.UTF_8)));
        form.fields.put("m", "service");
        form.fields.put("token_version_id", Text.orEmpty(said.get("token_version_id")));
        form.fields.put("enc_data", sealed);
        form.fields.put("integrity_value", integrity(sealed, key));
        form.data = key;
        return form;
    }

    private static byte[] crypt(int mode, String key, byte[] bytes) {
        try {
            Cipher cipher = Cipher.getInstance("AES/CBC/PKCS5Padding");
            cipher.init(mode, new SecretKeySpec(key.substring(0, 16).getBytes(StandardCharsets.US_ASCII), "AES"),
                new IvParameterSpec(key.substring(key.length() - 16).getBytes(StandardCharsets.US_ASCII)));
            return cipher.doFinal(bytes);
        } catch (GeneralSecurityException problem) {
            throw new IllegalStateException(problem);
        }
    }

    private static String integrity(String sealed, String key) {
        return Base64.getEncoder().encodeToString(Text.hmacBytes(key.substring(0, 32), sealed));
    }

    /** NICE comes to the return address after a success only; a window that was closed stays without a result. */
    public Result result(Map<String, Object> row, Map<String, String> input) {
        String key = Text.orEmpty(row.get("provider_data"));
        String sealed = Text.orEmpty(input.get("enc_data"));
        if (key.isEmpty() || !Text.equal(integrity(sealed, key), Text.orEmpty(input.get("integrity_value")))) {
            return new Result(Kind.FOREIGN);
        }
        byte[] plain = crypt(Cipher.DECRYPT_MODE, key, Base64.getDecoder().decode(sealed));
        // The JSON is in EUC-KR, but for utf8_name, which is percent-encoded; all that is read of it is ASCII.
        Map<String, Object> said = Json.readObject(new String(plain, StandardCharsets.ISO_8859_1));
        if (!number(row).equals(said.get("requestno"))) {
            return new Result(Kind.FOREIGN);
        }
        Result result = new Result("0000".equals(said.get("resultcode")) ? Kind.VERIFIED : Kind.FAILED);
        try {
            result.name = URLDecoder.decode(Text.orEmpty(said.get("utf8_name")), "UTF-8");
        } catch (UnsupportedEncodingException never) {
            throw new IllegalStateException(never);
        }
        result.phone = Text.orEmpty(said.get("mobileno"));
        result.birth = Text.orEmpty(said.get("birthdate"));
        result.ci = Text.orEmpty(said.get("ci"));
        result.code = Text.orEmpty(said.get("resultcode"));
        result.id = Text.orEmpty(said.get("responseno"));
        result.time = Text.orEmpty(said.get("enctime")).replaceFirst("^(....)(..)(..)(..)(..)(..).*$", "$1-$2-$3 $4:$5:$6");
        return result;
    }

    public boolean isInPage() {
        return false;
    }

    public Result ask(Map<String, Object> row) {
        return null;
    }
}
