package io.throughline.okr.storage;

import com.atlassian.activeobjects.external.ActiveObjects;
import io.throughline.okr.domain.FoldedText;
import io.throughline.okr.domain.objective.GoalFilter;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a filter asks of the columns that objectives and key results have in common. */
final class GoalFilters {
    private final Insiders insiders;
    private final String objectiveId;
    private final Pattern key;
    private final List<String> folded;

    /**
     * For one of the two tables.
     *
     * @param objectiveId its column with the id of the objective that may be confidential
     * @param key what a human key looks like, its number being a group
     * @param folded the columns text is looked for in
     */
    GoalFilters(ActiveObjects ao, String objectiveId, Pattern key, List<String> folded) {
        this.insiders = new Insiders(ao);
        this.objectiveId = objectiveId;
        this.key = key;
        this.folded = folded;
    }

    /** The next ones after an id; who may see what is confidential is looked up first. */
    Condition condition(GoalFilter filter, int afterId) {
        Condition condition = new Condition("ID > ?", afterId)
                .and("TRASHED = ?", false)
                .andAmong("ORG_UNIT_ID", filter.orgUnits())
                .andAmong("CYCLE_ID", filter.cycles());
        filter.insider()
                .ifPresent(person ->
                        condition.andIsOrAmong("CONFIDENTIAL", false, objectiveId, insiders.objectivesOf(person)));
        if (!filter.owner().isEmpty()) {
            condition.and("OWNER_KEY = ?", filter.owner());
        }
        if (!filter.ambition().isEmpty()) {
            condition.and("AMBITION = ?", filter.ambition());
        }
        if (filter.theme() > 0) {
            condition.and("THEME_ID = ?", filter.theme());
        }
        if (!filter.label().isEmpty()) {
            andLabel(condition, filter.label());
        }
        if (!filter.text().isEmpty()) {
            andText(condition, FoldedText.of(filter.text()));
        }
        return condition;
    }

    /** Labels have blanks between, and none within. */
    private static void andLabel(Condition condition, String label) {
        String like = "LABELS" + Likeness.LIKE;
        String escaped = Likeness.escaped(label);
        condition.and(
                "(LABELS = ? OR " + like + " OR " + like + " OR " + like + ")",
                label,
                escaped + " %",
                "% " + escaped,
                "% " + escaped + " %");
    }

    private void andText(Condition condition, String text) {
        Matcher number = key.matcher(text);
        List<Object> given = new ArrayList<>(Collections.nCopies(folded.size(), Likeness.pattern(text)));
        given.add(number.matches() ? Integer.parseInt(number.group(1)) : 0);
        String like = String.join(
                " OR ", folded.stream().map(column -> column + Likeness.LIKE).toList());
        condition.and("(" + like + " OR KEY_NUMBER = ?)", given.toArray());
    }
}
