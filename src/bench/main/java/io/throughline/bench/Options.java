package io.throughline.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/**
 * What the command line says.
 *
 * @param plugin the JAR under test
 * @param keyResults how many are stored, 1 or more
 * @param reads how many of each kind are timed after the warm-up, 1 or more
 * @param database {@code h2}, {@code postgres} or a JDBC address of an empty database
 */
record Options(Path plugin, int keyResults, int reads, String database) {
    static final String USAGE =
            "usage: board --plugin JAR [--key-results 300] [--reads 200] [--db h2|postgres|JDBC-URL]";

    Options {
        if (!Files.isRegularFile(plugin)) {
            throw new IllegalArgumentException("There is no plugin JAR " + plugin);
        }
        if (keyResults < 1 || reads < 1) {
            throw new IllegalArgumentException("Key results and reads are 1 or more");
        }
    }

    /** @throws IllegalArgumentException saying what is wrong, for the one who typed it */
    static Options of(List<String> arguments) {
        Deque<String> rest = new ArrayDeque<>(arguments);
        if (!rest.isEmpty() && !rest.peek().startsWith("--")) {
            String benchmark = rest.pop();
            if (!benchmark.equals("board")) {
                throw new IllegalArgumentException("There is no benchmark " + benchmark);
            }
        }
        Path plugin = Path.of("");
        int keyResults = 300;
        int reads = 200;
        String database = "h2";
        while (!rest.isEmpty()) {
            String option = rest.pop();
            if (rest.isEmpty()) {
                throw new IllegalArgumentException(option + " needs a value, or is no option");
            }
            String value = rest.pop();
            switch (option) {
                case "--plugin" -> plugin = Path.of(value);
                case "--key-results" -> keyResults = number(option, value);
                case "--reads" -> reads = number(option, value);
                case "--db" -> database = value;
                default -> throw new IllegalArgumentException("There is no option " + option);
            }
        }
        return new Options(plugin, keyResults, reads, database);
    }

    private static int number(String option, String value) {
        try {
            return Integer.parseInt(value);
        } catch (NumberFormatException none) {
            throw new IllegalArgumentException(option + " is a number, not " + value, none);
        }
    }
}
