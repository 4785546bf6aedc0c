package io.throughline.sandbox.whole;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** The plugin as it ships, built by the module before this one. */
public final class PluginJar {
    static final String KEY = "io.throughline.okr";

    private PluginJar() {}

    public static Path path() {
        try (Stream<Path> files = Files.list(house().resolve("src/plugin/target"))) {
            return files.filter(each -> each.getFileName().toString().matches("throughline-plugin-[\\d.]+\\.jar"))
                    .findFirst()
                    .orElseThrow(() -> new IllegalStateException("the plugin is not packaged: run mvn package"));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    static Path house() {
        return Path.of(System.getProperty("throughline.house", "../.."))
                .toAbsolutePath()
                .normalize();
    }
}
