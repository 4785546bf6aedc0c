package io.throughline.sandbox.plugin;

import io.throughline.sandbox.osgi.PluginFailure;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/** The JARs an administrator uploaded, kept in the home so that they are there after a restart. */
final class PluginFiles {
    private final Path directory;

    /** @param directory made if it is not there */
    PluginFiles(Path directory) {
        try {
            this.directory = Files.createDirectories(directory);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /**
     * Keeps an uploaded JAR, in place of the one its plugin had.
     *
     * @param checked reads the JAR and gives its plugin's key; what it throws means the JAR is not kept
     * @return where it is kept
     */
    Path keep(byte[] jar, Function<Path, String> checked) {
        try {
            Path part = Files.createTempFile(directory, "upload", ".part");
            try {
                Files.write(part, jar);
                return Files.move(part, of(checked.apply(part)), StandardCopyOption.REPLACE_EXISTING);
            } finally {
                Files.deleteIfExists(part);
            }
        } catch (IOException failure) {
            throw new PluginFailure("The JAR could not be kept: " + failure.getMessage(), failure);
        }
    }

    /** All that are kept. */
    List<Path> all() {
        try (Stream<Path> files = Files.list(directory)) {
            return files.filter(file -> file.toString().endsWith(".jar"))
                    .sorted()
                    .toList();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    void delete(String pluginKey) {
        try {
            Files.deleteIfExists(of(pluginKey));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Where a plugin's JAR is kept, if it is. */
    Path of(String pluginKey) {
        // a key is what a stranger wrote: it names no other directory
        return directory.resolve(pluginKey.replaceAll("[^\\w.-]", "_") + ".jar");
    }
}
