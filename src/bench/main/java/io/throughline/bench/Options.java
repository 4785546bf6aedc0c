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
 * @param goals how many objectives and key results are stored, about; 6 or more
 * @param reads how many of each kind are timed after the warm-up, 1 or more
 * @param checkIns how many check-ins are stored in a second Jira that is compared with the first; 0 for no second one
 * @param database {@code h2}, {@code postgres} or a JDBC address of an empty database
 */
record Options(Path plugin, int goals, int reads, long checkIns, String database) {
    static final String USAGE =
            "usage: board --plugin JAR [--goals 10000] [--reads 30] [--check-ins 0] [--db h2|postgres|JDBC-URL]";

    Options {
        if (!Files.isRegularFile(plugin)) {
            throw new IllegalArgumentException("There is no plugin JAR " + plugin);
        }
        if (checkIns > 0 && database.startsWith("jdbc:")) {
            throw new IllegalArgumentException("--check-ins compares two databases: --db is h2 or postgres then");
        }
        if (goals < 6 || reads < 1 || checkIns < 0) {
            throw new IllegalArgumentException("Goals are 6 or more, reads 1 or more, check-ins 0 or more");
        }
    }

    /** @throws IllegalArgumentException saying what is wrong, for the one who typed it */
    static Options of(List<String> arguments) {
        Deque<String> rest = new ArrayDeque<>(arguments);
        String benchmark = rest.isEmpty() ? "" : rest.pop();
        if (!benchmark.equals("board")) {
            throw new IllegalArgumentException("There is no benchmark " + benchmark);
        }
        Path plugin = Path.of("");
        int goals = 10_000;
        int reads = 30;
        int checkIns = 0;
        String database = "h2";
        while (!rest.isEmpty()) {
            String option = rest.pop();
            if (rest.isEmpty()) {
                throw new IllegalArgumentException(option + " needs a value, or is no option");
            }
            String value = rest.pop();
            switch (option) {
                case "--plugin" -> plugin = Path.of(value);
                case "--goals" -> goals = number(option, value);
                case "--reads" -> reads = number(option, value);
                case "--check-ins" -> checkIns = number(option, value);
                case "--db" -> database = value;
                default -> throw new IllegalArgumentException("There is no option " + option);
            }
        }
        return new Options(plugin, goals, reads, checkIns, database);
    }

    private static int number(String option, String value) {
        try {
            return Integer.parseInt(value);
        } catch (NumberFormatException none) {
            throw new IllegalArgumentException(option + " is a number, not " + value, none);
        }
    }
}
