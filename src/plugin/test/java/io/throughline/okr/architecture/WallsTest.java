package io.throughline.okr.architecture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class WallsTest {
    static List<Wall> walls() {
        return Wall.ALL;
    }

    @ParameterizedTest
    @MethodSource("walls")
    void stands(Wall wall) {
        wall.rule().check(House.classes());
    }

    @ParameterizedTest
    @MethodSource("walls")
    void falls_when_something_is_planted_that_breaks_it(Wall wall, @TempDir Path folder) throws IOException {
        JavaClasses planted = compile(wall.planted(), folder);

        assertThatThrownBy(() -> wall.rule().check(planted))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("Planted");
    }

    @Test
    void every_room_that_a_wall_names_exists_and_holds_classes() {
        assertThat(House.rooms(House.classes()))
                .contains("domain", "view", "usecases", "storage", "rest", "jira", "confluence", "macros", "wiring");
    }

    private static JavaClasses compile(Wall.Planted planted, Path folder) throws IOException {
        List<String> arguments = new ArrayList<>(List.of(
                "-d",
                folder.resolve("classes").toString(),
                "-proc:none",
                "-cp",
                System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"))));
        for (String[] source : planted.sources()) {
            String name = source[1].replaceAll("(?s)public class (\\w+).*", "$1");
            Path file = folder.resolve(source[0] + "." + name).resolve(name + ".java");
            Files.createDirectories(file.getParent());
            Files.writeString(file, "package " + House.ROOT + "." + source[0] + ";\n" + source[1]);
            arguments.add(file.toString());
        }
        int result = ToolProvider.getSystemJavaCompiler().run(null, null, null, arguments.toArray(String[]::new));
        assertThat(result).as("the planted class compiles").isZero();
        return new ClassFileImporter().importPath(folder.resolve("classes"));
    }
}
