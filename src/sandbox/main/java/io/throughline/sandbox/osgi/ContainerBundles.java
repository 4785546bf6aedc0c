package io.throughline.sandbox.osgi;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The bundles every framework starts with: Spring 6.2 merged into one, and Gemini Blueprint with its import range widened.
 * They are made once from plain JARs and kept in a directory named by what went into them.
 */
public final class ContainerBundles {
    private static final String RESOURCES = "/sandbox/bundles/";
    private static final List<String> SPRING =
            List.of("spring-core", "spring-beans", "spring-aop", "spring-expression", "spring-context");
    private static final List<String> GEMINI =
            List.of("gemini-blueprint-io", "gemini-blueprint-core", "gemini-blueprint-extender");

    /** Raise it when the way the bundles are made changes. */
    private static final String RECIPE = "2";

    private ContainerBundles() {}

    /**
     * The bundles' files in the order to install them, made now if need be.
     *
     * @param cache directory that keeps them between runs
     */
    public static synchronized List<Path> in(Path cache) {
        try {
            Map<String, byte[]> spring = read(SPRING);
            Map<String, byte[]> gemini = read(GEMINI);
            Path directory = cache.resolve(hash(spring, gemini));
            if (!Files.isDirectory(directory)) {
                make(directory, spring, gemini);
            }
            List<String> names =
                    List.of("spring.jar", GEMINI.get(0) + ".jar", GEMINI.get(1) + ".jar", GEMINI.get(2) + ".jar");
            return names.stream().map(directory::resolve).toList();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static Map<String, byte[]> read(List<String> names) throws IOException {
        Map<String, byte[]> files = new LinkedHashMap<>();
        for (String name : names) {
            try (InputStream in = ContainerBundles.class.getResourceAsStream(RESOURCES + name + ".jar")) {
                if (in == null) {
                    throw new IOException("The sandbox was built without " + name + ".jar: run mvn package");
                }
                files.put(name, in.readAllBytes());
            }
        }
        return files;
    }

    private static String hash(Map<String, byte[]> spring, Map<String, byte[]> gemini) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(RECIPE.getBytes(java.nio.charset.StandardCharsets.UTF_8));
            spring.values().forEach(digest::update);
            gemini.values().forEach(digest::update);
            return HexFormat.of().formatHex(digest.digest(), 0, 8);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static void make(Path directory, Map<String, byte[]> spring, Map<String, byte[]> gemini)
            throws IOException {
        Path part = Files.createTempDirectory(Files.createDirectories(directory.getParent()), "making");
        SpringBundle.write(part.resolve("spring.jar"), spring.values());
        for (Map.Entry<String, byte[]> bundle : gemini.entrySet()) {
            try (InputStream in = new ByteArrayInputStream(bundle.getValue())) {
                GeminiBundle.write(part.resolve(bundle.getKey() + ".jar"), in);
            }
        }
        // a directory appears whole or not at all, also when two processes make it at once
        try {
            Files.move(part, directory, StandardCopyOption.ATOMIC_MOVE);
        } catch (java.nio.file.FileSystemException taken) {
            if (!Files.isDirectory(directory)) {
                throw taken;
            }
        }
    }
}
