package io.throughline.sandbox.jira.rest;

import io.throughline.sandbox.jira.store.Constants;
import io.throughline.sandbox.jira.store.IssueRow;
import io.throughline.sandbox.jira.store.ProjectRow;
import io.throughline.sandbox.jira.store.Workflow.Transition;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/** What can be done to an issue: fields to edit or to create with, and transitions. */
record MetaShapes(Asking asking, Addresses at, Fields fields, ConstantShapes constants) {
    private static final Set<String> ONLY_EDITED = Set.of("comment");

    /** Fields the one who asks may edit, by id. */
    Map<String, Object> editable(IssueRow issue) {
        Map<String, Object> editable = new LinkedHashMap<>();
        if (asking.may(Right.EDIT_ISSUES, issue)) {
            Constants.Type type = asking.data().constants().type(issue.typeId());
            fields.all().stream()
                    .filter(field -> !field.operations().isEmpty() && belongs(field, type))
                    .filter(field -> open(field, right -> asking.may(right, issue)))
                    .forEach(field -> editable.put(field.id(), meta(field, type, issue.projectId())));
        }
        return editable;
    }

    /** Fields a new issue of a type takes. */
    List<Map<String, Object>> creatable(ProjectRow project, Constants.Type type) {
        List<Map<String, Object>> creatable = new ArrayList<>();
        for (Field field : fields.all()) {
            boolean given = field.id().equals("project") || !field.operations().isEmpty();
            if (given
                    && belongs(field, type)
                    && !ONLY_EDITED.contains(field.id())
                    && open(field, right -> asking.may(right, project))) {
                creatable.add(meta(field, type, project.id()));
            }
        }
        if (type.subtask()) {
            Field parent = new Field(
                    "parent",
                    "Parent",
                    false,
                    true,
                    false,
                    List.of(),
                    Shape.of("type", "issuelink", "system", "parent"),
                    List.of("set"));
            creatable.add(meta(parent, type, project.id()));
        }
        return creatable;
    }

    /** Some fields want a right of their own. */
    private static boolean open(Field field, Predicate<Right> may) {
        return switch (field.id()) {
            case "assignee" -> may.test(Right.ASSIGN_ISSUES);
            case "reporter" -> may.test(Right.MODIFY_REPORTER);
            case "security" -> may.test(Right.SET_ISSUE_SECURITY);
            case "issuelinks" -> may.test(Right.LINK_ISSUES);
            default -> true;
        };
    }

    private boolean belongs(Field field, Constants.Type type) {
        return switch (field.name()) {
            case "Epic Name", "Epic Status", "Epic Color", "Epic Colour" -> type.epic();
            case "Epic Link" -> !type.epic() && !type.subtask();
            default -> true;
        };
    }

    /** True if an issue of that type must have it. */
    static boolean required(Field field, Constants.Type type) {
        return Set.of("project", "issuetype", "summary", "reporter", "parent").contains(field.id())
                || (type.epic() && field.name().equals("Epic Name"));
    }

    private Map<String, Object> meta(Field field, Constants.Type type, long projectId) {
        Map<String, Object> meta = Shape.of(
                "required",
                required(field, type),
                "schema",
                field.schema(),
                "name",
                field.name(),
                "fieldId",
                field.id());
        if (Set.of("assignee", "reporter").contains(field.id())) {
            meta.put("autoCompleteUrl", at.rest("user/search?username="));
        }
        if (field.id().equals("labels")) {
            meta.put("autoCompleteUrl", at.rest("labels/suggest?query="));
        }
        meta.put("hasDefaultValue", Set.of("priority", "reporter").contains(field.id()));
        meta.put("operations", field.id().equals("project") ? List.of("set") : field.operations());
        List<Map<String, Object>> allowed = allowed(field, type, projectId);
        if (!allowed.isEmpty()) {
            meta.put("allowedValues", allowed);
        }
        return meta;
    }

    private List<Map<String, Object>> allowed(Field field, Constants.Type type, long projectId) {
        Constants all = asking.data().constants();
        if (field.custom()) {
            Constants.Field stored = fields.stored(field.id());
            return Shape.each(
                    all.customFields().options(stored),
                    option -> Shape.of(
                            "self",
                            at.rest("customFieldOption/" + option.id()),
                            "value",
                            option.value(),
                            "id",
                            String.valueOf(option.id()),
                            "disabled",
                            false));
        }
        return switch (field.id()) {
            case "priority" -> Shape.each(all.priorities(), constants::priority);
            case "issuetype" ->
                Shape.each(
                        all.types().stream()
                                .filter(each -> each.subtask() == type.subtask())
                                .toList(),
                        constants::type);
            case "security" ->
                Shape.each(
                        asking.data().levels().ofProject(projectId),
                        level -> Shape.of(
                                "self",
                                at.rest("securitylevel/" + level.id()),
                                "id",
                                String.valueOf(level.id()),
                                "description",
                                "",
                                "name",
                                level.name()));
            default -> List.of();
        };
    }

    /** Steps the one who asks may take; with their fields if {@code transitions.fields} is expanded. */
    List<Map<String, Object>> transitions(IssueRow issue, Set<String> expand) {
        if (!asking.may(Right.TRANSITION_ISSUES, issue)) {
            return List.of();
        }
        return Shape.each(asking.data().workflow().from(issue), step -> transition(step, expand));
    }

    private Map<String, Object> transition(Transition step, Set<String> expand) {
        Map<String, Object> shape = Shape.of(
                "id",
                String.valueOf(step.id()),
                "name",
                step.name(),
                "opsbarSequence",
                10,
                "to",
                constants.status(step.to()));
        if (expand.contains("transitions.fields")) {
            Map<String, Object> onScreen = new LinkedHashMap<>();
            if (step.to().category() == Constants.Category.DONE) {
                Field resolution = fields.named("resolution").orElseThrow();
                onScreen.put(
                        "resolution",
                        Shape.of(
                                "required",
                                false,
                                "schema",
                                resolution.schema(),
                                "name",
                                resolution.name(),
                                "fieldId",
                                resolution.id(),
                                "operations",
                                List.of("set"),
                                "allowedValues",
                                Shape.each(asking.data().constants().resolutions(), constants::resolution)));
            }
            shape.put("fields", onScreen);
        }
        return shape;
    }
}
