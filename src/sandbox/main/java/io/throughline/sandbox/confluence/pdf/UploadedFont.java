package io.throughline.sandbox.confluence.pdf;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** The font an administrator has uploaded for PDF export, so that scripts beyond the built-in fonts can be printed. */
public final class UploadedFont {
    /** Largest file that is taken, in bytes; a whole CJK family is about 20 MB. */
    public static final int LARGEST = 64 * 1024 * 1024;

    private static final List<String> ENDINGS = List.of(".ttf", ".otf", ".ttc");
    private static final List<byte[]> SIGNATURES = List.of(
            new byte[] {0, 1, 0, 0}, new byte[] {'O', 'T', 'T', 'O'}, new byte[] {'t', 't', 'c', 'f'}, new byte[] {
                't', 'r', 'u', 'e'
            });

    private final Path directory;

    /**
     * Keeps fonts in a directory, which need not exist yet.
     *
     * @param directory an administrator may also put the file there himself
     */
    public UploadedFont(Path directory) {
        this.directory = directory;
    }

    /** The font's file, if there is one; the first by name if there are more. */
    public Optional<Path> file() {
        if (!Files.isDirectory(directory)) {
            return Optional.empty();
        }
        try (Stream<Path> files = Files.list(directory)) {
            return files.filter(file -> ending(file.getFileName().toString()).isPresent())
                    .sorted()
                    .findFirst();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /**
     * Takes a font in place of the one before.
     *
     * @param fileName as the administrator's computer calls it
     * @return false if it is no TrueType or OpenType font
     */
    public boolean upload(String fileName, byte[] content) {
        Optional<String> ending = ending(fileName);
        byte[] signature = Arrays.copyOf(content, 4);
        if (ending.isEmpty()
                || content.length > LARGEST
                || SIGNATURES.stream().noneMatch(known -> Arrays.equals(known, signature))) {
            return false;
        }
        String name =
                Path.of(fileName.replace('\\', '/')).getFileName().toString().replaceAll("[^\\p{L}\\p{N}._-]", "_");
        try {
            Files.createDirectories(directory);
            Path arriving = Files.createTempFile(directory, "font", ".part");
            Files.write(arriving, content);
            remove();
            Files.move(arriving, directory.resolve(name), StandardCopyOption.REPLACE_EXISTING);
            return true;
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    /** Goes back to the built-in fonts. */
    public void remove() {
        Optional<Path> file = file();
        while (file.isPresent()) {
            try {
                Files.delete(file.get());
            } catch (IOException undeletable) {
                throw new UncheckedIOException(undeletable);
            }
            file = file();
        }
    }

    private static Optional<String> ending(String fileName) {
        String lower = fileName.toLowerCase(Locale.ROOT);
        return ENDINGS.stream().filter(lower::endsWith).findFirst();
    }
}
