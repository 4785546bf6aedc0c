package io.throughline.okr.rest;

import java.util.Map;

/**
 * How many statements a request may take at most. What names one thing takes as many however much there is; only what is done to many
 * things at once takes some for each of them.
 */
final class Bounds {
    /** What no operation is for is refused before anything is asked. */
    static final int NOWHERE = 0;

    private static final int READING = 25;
    /** With what a dry run reads on the way up from what it moves. */
    private static final int WRITING = 80;

    /** What takes some for each step of a way up, or each of many things: in a company as large as {@link Fuzz} lets it become. */
    private static final Map<String, Integer> MANY = Map.ofEntries(
            // What hangs on it may be anything: all is looked for that it could be.
            Map.entry("GET /comments/{id}", 28),
            Map.entry("GET /evidence/{id}", 28),
            Map.entry("GET /export", 100),
            Map.entry("GET /export/sheets.xlsx", 400),
            Map.entry("GET /export/{kind}.csv", 100),
            Map.entry("GET /issues/{issueKey}/key-results", 40),
            Map.entry("GET /key-results/{id}/link-preview", 40),
            Map.entry("POST /batch", 400),
            Map.entry("POST /cycles/{id}/clone", 600),
            Map.entry("POST /hand-overs", 600),
            Map.entry("POST /import/sheets", 250),
            // Whatever takes the value is read at once; what moves is stored by a statement each.
            Map.entry("POST /kpis/{id}/values", 120),
            Map.entry("POST /objectives/{id}/move", 100),
            Map.entry("DELETE /trash/{element}/{id}", 250));

    private Bounds() {}

    static int of(Operation operation) {
        return MANY.getOrDefault(operation.line(), operation.method().equals("GET") ? READING : WRITING);
    }
}
