package io.throughline.sandbox.users;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;

/** Salted hashes of passwords. A password that was right once is known again at once, as scripts send it with each request. */
final class Passwords {
    private static final int ROUNDS = 20_000;
    private static final int BITS = 256;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final Map<String, byte[]> right = new ConcurrentHashMap<>();

    /** Salt and hash, as text of fewer than 150 characters. */
    static String hash(String password) {
        byte[] salt = new byte[16];
        RANDOM.nextBytes(salt);
        return HexFormat.of().formatHex(salt) + "$" + HexFormat.of().formatHex(derive(password, salt));
    }

    boolean matches(String password, String stored) {
        byte[] quick = digest(password);
        byte[] known = right.get(stored);
        if (known != null && MessageDigest.isEqual(known, quick)) {
            return true;
        }
        int split = stored.indexOf('$');
        byte[] salt = HexFormat.of().parseHex(stored.substring(0, split));
        byte[] hash = HexFormat.of().parseHex(stored.substring(split + 1));
        boolean matches = MessageDigest.isEqual(hash, derive(password, salt));
        if (matches) {
            right.put(stored, quick);
        }
        return matches;
    }

    private static byte[] derive(String password, byte[] salt) {
        try {
            PBEKeySpec spec = new PBEKeySpec(password.toCharArray(), salt, ROUNDS, BITS);
            return SecretKeyFactory.getInstance("PBKDF2WithHmacSHA256")
                    .generateSecret(spec)
                    .getEncoded();
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static byte[] digest(String password) {
        try {
            return MessageDigest.getInstance("SHA-256")
                    .digest(password.getBytes(java.nio.charset.StandardCharsets.UTF_8));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
