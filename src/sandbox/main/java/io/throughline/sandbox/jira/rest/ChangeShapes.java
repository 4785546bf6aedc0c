package io.throughline.sandbox.jira.rest;

import io.throughline.sandbox.jira.store.IssueChange;
import io.throughline.sandbox.jira.store.IssueHistory;
import io.throughline.sandbox.jira.store.IssueRow;
import java.util.List;
import java.util.Map;

/** The history of an issue. */
record ChangeShapes(Asking asking, PeopleShapes people) {
    Map<String, Object> log(IssueRow issue) {
        List<IssueHistory.Change> all = asking.data().history().of(issue.id());
        return Shape.of(
                "startAt",
                0,
                "maxResults",
                all.size(),
                "total",
                all.size(),
                "histories",
                Shape.each(all, this::change));
    }

    private Map<String, Object> change(IssueHistory.Change change) {
        return Shape.of(
                "id",
                String.valueOf(change.id()),
                "author",
                people.byKey(change.author()),
                "created",
                Addresses.time(change.at()),
                "items",
                Shape.each(change.items(), ChangeShapes::item));
    }

    private static Map<String, Object> item(IssueChange.Item item) {
        return Shape.of(
                "field",
                item.field(),
                "fieldtype",
                item.custom() ? "custom" : "jira",
                "from",
                Shape.orNull(item.oldValue()),
                "fromString",
                Shape.orNull(item.oldString()),
                "to",
                Shape.orNull(item.newValue()),
                "toString",
                Shape.orNull(item.newString()));
    }
}
