package io.throughline.okr.rest;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What operations are called by programs: a verb, and the noun their path makes ({@code updateKeyResultAction}). */
final class OperationNames {
    /** Words that end in s, or mean many without one. */
    private static final Set<String> WHOLE = Set.of("settings", "custom-values", "history", "evidence", "trash");

    /** Those that their path does not tell. */
    private static final Map<String, String> OWN = Map.of(
            "POST /batch", "runBatch",
            "POST /import", "importDocument",
            "POST /import/sheets", "importSheets",
            "GET /export/{kind}.csv", "getExportText",
            "PUT /jobs/{id}/cancelled", "cancelJob");

    private OperationNames() {}

    /** @param list whether it answers with a list */
    static String of(String method, String path, boolean list) {
        String own = OWN.get(method + " " + path);
        if (own != null) {
            return own;
        }
        List<String> parts = Arrays.stream(path.substring(1).split("/")).toList();
        String last = parts.get(parts.size() - 1);
        boolean one = last.startsWith("{");
        List<String> nouns = parts.stream()
                .filter(part -> !part.startsWith("{"))
                .map(part -> part.replaceAll("\\..*", ""))
                .toList();
        boolean many = !one && singular(last).length() < last.length();
        // what is done to something: /objectives/{id}/move
        boolean deed = parts.size() > 1 && !one && !many && (method.equals("POST") || last.equals("place"));
        if (deed) {
            return last + noun(nouns.subList(0, nouns.size() - 1), true);
        }
        return switch (method) {
            case "GET" -> (list ? "list" : "get") + noun(nouns, one);
            case "POST" -> "create" + noun(nouns, true);
            case "PUT" ->
                (one || many || parts.size() == 1 || last.equals("positioning") ? "update" : "set") + noun(nouns, one);
            case "DELETE" -> (one ? "delete" : "clear") + noun(nouns, one);
            default -> throw new IllegalStateException("say how " + method + " is called");
        };
    }

    /** Each but the last in the singular, and the last as well if one is meant. */
    private static String noun(List<String> nouns, boolean one) {
        StringBuilder noun = new StringBuilder();
        for (int i = 0; i < nouns.size(); i++) {
            String word = i < nouns.size() - 1 || one ? singular(nouns.get(i)) : nouns.get(i);
            for (String part : word.split("-")) {
                noun.append(capital(part));
            }
        }
        return noun.toString();
    }

    static String singular(String word) {
        if (WHOLE.contains(word) || !word.endsWith("s")) {
            return word;
        }
        return word.substring(0, word.length() - 1);
    }

    static String capital(String word) {
        return Character.toUpperCase(word.charAt(0)) + word.substring(1);
    }
}
