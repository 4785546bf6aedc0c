package io.throughline.sandbox.jira.rest;

import io.throughline.sandbox.host.Host;
import io.throughline.sandbox.host.Users;
import io.throughline.sandbox.jira.store.Constants;
import io.throughline.sandbox.jira.store.IssueRow;
import io.throughline.sandbox.jira.store.Issues.LinkRow;
import io.throughline.sandbox.jira.store.JiraData;
import io.throughline.sandbox.jira.store.ProjectRow;
import io.throughline.sandbox.jira.store.Workflow.Transition;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/** Issues and what belongs to them in the shapes of Jira's REST API, as maps for the JSON writer. */
final class IssueJson {
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss.SSSZ", Locale.ROOT);

    private final Host host;
    private final JiraData data;

    IssueJson(Host host, JiraData data) {
        this.host = host;
        this.data = data;
    }

    static String time(Instant instant) {
        return TIME.format(instant.atZone(ZoneId.systemDefault()));
    }

    /**
     * An issue with the fields asked for: names, {@code *all} or nothing for all, {@code -name} leaves one out.
     */
    Map<String, Object> issue(IssueRow issue, Set<String> wanted) {
        Map<String, Object> answer = reference(issue);
        answer.put("expand", "renderedFields,names,schema,operations,editmeta,changelog,versionedRepresentations");
        Map<String, Object> fields = new LinkedHashMap<>();
        boolean all = wanted.isEmpty()
                || wanted.contains("*all")
                || wanted.contains("*navigable")
                || wanted.stream().allMatch(name -> name.startsWith("-"));
        fields(issue).forEach((name, value) -> {
            // values are made only if they are asked for, as some cost a query
            if ((all || wanted.contains(name)) && !wanted.contains("-" + name)) {
                fields.put(name, value.get());
            }
        });
        answer.put("fields", fields);
        return answer;
    }

    private Map<String, Supplier<Object>> fields(IssueRow issue) {
        Constants constants = data.constants();
        Map<String, Supplier<Object>> fields = new LinkedHashMap<>();
        fields.put("summary", issue::summary);
        fields.put("description", () -> orNull(issue.description()));
        fields.put("issuetype", () -> type(constants.type(issue.typeId())));
        fields.put(
                "project",
                () -> project(data.issues().project(issue.projectId()).orElseThrow()));
        fields.put("status", () -> status(constants.status(issue.statusId())));
        fields.put("priority", () -> named("priority", constants.priority(issue.priorityId())));
        fields.put(
                "resolution",
                () -> issue.resolutionId().isEmpty()
                        ? null
                        : named("resolution", constants.resolution(issue.resolutionId())));
        fields.put("resolutiondate", () -> issue.resolved() == null ? null : time(issue.resolved()));
        fields.put("assignee", () -> person(issue.assignee()));
        fields.put("reporter", () -> person(issue.reporter()));
        fields.put("creator", () -> person(issue.creator()));
        fields.put("created", () -> time(issue.created()));
        fields.put("updated", () -> time(issue.updated()));
        fields.put("labels", List::of);
        fields.put("subtasks", () -> data.issues().subtasks(issue.id()).stream()
                .map(this::shortIssue)
                .toList());
        fields.put("issuelinks", () -> links(issue));
        if (constants.type(issue.typeId()).subtask()) {
            fields.put("parent", () -> data.issues()
                    .parentOf(issue.id())
                    .map(this::shortIssue)
                    .orElse(null));
        }
        Constants.Field epicLink = constants.field("Epic Link");
        Constants.Field epicName = constants.field("Epic Name");
        Constants.Field points = constants.field("Story Points");
        fields.put(epicLink.fieldId(), () -> data.issues()
                .epicOf(issue.id())
                .filter(this::visible)
                .map(IssueRow::key)
                .orElse(null));
        fields.put(
                epicName.fieldId(),
                () -> data.issues().text(issue.id(), epicName).orElse(null));
        fields.put(
                points.fieldId(), () -> data.issues().number(issue.id(), points).orElse(null));
        return fields;
    }

    Map<String, Object> transition(Transition transition) {
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("id", String.valueOf(transition.id()));
        answer.put("name", transition.name());
        answer.put("to", status(transition.to()));
        return answer;
    }

    Map<String, Object> person(Users.User user) {
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("self", rest("user?username=" + user.name()));
        answer.put("key", user.key());
        answer.put("name", user.name());
        answer.put("emailAddress", user.email());
        answer.put("displayName", user.displayName());
        answer.put("active", user.active());
        answer.put("timeZone", ZoneId.systemDefault().getId());
        answer.put("locale", user.locale().toString());
        return answer;
    }

    private Object person(String key) {
        return key.isEmpty()
                ? null
                : host.users()
                        .byKey(key)
                        .map(this::person)
                        .orElseGet(() -> Map.of("key", key, "name", key, "displayName", key, "active", false));
    }

    private Map<String, Object> reference(IssueRow issue) {
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("id", String.valueOf(issue.id()));
        answer.put("self", rest("issue/" + issue.id()));
        answer.put("key", issue.key());
        return answer;
    }

    private Map<String, Object> shortIssue(IssueRow issue) {
        Map<String, Object> answer = reference(issue);
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("summary", issue.summary());
        fields.put("status", status(data.constants().status(issue.statusId())));
        fields.put("priority", named("priority", data.constants().priority(issue.priorityId())));
        fields.put("issuetype", type(data.constants().type(issue.typeId())));
        answer.put("fields", fields);
        return answer;
    }

    /** Links people made; those of epics and sub-tasks are shown as fields. A link to a hidden issue is not there. */
    private List<Map<String, Object>> links(IssueRow issue) {
        List<Map<String, Object>> answer = new ArrayList<>();
        for (boolean outward : new boolean[] {true, false}) {
            for (LinkRow link : data.issues().links(issue.id(), outward)) {
                Constants.LinkType type = data.constants().linkType(String.valueOf(link.typeId()));
                Optional<IssueRow> other = data.issues()
                        .byId(outward ? link.destination() : link.source())
                        .filter(this::visible);
                if (!type.system() && other.isPresent()) {
                    Map<String, Object> each = new LinkedHashMap<>();
                    each.put("id", String.valueOf(link.id()));
                    each.put("self", rest("issueLink/" + link.id()));
                    each.put(
                            "type",
                            Map.of(
                                    "id",
                                    String.valueOf(type.id()),
                                    "name",
                                    type.name(),
                                    "inward",
                                    type.inward(),
                                    "outward",
                                    type.outward(),
                                    "self",
                                    rest("issueLinkType/" + type.id())));
                    each.put(outward ? "outwardIssue" : "inwardIssue", shortIssue(other.get()));
                    answer.add(each);
                }
            }
        }
        return answer;
    }

    private boolean visible(IssueRow issue) {
        return data.permissions().maySee(host.users().current(), issue);
    }

    private Map<String, Object> project(ProjectRow project) {
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("self", rest("project/" + project.id()));
        answer.put("id", String.valueOf(project.id()));
        answer.put("key", project.key());
        answer.put("name", project.name());
        answer.put("projectTypeKey", "software");
        return answer;
    }

    private Map<String, Object> type(Constants.Type type) {
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("self", rest("issuetype/" + type.id()));
        answer.put("id", type.id());
        answer.put("name", type.name());
        answer.put("subtask", type.subtask());
        return answer;
    }

    private Map<String, Object> status(Constants.Status status) {
        Map<String, Object> category = new LinkedHashMap<>();
        category.put("self", rest("statuscategory/" + status.category().id()));
        category.put("id", status.category().id());
        category.put("key", status.category().key());
        category.put("colorName", status.category().colour());
        category.put("name", status.category().displayName());
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("self", rest("status/" + status.id()));
        answer.put("description", "");
        answer.put("name", status.name());
        answer.put("id", status.id());
        answer.put("statusCategory", category);
        return answer;
    }

    private Map<String, Object> named(String resource, Constants.Named named) {
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("self", rest(resource + "/" + named.id()));
        answer.put("id", named.id());
        answer.put("name", named.name());
        return answer;
    }

    private String rest(String path) {
        return host.baseUrl() + "/rest/api/2/" + path;
    }

    private static String orNull(String text) {
        return text.isEmpty() ? null : text;
    }
}
