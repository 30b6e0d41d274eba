package NiceID.Check;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.IvParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/** Stands in for NICE's class of this name: encrypts as the sandbox does (src/sandbox/provider/niceModule.ts). */
public class CPClient {
    private static final Charset EUC_KR = Charset.forName("MS949");
    private String cipherData;
    private String plainData;

    public int fnEncode(String code, String password, String text) {
        try {
            byte[] vector = new byte[16];
            new SecureRandom().nextBytes(vector);
            byte[] sealed = crypt(Cipher.ENCRYPT_MODE, key(code, password), vector, text.getBytes(EUC_KR));
            byte[] body = Arrays.copyOf(vector, 16 + sealed.length);
            System.arraycopy(sealed, 0, body, 16, sealed.length);
            byte[] all = Arrays.copyOf(mac(key(code, password), body), 32 + body.length);
            System.arraycopy(body, 0, all, 32, body.length);
            cipherData = Base64.getEncoder().encodeToString(all);
            return 0;
        } catch (GeneralSecurityException problem) {
            return -1;
        }
    }

    public int fnDecode(String code, String password, String text) {
        try {
            byte[] all = Base64.getDecoder().decode(text);
            byte[] body = Arrays.copyOfRange(all, 32, all.length);
            if (!Arrays.equals(Arrays.copyOf(all, 32), mac(key(code, password), body))) {
                return -5;
            }
            byte[] plain = crypt(Cipher.DECRYPT_MODE, key(code, password), Arrays.copyOf(body, 16),
                Arrays.copyOfRange(body, 16, body.length));
            plainData = new String(plain, EUC_KR);
            return 0;
        } catch (GeneralSecurityException | IllegalArgumentException problem) {
            return -1;
        }
    }

    public String getCipherData() {
        return cipherData;
    }

    public String getPlainData() {
        return plainData;
    }

    private static byte[] key(String code, String password) throws GeneralSecurityException {
        return MessageDigest.getInstance("SHA-256").digest((code + " " + password).getBytes(StandardCharsets.UTF_8));
    }

    private static byte[] mac(byte[] key, byte[] body) throws GeneralSecurityException {
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(key, "HmacSHA256"));
        return mac.doFinal(body);
    }

    private static byte[] crypt(int mode, byte[] key, byte[] vector, byte[] bytes) throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance("AES/CBC/PKCS5Padding");
        cipher.init(mode, new SecretKeySpec(key, "AES"), new IvParameterSpec(vector));
        return cipher.doFinal(bytes);
    }
}
