package io.throughline.sandbox.jira.rest;

import com.fasterxml.jackson.databind.JsonNode;
import io.throughline.sandbox.jira.store.Constants;
import io.throughline.sandbox.jira.store.IssueEdit;
import io.throughline.sandbox.jira.store.IssueRow;
import io.throughline.sandbox.jira.store.NewIssue;
import io.throughline.sandbox.jira.store.ProjectRow;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;

/** Makes an issue from a body; everything wrong with it is told at once, field by field. */
record IssueDrafts(Asking asking, Fields fields, MetaShapes meta, FieldInput input, Linking linking) {
    IssueRow create(JsonNode body) {
        if (body == null) {
            throw RestRefused.of(400, "The body is an issue.");
        }
        JsonNode given = body.path("fields");
        IssueInput errors = new IssueInput(input, 0, List.of(), Set.of());
        Optional<ProjectRow> project = project(given, errors);
        Optional<Constants.Type> type = type(given, errors);
        errors.checked();
        return create(body, project.orElseThrow(), type.orElseThrow());
    }

    private IssueRow create(JsonNode body, ProjectRow project, Constants.Type type) {
        List<String> screen = meta.creatable(project, type).stream()
                .map(field -> (String) field.get("fieldId"))
                .toList();
        IssueInput read = new IssueInput(
                input,
                project.id(),
                fields.all().stream()
                        .filter(field -> screen.contains(field.id()))
                        .toList(),
                Set.of());
        read.read(body, Set.of("project", "issuetype", "parent"));
        Optional<IssueRow> parent = parent(body.path("fields"), project, type, read);
        required(type, read);
        read.checked();
        String actor = asking.known().key();
        String named = text(read.take("reporter"));
        String reporter = named.isEmpty() ? actor : named;
        NewIssue draft = NewIssue.of(project.key(), type.id(), (String) read.take("summary"), reporter)
                .description(text(read.take("description")))
                .assignee(text(read.take("assignee")))
                .parent(parent.map(IssueRow::key).orElse(""));
        draft = withOwnFields(draft, read);
        return stored(actor, draft, read);
    }

    /** Some custom fields are the draft's own, as they are no values but links. */
    private NewIssue withOwnFields(NewIssue begun, IssueInput read) {
        NewIssue draft = begun;
        if (read.take("priority") instanceof String priority) {
            draft = draft.priority(priority);
        }
        for (Field field : fields.all()) {
            if (!field.custom() || !read.names(field.id())) {
                continue;
            }
            switch (field.name()) {
                case "Epic Link" -> draft = draft.epic(text(read.take(field.id())));
                case "Epic Name" -> draft = draft.epicName(text(read.take(field.id())));
                case "Story Points" -> draft = draft.storyPoints((Double) read.take(field.id()));
                default -> {
                    // stays among the rest
                }
            }
        }
        return draft;
    }

    private IssueRow stored(String actor, NewIssue draft, IssueInput read) {
        IssueEdit rest = read.edit();
        try {
            return asking.host().database().inTransaction(() -> {
                IssueRow made = asking.data().createIssue(actor, draft.more(rest));
                read.links().forEach(link -> linking.link(link, made));
                return made;
            });
        } catch (NoSuchElementException unknown) {
            throw RestRefused.of(400, unknown.getMessage());
        }
    }

    private Optional<ProjectRow> project(JsonNode given, IssueInput errors) {
        if (!given.hasNonNull("project")) {
            errors.error("project", "project is required");
            return Optional.empty();
        }
        JsonNode named = given.get("project");
        String wanted = named.hasNonNull("id")
                ? named.get("id").asText()
                : named.path("key").asText();
        Optional<ProjectRow> project = (wanted.matches("\\d{1,18}")
                        ? asking.data().issues().project(Long.parseLong(wanted))
                        : asking.data().issues().project(wanted))
                .filter(asking::sees);
        if (project.isEmpty()) {
            errors.error("project", "valid project is required");
        } else if (asking.user().isEmpty()) {
            throw RestRefused.of(401, "You do not have permission to create issues in this project.");
        } else if (!asking.may(Right.CREATE_ISSUES, project.get())) {
            errors.error("project", "You do not have permission to create issues in this project.");
        }
        return project;
    }

    private Optional<Constants.Type> type(JsonNode given, IssueInput errors) {
        if (!given.hasNonNull("issuetype")) {
            errors.error("issuetype", "issue type is required");
            return Optional.empty();
        }
        try {
            return Optional.of(input.type(given.get("issuetype")));
        } catch (IllegalArgumentException unknown) {
            errors.error("issuetype", "valid issue type is required");
            return Optional.empty();
        }
    }

    private Optional<IssueRow> parent(JsonNode given, ProjectRow project, Constants.Type type, IssueInput errors) {
        if (!given.hasNonNull("parent")) {
            if (type.subtask()) {
                errors.error("issuetype", "Issue type is a sub-task but parent issue key or id not specified.");
            }
            return Optional.empty();
        }
        if (!type.subtask()) {
            errors.error("issuetype", "The issue type selected is not a sub-task.");
            return Optional.empty();
        }
        JsonNode named = given.get("parent");
        String wanted = named.hasNonNull("id")
                ? named.get("id").asText()
                : named.path("key").asText();
        Optional<IssueRow> parent = asking.find(wanted).filter(asking::sees);
        if (parent.isEmpty()) {
            errors.error("parent", "Could not find issue by id or key.");
        } else if (parent.get().projectId() != project.id()) {
            errors.error("parent", "Given parent issue does not belong to selected project.");
        }
        return parent;
    }

    private void required(Constants.Type type, IssueInput read) {
        if (!read.names("summary")) {
            read.error("summary", "You must specify a summary of the issue.");
        }
        for (Field field : fields.all()) {
            if (field.custom()
                    && MetaShapes.required(field, type)
                    && text(read.value(field.id())).isBlank()) {
                read.error(field.id(), field.name() + " is required.");
            }
        }
    }

    private static String text(Object value) {
        return value == null ? "" : value.toString();
    }
}
