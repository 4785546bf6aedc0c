package io.throughline.okr.jira.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import com.atlassian.sal.api.ApplicationProperties;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HomeJobFilesTest {
    @TempDir
    private Path home;

    private HomeJobFiles files(Optional<Path> shared) {
        ApplicationProperties host = mock(ApplicationProperties.class);
        when(host.getSharedHomeDirectory()).thenReturn(shared);
        when(host.getLocalHomeDirectory()).thenReturn(Optional.of(home.resolve("local")));
        return new HomeJobFiles(host);
    }

    @Test
    void what_one_node_writes_another_reads() throws IOException {
        Optional<Path> shared = Optional.of(home.resolve("shared"));
        HomeJobFiles here = files(shared);
        String name = here.create();
        try (OutputStream out = here.write(name)) {
            out.write("长".getBytes(StandardCharsets.UTF_8));
        }

        HomeJobFiles there = files(shared);

        assertThat(there.size(name)).isEqualTo(3);
        try (InputStream in = there.read(name)) {
            assertThat(in.readAllBytes()).hasSize(3);
        }
        assertThat(name).matches("[0-9a-f]{32}");
        Path file = home.resolve("shared/throughline/jobs").resolve(name);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        there.remove(List.of(name, name));
        assertThat(file).doesNotExist();
        assertThat(here.size(name)).isEqualTo(-1);
    }

    @Test
    void without_a_shared_home_files_lie_in_the_own_one() throws IOException {
        String name = files(Optional.empty()).create();

        assertThat(home.resolve("local/throughline/jobs").resolve(name)).exists();
    }

    @Test
    void nothing_but_a_name_it_made_becomes_a_path() throws IOException {
        HomeJobFiles files = files(Optional.of(home));
        files.create();
        Files.writeString(home.resolve("secret"), "secret");
        for (String name : List.of("../../secret", "", ".", "/etc/passwd", "A".repeat(32), "a".repeat(33))) {
            assertThat(files.size(name)).as(name).isEqualTo(-1);
            assertThatThrownBy(() -> files.read(name)).isInstanceOf(NoSuchFileException.class);
            assertThatThrownBy(() -> files.write(name)).isInstanceOf(NoSuchFileException.class);
            files.remove(List.of(name));
        }
        assertThat(home.resolve("secret")).exists();
    }

    @Test
    void old_files_are_found_and_what_is_not_ours_is_left_alone() throws IOException {
        HomeJobFiles files = files(Optional.of(home));
        assertThat(files.writtenBefore(Instant.now())).isEmpty();
        String old = files.create();
        files.create();
        Path folder = home.resolve("throughline/jobs");
        Files.setLastModifiedTime(
                folder.resolve(old), FileTime.from(Instant.now().minusSeconds(9_000)));
        Files.setLastModifiedTime(
                Files.writeString(folder.resolve("note.txt"), ""),
                FileTime.from(Instant.now().minusSeconds(9_000)));

        assertThat(files.writtenBefore(Instant.now().minusSeconds(5_000))).containsExactly(old);
    }
}
