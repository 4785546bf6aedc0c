package io.throughline.okr.usecases.sheet;

import io.throughline.okr.domain.objective.Goal;
import io.throughline.okr.domain.objective.KeyResult;
import io.throughline.okr.domain.objective.Objective;
import io.throughline.okr.usecases.sight.Glance;
import io.throughline.okr.usecases.sight.Shelf;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The objectives and key results that the rows of a file name by their human keys, as far as the viewer may see them. */
final class Found {
    private static final Pattern KEY = Pattern.compile("(?i)(O|KR)-(\\d{1,9})");

    private final Map<String, Objective> objectives = new HashMap<>();
    private final Map<String, KeyResult> keyResults = new HashMap<>();
    private final Map<Integer, Objective> byId;

    /** In a fixed number of statements for every 500 of them. */
    Found(Collection<SheetLine> rows, Shelf shelf, Glance glance) {
        Map<Boolean, Set<Integer>> numbers = Map.of(true, new HashSet<>(), false, new HashSet<>());
        for (SheetLine row : rows) {
            for (Object cell : row.cells().values()) {
                Matcher key = KEY.matcher(cell instanceof String text ? text.strip() : "");
                if (key.matches()) {
                    numbers.get(key.group(1).equalsIgnoreCase("O")).add(Integer.valueOf(key.group(2)));
                }
            }
        }
        Shelf.Seen seen = shelf.named().byNumbers(numbers.get(true), numbers.get(false), glance);
        byId = seen.objectives();
        byId.values().forEach(one -> objectives.put(one.key(), one));
        seen.keyResults().values().forEach(one -> keyResults.put(one.key(), one));
    }

    Optional<Objective> objective(String key) {
        return Optional.ofNullable(objectives.get(key.toUpperCase(Locale.ROOT)));
    }

    Optional<KeyResult> keyResult(String key) {
        return Optional.ofNullable(keyResults.get(key.toUpperCase(Locale.ROOT)));
    }

    Optional<Goal> goal(String key) {
        return objective(key).map(one -> Goal.objective(one.id())).or(() -> keyResult(key)
                .map(one -> Goal.keyResult(one.id())));
    }

    /** The objectives that rows of the objectives' sheet are of. */
    List<Objective> objectives(Collection<SheetLine> rows) {
        return rows.stream()
                .filter(row -> row.kind() == SheetKind.OBJECTIVES)
                .flatMap(row -> objective(row.text("key")).stream())
                .distinct()
                .toList();
    }

    List<KeyResult> keyResults(Collection<SheetLine> rows) {
        return rows.stream()
                .filter(row -> row.kind() == SheetKind.KEY_RESULTS)
                .flatMap(row -> keyResult(row.text("key")).stream())
                .distinct()
                .toList();
    }

    /** The objective of a key result found. */
    Objective above(KeyResult keyResult) {
        return byId.get(keyResult.written().objective());
    }
}
