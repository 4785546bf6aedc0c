package io.throughline.sandbox.activeobjects;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;

/**
 * What a descriptor's {@code <ao>} element says.
 *
 * @param namespace decides the table prefix; the plugin's key unless the element names another
 * @param entities names of the entity interfaces
 * @param upgradeTasks names of the upgrade task classes
 */
public record AoTables(String namespace, List<String> entities, List<String> upgradeTasks) {
    public AoTables {
        entities = List.copyOf(entities);
        upgradeTasks = List.copyOf(upgradeTasks);
    }

    /** {@code AO_} and the last six hexadecimal digits of the namespace's MD5, upper case; no underscore after it. */
    public String prefix() {
        try {
            byte[] digest = MessageDigest.getInstance("MD5").digest(namespace.getBytes(StandardCharsets.UTF_8));
            return "AO_" + HexFormat.of().formatHex(digest).substring(26).toUpperCase(Locale.ENGLISH);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
