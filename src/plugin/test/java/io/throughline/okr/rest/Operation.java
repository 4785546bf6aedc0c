package io.throughline.okr.rest;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A row of the table of operations in docs/rest.md.
 *
 * @param query the names of its query parameters as they stand there: {@code unit=&cycle=}; "" for none
 * @param what what it does
 * @param statuses what it may answer, the usual one first
 */
record Operation(String method, String path, String query, String what, List<Integer> statuses) {
    private static final Pattern ROW = Pattern.compile(
            "^\\| (GET|POST|PUT|DELETE) \\| `([^`?]+)\\??([^`]*)` \\| (.+) \\| ([\\d, ]+) \\|$", Pattern.MULTILINE);

    /** All of them, in the order of the table. */
    static List<Operation> documented() {
        Path file = Path.of(System.getProperty("throughline.house", "../.."), "docs", "rest.md");
        try {
            return ROW.matcher(Files.readString(file))
                    .results()
                    .map(row -> new Operation(
                            row.group(1),
                            row.group(2),
                            row.group(3),
                            row.group(4),
                            Arrays.stream(row.group(5).split(", "))
                                    .map(Integer::valueOf)
                                    .toList()))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** {@code GET /board}. */
    String line() {
        return method + " " + path;
    }

    /** The same with its query: {@code GET /board?unit=&cycle=}. */
    String whole() {
        return query.isEmpty() ? line() : line() + "?" + query;
    }
}
