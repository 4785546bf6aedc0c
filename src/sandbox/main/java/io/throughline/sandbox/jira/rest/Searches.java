package io.throughline.sandbox.jira.rest;

import io.throughline.sandbox.jira.jql.IssueSearch;
import io.throughline.sandbox.jira.jql.Jql;
import io.throughline.sandbox.jira.jql.JqlRefused;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Searches and their answers: a page of issues and how many there are in all. */
record Searches(Asking asking, IssueSearch search, IssueShapes shapes) {
    /** How a query is treated that names what does not exist: refused, answered with a warning, or just answered. */
    enum Validation {
        STRICT,
        WARN,
        NONE;

        /** As a request names it; {@code true} and {@code false} are of old. */
        static Validation of(String text) {
            String name = text == null || text.isEmpty() ? "STRICT" : text.toUpperCase(Locale.ROOT);
            return switch (name) {
                case "TRUE", "STRICT" -> STRICT;
                case "WARN" -> WARN;
                case "FALSE", "NONE" -> NONE;
                default -> throw RestRefused.of(400, "validateQuery is strict, warn or none, not '" + text + "'");
            };
        }
    }

    /** A search among the issues that fit a condition. */
    Map<String, Object> inside(String condition, SearchParameters asked) {
        return page(Boards.narrowed(condition, asked.jql()), asked.paging(), asked.wanted(), asked.validation());
    }

    Map<String, Object> page(String jql, Paging paging, Wanted wanted, Validation validation) {
        try {
            IssueSearch.Page found =
                    search.search(asking.user(), Jql.parse(jql), paging.startAt(), paging.maxResults());
            return page(found, paging, wanted);
        } catch (JqlRefused refused) {
            if (validation == Validation.STRICT) {
                throw refused;
            }
            Map<String, Object> nothing = page(new IssueSearch.Page(0, List.of()), paging, wanted);
            if (validation == Validation.WARN) {
                nothing.put("warningMessages", List.of(refused.getMessage()));
            }
            return nothing;
        }
    }

    private Map<String, Object> page(IssueSearch.Page found, Paging paging, Wanted wanted) {
        Map<String, Object> page = Shape.of(
                "expand",
                "schema,names",
                "startAt",
                paging.startAt(),
                "maxResults",
                paging.maxResults(),
                "total",
                found.total(),
                "issues",
                Shape.each(found.issues(), issue -> shapes.issue(issue, wanted)));
        shapes.searched(page, wanted);
        return page;
    }
}
