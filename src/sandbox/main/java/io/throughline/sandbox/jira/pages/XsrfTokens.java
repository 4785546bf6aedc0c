package io.throughline.sandbox.jira.pages;

import io.throughline.sandbox.host.Users;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Jira's guard of forms: a form must send back, as {@code atl_token}, what only a page of ours can have told that person. The
 * token is a signature of who he is, so that nothing needs to be kept; it ends when Jira stops.
 */
public final class XsrfTokens {
    static final String PARAMETER = "atl_token";
    private static final String ALGORITHM = "HmacSHA256";

    private final byte[] secret = new byte[32];

    public XsrfTokens() {
        new SecureRandom().nextBytes(secret);
    }

    String token(Optional<Users.User> user) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(secret, ALGORITHM));
            byte[] signature = mac.doFinal(user.map(Users.User::key).orElse("").getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(signature);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has " + ALGORITHM, e);
        }
    }

    /** Whether the form came from one of our pages, shown to this person. */
    boolean valid(HttpServletRequest request, Optional<Users.User> user) {
        String given = request.getParameter(PARAMETER);
        return given != null
                && MessageDigest.isEqual(
                        token(user).getBytes(StandardCharsets.UTF_8), given.getBytes(StandardCharsets.UTF_8));
    }
}
