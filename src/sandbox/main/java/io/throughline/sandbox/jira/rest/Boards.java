package io.throughline.sandbox.jira.rest;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Queries narrowed by a second one. */
final class Boards {
    private static final Pattern ORDER = Pattern.compile("(?i)^(.*?)\\s*\\b(order\\s+by\\s.*)$", Pattern.DOTALL);

    private Boards() {}

    /** Both conditions; the order is the second's. */
    static String narrowed(String condition, String jql) {
        if (jql.isBlank()) {
            return condition;
        }
        Matcher ordered = ORDER.matcher(jql.trim());
        String where = ordered.matches() ? ordered.group(1) : jql;
        String order = ordered.matches() ? " " + ordered.group(2) : "";
        return (where.isBlank() ? condition : condition + " AND (" + where + ")") + order;
    }
}
