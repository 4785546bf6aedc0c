package io.throughline.okr.store;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;

/** How the hosts shorten the plugin's namespace. */
final class Namespace {
    static final String HASH = hash("io.throughline.okr");

    private Namespace() {}

    private static String hash(String namespace) {
        try {
            byte[] digest = MessageDigest.getInstance("MD5").digest(namespace.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest).substring(26).toUpperCase(Locale.ROOT);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
