package io.throughline.okr.usecases.sheet;

import io.throughline.okr.domain.objective.Goal;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a row says over what held before.
 *
 * @param cells by the name of the column, in one spelling; what says nothing is not there
 * @param changed names of the columns that say something else than before
 */
record Said(Map<String, Object> cells, List<String> changed) {
    Said {
        cells = Map.copyOf(cells);
        changed = List.copyOf(changed);
    }

    boolean has(String column) {
        return cells.containsKey(column);
    }

    String text(String column, String otherwise) {
        return cells.getOrDefault(column, otherwise).toString();
    }

    String text(String column) {
        return text(column, "");
    }

    double number(String column, double otherwise) {
        return cells.get(column) instanceof BigDecimal number ? number.doubleValue() : otherwise;
    }

    int whole(String column, int otherwise) {
        return cells.get(column) instanceof Integer number ? number : otherwise;
    }

    boolean truth(String column) {
        return Boolean.TRUE.equals(cells.get(column));
    }

    /** What is in a list; the column says of what. */
    @SuppressWarnings("unchecked")
    <T> List<T> list(String column) {
        return (List<T>) cells.getOrDefault(column, List.of());
    }

    @SuppressWarnings("unchecked")
    <T> Optional<T> maybe(String column) {
        return Optional.ofNullable((T) cells.get(column));
    }

    Optional<Goal> goal(String column) {
        return maybe(column);
    }

    int objective(String column) {
        return goal(column).map(Goal::objectiveId).orElse(0);
    }

    int keyResult(String column) {
        return goal(column).map(Goal::keyResultId).orElse(0);
    }

    /** Whether something else is said in any column but these. */
    boolean changesBeside(List<String> columns) {
        return changed.stream().anyMatch(column -> !columns.contains(column) && !column.startsWith(FieldCells.PREFIX));
    }

    boolean changesFields() {
        return changed.stream().anyMatch(column -> column.startsWith(FieldCells.PREFIX));
    }
}
