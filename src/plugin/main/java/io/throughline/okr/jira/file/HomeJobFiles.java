package io.throughline.okr.jira.file;

import com.atlassian.sal.api.ApplicationProperties;
import io.throughline.okr.usecases.job.JobFiles;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Files of jobs in {@code throughline/jobs} of the shared home, which every node has at hand; without one, in the home. Where the file
 * system knows owners, only the host's own user may read them.
 */
public final class HomeJobFiles implements JobFiles {
    /** 128 random bits. Nothing else is ever made a path. */
    private static final Pattern NAME = Pattern.compile("[0-9a-f]{32}");

    private final ApplicationProperties host;
    private final SecureRandom random = new SecureRandom();

    public HomeJobFiles(ApplicationProperties host) {
        this.host = host;
    }

    @Override
    public String create() throws IOException {
        byte[] bits = new byte[16];
        random.nextBytes(bits);
        String name = HexFormat.of().formatHex(bits);
        Path folder = folder();
        Files.createDirectories(folder);
        if (folder.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            Files.createFile(
                    folder.resolve(name),
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        } else {
            Files.createFile(folder.resolve(name));
        }
        return name;
    }

    @Override
    public OutputStream write(String name) throws IOException {
        return Files.newOutputStream(named(name), StandardOpenOption.WRITE, StandardOpenOption.TRUNCATE_EXISTING);
    }

    @Override
    public InputStream read(String name) throws IOException {
        return Files.newInputStream(named(name));
    }

    @Override
    public long size(String name) {
        try {
            return Files.size(named(name));
        } catch (IOException missing) {
            return -1;
        }
    }

    @Override
    public void remove(Collection<String> names) {
        for (String name : names) {
            try {
                Files.deleteIfExists(named(name));
            } catch (IOException stuck) {
                // It is old the next time as well.
            }
        }
    }

    @Override
    public List<String> writtenBefore(Instant moment) {
        List<String> old = new ArrayList<>();
        if (!Files.isDirectory(folder())) {
            return old;
        }
        try (Stream<Path> files = Files.list(folder())) {
            for (Path file : files.toList()) {
                String name = file.getFileName().toString();
                if (NAME.matcher(name).matches()
                        && Files.getLastModifiedTime(file).toInstant().isBefore(moment)) {
                    old.add(name);
                }
            }
        } catch (NoSuchFileException goneMeanwhile) {
            return old;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return old;
    }

    private Path named(String name) throws NoSuchFileException {
        if (!NAME.matcher(name).matches()) {
            throw new NoSuchFileException("no name of ours");
        }
        return folder().resolve(name);
    }

    private Path folder() {
        return host.getSharedHomeDirectory()
                .or(host::getLocalHomeDirectory)
                .orElseThrow(() -> new IllegalStateException("the host has no home directory"))
                .resolve("throughline")
                .resolve("jobs");
    }
}
