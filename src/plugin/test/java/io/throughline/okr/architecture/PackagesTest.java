package io.throughline.okr.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class PackagesTest {
    private static final Pattern SENTENCE = Pattern.compile("/\\*\\*\\s.*\\w.*\\.\\s*\\*/\\s*package ", Pattern.DOTALL);

    @Test
    void every_package_of_our_own_says_in_a_sentence_what_it_is_for() throws IOException {
        List<String> silent = new ArrayList<>();
        for (String module : List.of("plugin", "sandbox", "bench")) {
            Path sources = House.path().resolve("src").resolve(module).resolve("main/java/io");
            if (!Files.exists(sources)) {
                continue;
            }
            try (Stream<Path> folders = Files.walk(sources)) {
                for (Path folder : folders.filter(Files::isDirectory).toList()) {
                    Path info = folder.resolve("package-info.java");
                    boolean says = Files.exists(info)
                            && SENTENCE.matcher(Files.readString(info)).find();
                    if (holdsClasses(folder) && !says) {
                        silent.add(House.path().relativize(folder).toString());
                    }
                }
            }
        }
        assertThat(silent).isEmpty();
    }

    private static boolean holdsClasses(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.anyMatch(each -> each.toString().endsWith(".java"));
        }
    }
}
