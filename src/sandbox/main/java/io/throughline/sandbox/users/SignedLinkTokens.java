package io.throughline.sandbox.users;

import io.throughline.sandbox.host.ApplicationLinkTokens;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Base64;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Tokens signed with a secret that lies in a file: hosts that start on the same data directory trust each other. */
public final class SignedLinkTokens implements ApplicationLinkTokens {
    private static final long GOOD_FOR_MILLIS = 60_000;

    private final byte[] secret;
    private final Clock clock;

    /** With a secret of its own, as long as the process lives: for hosts that share this instance. */
    public SignedLinkTokens(Clock clock) {
        this.clock = clock;
        this.secret = random();
    }

    /**
     * Reads the secret, making it if need be.
     *
     * @param file holds the secret, readable by its owner only where the file system knows owners
     */
    public SignedLinkTokens(Path file, Clock clock) {
        this.clock = clock;
        try {
            this.secret = Files.exists(file) ? Files.readAllBytes(file) : made(file);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static byte[] random() {
        byte[] bytes = new byte[32];
        new SecureRandom().nextBytes(bytes);
        return bytes;
    }

    private static byte[] made(Path file) throws IOException {
        byte[] fresh = random();
        Files.createDirectories(file.getParent());
        Path part = Files.createTempFile(file.getParent(), "link", ".key");
        Files.write(part, fresh);
        Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
        return fresh;
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
