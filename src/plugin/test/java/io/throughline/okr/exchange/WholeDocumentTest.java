package io.throughline.okr.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import io.throughline.okr.storage.Schema;
import java.lang.reflect.Method;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import net.java.ao.Entity;
import net.java.ao.schema.Table;
import org.junit.jupiter.api.Test;

/** That everything stored is in the document. */
class WholeDocumentTest {
    /** Columns that stand elsewhere in the document than in a field of the same row. */
    private static final Map<String, String> ELSEWHERE = Map.ofEntries(
            Map.entry("LONG_TEXT.SLOT", "the element whose texts they are"),
            Map.entry("LONG_TEXT.BODY", "fields of that element"),
            Map.entry("UNIT_PERSON.ORG_UNIT_ID", "the org unit"),
            Map.entry("UNIT_PERSON.PART", "its fields leads, members, groups and seers"),
            Map.entry("UNIT_PERSON.PERSON_KEY", "what these hold"),
            Map.entry("OBJECTIVE_PERSON.OBJECTIVE_ID", "the objective"),
            Map.entry("OBJECTIVE_PERSON.PERSON_KEY", "its field people"),
            Map.entry("CHANGE_TEXT.PLACE", "the change"),
            Map.entry("CHANGE_TEXT.REASON", "its field reason"),
            Map.entry("CHANGE_TEXT.BEFORE_TEXT", "its field before"),
            Map.entry("CHANGE_TEXT.AFTER_TEXT", "its field after"),
            Map.entry("SETTING.SLOT", "settings and themes"),
            Map.entry("SETTING.VERSION", "settings.version"),
            Map.entry("SETTING.BODY", "the fields of these"));

    /** Columns that are left out, and why. */
    private static final Map<String, String> LEFT_OUT = Map.ofEntries(
            Map.entry("KEY_RESULT.ORG_UNIT_ID", "that of its objective"),
            Map.entry("KEY_RESULT.CYCLE_ID", "that of its objective"),
            Map.entry("OBJECTIVE.FOLDED_TITLE", "made of the title, for search"),
            Map.entry("KEY_RESULT.FOLDED_TITLE", "made of the title, for search"),
            Map.entry("KEY_RESULT.FOLDED_ABOVE", "made of the title of its objective, for search"),
            Map.entry("KEY_RESULT.ABOVE_TRASHED", "whether its objective is"),
            Map.entry("KEY_RESULT.CONFIDENTIAL", "whether its objective is"),
            Map.entry("CONTRIBUTION.CYCLE_ID", "that of its objective"),
            Map.entry("ISSUE_LINK.CYCLE_ID", "that of its key result"),
            Map.entry("CUSTOM_VALUE.PLACE", "made of element and field, to be unlike any other"),
            Map.entry("CUSTOM_VALUE.CYCLE_ID", "that of the element"),
            Map.entry("CUSTOM_VALUE.FIELD_TYPE", "that of the field"),
            Map.entry("POSITIONING.PLACE", "made of org unit and version"),
            Map.entry("CHANGE.PLACE", "made of scope, revision and ordinal"),
            Map.entry("SCOPE.TOUCHED", "says nothing: it is written to wait for others"),
            Map.entry("SCOPE.STAMP", "tells stores apart: another store has another"),
            Map.entry("KEY_NUMBER.TOUCHED", "says nothing: it is written to wait for others"),
            Map.entry("STALE_ISSUE.ISSUE_ID", "a queue of what is counted in a moment"),
            Map.entry("STALE_ISSUE.EPIC_BEFORE_ID", "likewise"),
            Map.entry("STALE_ISSUE.EPIC_NOW_ID", "likewise"),
            Map.entry("STALE_ISSUE.DUE_AT", "likewise"));

    /** Tables of which nothing is in the document, and why. */
    private static final Map<String, String> OTHER_TABLES = Map.of(
            "JOB", "work of this installation, with files that lie here",
            "KEPT_ANSWER", "answers that are kept for a day for who asks again",
            "WEBHOOK", "addresses this installation tells of changes, with their secrets",
            "WEBHOOK_POSITION", "how far they were told",
            "WEBHOOK_DELIVERY", "what came of it");

    @Test
    void every_column_is_in_the_document_or_left_out_for_a_reason() {
        Set<String> all = new TreeSet<>();
        for (Class<? extends Entity> row : Schema.ENTITIES) {
            String table = row.getAnnotation(Table.class).value();
            if (OTHER_TABLES.containsKey(table)) {
                continue;
            }
            for (Method method : row.getMethods()) {
                if (method.getParameterCount() == 0
                        && method.getDeclaringClass().getPackage().equals(row.getPackage())
                        && method.getName().matches("(get|is)[A-Z].*")) {
                    all.add(table + "." + column(method));
                }
            }
        }
        Set<String> told = new TreeSet<>();
        for (Listing listing : Lists.ALL) {
            listing.fields().stream()
                    .filter(field -> !field.apart() && !field.column().isEmpty())
                    .forEach(field -> told.add(listing.table() + "." + field.column()));
        }
        Map<String, String> others = new HashMap<>(ELSEWHERE);
        others.putAll(LEFT_OUT);

        assertThat(told).doesNotContainAnyElementsOf(others.keySet());
        told.addAll(others.keySet());
        assertThat(told).isEqualTo(all);
    }

    private static String column(Method getter) {
        return getter.getName()
                .replaceFirst("^(get|is)", "")
                .replaceAll("([a-z0-9])([A-Z])", "$1_$2")
                .toUpperCase(Locale.ROOT);
    }
}
