package io.throughline.sandbox.jira.rest;

import io.throughline.sandbox.jira.store.Constants;
import io.throughline.sandbox.jira.store.FieldValue;
import io.throughline.sandbox.jira.store.IssueRow;
import io.throughline.sandbox.jira.store.Issues.LinkRow;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The value of each field of an issue, and issues as fields show other issues. */
record FieldShapes(
        Asking asking,
        Addresses at,
        Fields fields,
        ConstantShapes constants,
        PeopleShapes people,
        ProjectShapes projects,
        CommentShapes comments) {
    Map<String, Object> reference(IssueRow issue) {
        return Shape.of("id", String.valueOf(issue.id()), "self", at.rest("issue/" + issue.id()), "key", issue.key());
    }

    /** Adds a field's value; a field that issues of this kind do not have is left out. */
    void put(Map<String, Object> content, Field field, IssueRow issue) {
        boolean subtask = asking.data().constants().type(issue.typeId()).subtask();
        if (field.custom()) {
            content.put(field.id(), custom(issue, fields.stored(field.id())));
            return;
        }
        content.put(field.id(), system(issue, field.id()));
        if (field.id().equals("subtasks") && subtask) {
            asking.data().issues().parentOf(issue.id()).ifPresent(parent -> content.put("parent", brief(parent)));
        }
    }

    private Object system(IssueRow issue, String id) {
        Constants all = asking.data().constants();
        return switch (id) {
            case "issuetype" -> constants.type(all.type(issue.typeId()));
            case "project" ->
                projects.brief(asking.data().issues().project(issue.projectId()).orElseThrow());
            case "summary" -> issue.summary();
            case "description" -> Shape.orNull(issue.description());
            case "environment" -> Shape.orNull(asking.data().issues().environment(issue.id()));
            case "status" -> constants.status(all.status(issue.statusId()));
            case "priority" -> constants.priority(all.priority(issue.priorityId()));
            case "resolution" ->
                issue.resolutionId().isEmpty() ? null : constants.resolution(all.resolution(issue.resolutionId()));
            case "resolutiondate" -> Addresses.time(issue.resolved());
            case "assignee" -> people.byKey(issue.assignee());
            case "reporter" -> people.byKey(issue.reporter());
            case "creator" -> people.byKey(issue.creator());
            case "created" -> Addresses.time(issue.created());
            case "updated" -> Addresses.time(issue.updated());
            case "duedate" -> issue.due() == null ? null : issue.due().toString();
            case "labels" -> List.copyOf(asking.data().issues().labels(issue.id()));
            case "subtasks" ->
                asking.data().issues().subtasks(issue.id()).stream()
                        .filter(asking::sees)
                        .map(this::brief)
                        .toList();
            case "issuelinks" -> links(issue);
            case "fixVersions", "versions", "components", "attachment" -> List.of();
            case "comment" -> comments.field(issue);
            case "security" -> security(issue);
            default -> counted(issue, id);
        };
    }

    private Object counted(IssueRow issue, String id) {
        return switch (id) {
            case "votes" -> Shape.of("self", at.rest("issue/" + issue.key() + "/votes"), "votes", 0, "hasVoted", false);
            case "watches" ->
                Shape.of("self", at.rest("issue/" + issue.key() + "/watchers"), "watchCount", 0, "isWatching", false);
            case "timeoriginalestimate", "aggregatetimeoriginalestimate" -> issue.originalEstimate();
            case "timeestimate", "aggregatetimeestimate" -> issue.remainingEstimate();
            case "progress", "aggregateprogress" ->
                Shape.of(
                        "progress",
                        0,
                        "total",
                        Optional.ofNullable(issue.remainingEstimate()).orElse(0L));
            case "workratio" -> issue.originalEstimate() == null ? -1 : 0;
            case "timetracking" -> Durations.tracking(issue.originalEstimate(), issue.remainingEstimate());
            case "worklog" -> Shape.of("startAt", 0, "maxResults", 20, "total", 0, "worklogs", List.of());
            default -> null;
        };
    }

    private Object security(IssueRow issue) {
        return issue.securityLevel() == 0
                ? null
                : Shape.of(
                        "self",
                        at.rest("securitylevel/" + issue.securityLevel()),
                        "id",
                        String.valueOf(issue.securityLevel()),
                        "description",
                        "",
                        "name",
                        asking.data().levels().name(issue.securityLevel()));
    }

    private Object custom(IssueRow issue, Constants.Field field) {
        if (field.name().equals("Epic Link")) {
            return asking.data()
                    .issues()
                    .epicOf(issue.id())
                    .filter(asking::sees)
                    .map(IssueRow::key)
                    .orElse(null);
        }
        Object value = asking.data()
                .issues()
                .value(issue.id(), field)
                .map(FieldValue::plain)
                .orElse(null);
        if (value == null) {
            return null;
        }
        return switch (field.kind()) {
            case OPTION -> option(field, value.toString());
            case DATE -> value.toString();
            case ISSUE ->
                asking.find(value.toString())
                        .filter(asking::sees)
                        .map(IssueRow::key)
                        .orElse(null);
            default -> value;
        };
    }

    private Map<String, Object> option(Constants.Field field, String id) {
        return Shape.of(
                "self",
                at.rest("customFieldOption/" + id),
                "value",
                asking.data().constants().customFields().shown(field, id),
                "id",
                id,
                "disabled",
                false);
    }

    /** An issue as a link, a parent or a list of sub-tasks shows it. */
    Map<String, Object> brief(IssueRow issue) {
        Constants all = asking.data().constants();
        Map<String, Object> brief = reference(issue);
        brief.put(
                "fields",
                Shape.of(
                        "summary",
                        issue.summary(),
                        "status",
                        constants.status(all.status(issue.statusId())),
                        "priority",
                        constants.priority(all.priority(issue.priorityId())),
                        "issuetype",
                        constants.type(all.type(issue.typeId()))));
        return brief;
    }

    /** Links people made; those of epics and sub-tasks are shown as fields. A link to a hidden issue is not there. */
    private List<Map<String, Object>> links(IssueRow issue) {
        List<Map<String, Object>> links = new ArrayList<>();
        for (boolean outward : new boolean[] {true, false}) {
            for (LinkRow link : asking.data().issues().links(issue.id(), outward)) {
                Constants.LinkType type = asking.data().constants().linkType(String.valueOf(link.typeId()));
                Optional<IssueRow> other = asking.data()
                        .issues()
                        .byId(outward ? link.destination() : link.source())
                        .filter(asking::sees);
                if (!type.system() && other.isPresent()) {
                    links.add(Shape.of(
                            "id",
                            String.valueOf(link.id()),
                            "self",
                            at.rest("issueLink/" + link.id()),
                            "type",
                            constants.linkType(type),
                            outward ? "outwardIssue" : "inwardIssue",
                            brief(other.get())));
                }
            }
        }
        return links;
    }
}
