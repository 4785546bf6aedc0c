package io.throughline.sandbox.jira.jql;

import com.atlassian.query.order.SearchSort;
import io.throughline.sandbox.jira.index.IndexNames;
import io.throughline.sandbox.jira.store.Constants;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.SortedNumericSortField;

/** Turns ORDER BY into a sort of the index; issues that are equal come by key, the newest first, as in Jira. */
final class JqlOrder {
    private final List<Constants.Field> custom;

    JqlOrder(List<Constants.Field> custom) {
        this.custom = custom;
    }

    Sort of(List<SearchSort> sorts) {
        List<SortField> all = new ArrayList<>();
        for (SearchSort sort : sorts) {
            JqlField field = JqlField.named(sort.getField(), custom)
                    .orElseThrow(() -> new JqlRefused("Field '" + sort.getField()
                            + "' does not exist or you do not have permission to view it."));
            add(all, field, sort.isReverse());
        }
        key(all, true);
        return new Sort(all.toArray(SortField[]::new));
    }

    private static void add(List<SortField> all, JqlField field, boolean down) {
        switch (field.kind()) {
            case KEY -> key(all, down);
            case DATE -> all.add(number(field.index(), SortField.Type.LONG, down, Long.MAX_VALUE));
            case NUMBER -> all.add(number(field.index(), SortField.Type.DOUBLE, down, Double.MAX_VALUE));
            // down means the most urgent first, and that stands first among the priorities
            case PRIORITY -> all.add(number(IndexNames.sort(field.index()), SortField.Type.LONG, !down, -1L));
            case TYPE, STATUS, CATEGORY, RESOLUTION ->
                all.add(number(IndexNames.sort(field.index()), SortField.Type.LONG, down, Long.MAX_VALUE));
            case PROJECT, PERSON, LABEL -> all.add(text(field.index(), down));
            default -> {
                if (!field.custom() && !field.index().equals(IndexNames.SUMMARY)) {
                    throw new JqlRefused("Not able to sort using field '" + field.name() + "'.");
                }
                all.add(text(field.index(), down));
            }
        }
    }

    private static void key(List<SortField> all, boolean down) {
        all.add(text("key", down));
        all.add(number(IndexNames.NUMBER, SortField.Type.LONG, down, Long.MAX_VALUE));
    }

    /** What is empty comes after everything, downwards before it. */
    private static SortField text(String field, boolean down) {
        SortField sort = new SortField(IndexNames.sort(field), SortField.Type.STRING, down);
        sort.setMissingValue(SortField.STRING_LAST);
        return sort;
    }

    private static SortField number(String field, SortField.Type type, boolean down, Object missing) {
        SortField sort = new SortedNumericSortField(field, type, down);
        sort.setMissingValue(missing);
        return sort;
    }
}
