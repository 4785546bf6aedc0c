package io.throughline.sandbox.jira.api;

import io.throughline.sandbox.jira.store.IssueChange;
import java.util.List;
import org.ofbiz.core.entity.GenericValue;

/** A row of {@code changegroup} with its items, as an event carries it. */
final class ChangeLog extends GenericValue {
    private final IssueChange change;

    ChangeLog(IssueChange change) {
        this.change = change;
    }

    @Override
    public Long getLong(String name) {
        return switch (name) {
            case "id" -> change.group();
            case "issue" -> change.issue().id();
            default -> null;
        };
    }

    @Override
    public String getString(String name) {
        return name.equals("author") ? orNull(change.actor()) : null;
    }

    @Override
    public List<GenericValue> getRelated(String relationName) {
        return relationName.equals("ChildChangeItem")
                ? change.items().stream().<GenericValue>map(Item::new).toList()
                : List.of();
    }

    private static String orNull(String text) {
        return text.isEmpty() ? null : text;
    }

    /** A row of {@code changeitem}. */
    private static final class Item extends GenericValue {
        private final IssueChange.Item item;

        Item(IssueChange.Item item) {
            this.item = item;
        }

        @Override
        public String getString(String name) {
            return switch (name) {
                case "fieldtype" -> item.custom() ? "custom" : "jira";
                case "field" -> item.field();
                case "oldvalue" -> orNull(item.oldValue());
                case "oldstring" -> orNull(item.oldString());
                case "newvalue" -> orNull(item.newValue());
                case "newstring" -> orNull(item.newString());
                default -> null;
            };
        }
    }
}
