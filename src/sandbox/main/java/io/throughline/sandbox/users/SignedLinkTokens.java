package io.throughline.sandbox.users;

import io.throughline.sandbox.host.ApplicationLinkTokens;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Base64;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Tokens signed with a secret that lives as long as the process: both hosts of a sandbox share one instance. */
public final class SignedLinkTokens implements ApplicationLinkTokens {
    private static final long GOOD_FOR_MILLIS = 60_000;

    private final byte[] secret = new byte[32];
    private final Clock clock;

    public SignedLinkTokens(Clock clock) {
        this.clock = clock;
        new SecureRandom().nextBytes(secret);
    }

    @Override
    public String issue(String userName) {
        String name = Base64.getUrlEncoder().withoutPadding().encodeToString(userName.getBytes(StandardCharsets.UTF_8));
        String said = name + "." + clock.millis();
        return said + "." + sign(said);
    }

    @Override
    public Optional<String> verify(String token) {
        String[] parts = token.split("\\.", -1);
        if (parts.length != 3) {
            return Optional.empty();
        }
        byte[] expected = sign(parts[0] + "." + parts[1]).getBytes(StandardCharsets.UTF_8);
        if (!MessageDigest.isEqual(expected, parts[2].getBytes(StandardCharsets.UTF_8))) {
            return Optional.empty();
        }
        long age = clock.millis() - Long.parseLong(parts[1]);
        return age > GOOD_FOR_MILLIS
                ? Optional.empty()
                : Optional.of(new String(Base64.getUrlDecoder().decode(parts[0]), StandardCharsets.UTF_8));
    }

    private String sign(String text) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret, "HmacSHA256"));
            return Base64.getUrlEncoder()
                    .withoutPadding()
                    .encodeToString(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
