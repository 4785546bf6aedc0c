package io.throughline.sandbox.jira.rest;

import io.throughline.sandbox.jira.store.Constants;
import io.throughline.sandbox.jira.store.JiraData;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Every field there is: Jira's own, then the custom ones. */
final class Fields {
    private static final List<String> SET = List.of("set");
    private static final List<String> LIST = List.of("add", "set", "remove");
    private static final List<String> NONE = List.of();

    private static final List<Field> SYSTEM = List.of(
            system("issuetype", "Issue Type", "issuetype", SET, "issuetype", "type"),
            system("project", "Project", "project", NONE, "project"),
            system("summary", "Summary", "string", SET, "summary"),
            system("description", "Description", "string", SET, "description"),
            system("environment", "Environment", "string", SET, "environment"),
            system("status", "Status", "status", NONE, "status"),
            system("priority", "Priority", "priority", SET, "priority"),
            system("resolution", "Resolution", "resolution", NONE, "resolution"),
            system("resolutiondate", "Resolved", "datetime", NONE, "resolutiondate", "resolved"),
            system("assignee", "Assignee", "user", SET, "assignee"),
            system("reporter", "Reporter", "user", SET, "reporter"),
            system("creator", "Creator", "user", NONE, "creator"),
            system("created", "Created", "datetime", NONE, "created", "createdDate"),
            system("updated", "Updated", "datetime", NONE, "updated", "updatedDate"),
            system("duedate", "Due Date", "date", SET, "due", "duedate"),
            list("labels", "Labels", "string", LIST, true, "labels"),
            list("fixVersions", "Fix Version/s", "version", NONE, true, "fixVersion"),
            list("versions", "Affects Version/s", "version", NONE, true, "affectedVersion"),
            list("components", "Component/s", "component", NONE, true, "component"),
            list("subtasks", "Sub-Tasks", "issuelinks", NONE, true, "subtasks"),
            list("issuelinks", "Linked Issues", "issuelinks", List.of("add"), true),
            list("attachment", "Attachment", "attachment", NONE, false, "attachments"),
            new Field(
                    "comment",
                    "Comment",
                    false,
                    false,
                    true,
                    List.of("comment"),
                    schema("comments-page", "comment"),
                    List.of("add", "edit", "remove")),
            system("security", "Security Level", "securitylevel", SET, "level"),
            system("votes", "Votes", "votes", NONE, "votes"),
            system("watches", "Watchers", "watches", NONE, "watchers"),
            system("timeoriginalestimate", "Original Estimate", "number", NONE, "originalEstimate"),
            system("timeestimate", "Remaining Estimate", "number", NONE, "remainingEstimate"),
            system("timespent", "Time Spent", "number", NONE, "timespent"),
            system("aggregatetimeoriginalestimate", "Σ Original Estimate", "number", NONE),
            system("aggregatetimeestimate", "Σ Remaining Estimate", "number", NONE),
            system("aggregatetimespent", "Σ Time Spent", "number", NONE),
            system("progress", "Progress", "progress", NONE, "progress"),
            system("aggregateprogress", "Σ Progress", "progress", NONE),
            system("workratio", "Work Ratio", "number", NONE, "workratio"),
            system("lastViewed", "Last Viewed", "datetime", NONE, "lastViewed"),
            new Field(
                    "timetracking",
                    "Time Tracking",
                    false,
                    false,
                    true,
                    List.of(),
                    schema("timetracking", "timetracking"),
                    List.of("set", "edit")),
            list("worklog", "Log Work", "worklog", NONE, false));

    private final JiraData data;

    Fields(JiraData data) {
        this.data = data;
    }

    List<Field> all() {
        List<Field> all = new ArrayList<>(SYSTEM);
        data.constants().fields().forEach(field -> all.add(custom(field)));
        return all;
    }

    Optional<Field> named(String id) {
        return all().stream().filter(field -> field.id().equals(id)).findFirst();
    }

    /** The stored field behind one of the custom ones. */
    Constants.Field stored(String id) {
        return data.constants().field(id.substring("customfield_".length()));
    }

    private static Field system(String id, String name, String type, List<String> operations, String... clauses) {
        return new Field(id, name, false, true, clauses.length > 0, List.of(clauses), schema(type, id), operations);
    }

    private static Field list(
            String id, String name, String items, List<String> operations, boolean navigable, String... clauses) {
        return new Field(
                id,
                name,
                false,
                navigable,
                clauses.length > 0,
                List.of(clauses),
                Shape.of("type", "array", "items", items, "system", id),
                operations);
    }

    private static Map<String, Object> schema(String type, String system) {
        return Shape.of("type", type, "system", system);
    }

    private static Field custom(Constants.Field field) {
        return new Field(
                field.fieldId(),
                field.name(),
                true,
                true,
                true,
                List.of("cf[" + field.id() + "]", field.name()),
                Shape.of("type", type(field), "custom", field.typeKey(), "customId", field.id()),
                SET);
    }

    private static String type(Constants.Field field) {
        String key = field.typeKey().substring(field.typeKey().lastIndexOf(':') + 1);
        return switch (key) {
            case "gh-epic-link", "jpo-custom-field-parent" -> "any";
            case "float" -> "number";
            case "datepicker" -> "date";
            case "select", "radiobuttons", "gh-epic-status" -> "option";
            default -> "string";
        };
    }
}
