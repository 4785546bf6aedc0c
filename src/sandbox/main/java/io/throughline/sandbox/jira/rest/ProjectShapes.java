package io.throughline.sandbox.jira.rest;

import io.throughline.sandbox.jira.store.Constants;
import io.throughline.sandbox.jira.store.ProjectRow;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Projects. */
record ProjectShapes(Asking asking, Addresses at, PeopleShapes people, ConstantShapes constants) {
    /** As an issue shows its project. */
    Map<String, Object> brief(ProjectRow project) {
        return Shape.of(
                "self",
                at.rest("project/" + project.id()),
                "id",
                String.valueOf(project.id()),
                "key",
                project.key(),
                "name",
                project.name(),
                "projectTypeKey",
                "software",
                "avatarUrls",
                avatars(project));
    }

    /** As the list of projects shows one. */
    Map<String, Object> listed(ProjectRow project, Set<String> expand) {
        Map<String, Object> listed = Shape.of("expand", "description,lead,url,projectKeys");
        listed.putAll(brief(project));
        if (expand.contains("description")) {
            listed.put("description", project.description());
        }
        if (expand.contains("lead")) {
            listed.put("lead", people.byKey(project.lead()));
        }
        if (expand.contains("projectKeys")) {
            listed.put("projectKeys", List.of(project.key()));
        }
        return listed;
    }

    Map<String, Object> whole(ProjectRow project, Set<String> expand) {
        Map<String, Object> whole = listed(project, expand);
        whole.put("description", project.description());
        whole.put("lead", people.byKey(project.lead()));
        whole.put("components", List.of());
        whole.put("issueTypes", Shape.each(asking.data().constants().types(), constants::type));
        whole.put("assigneeType", "UNASSIGNED");
        whole.put("versions", List.of());
        whole.put("roles", Map.of());
        return whole;
    }

    /** Each issue type with the statuses of its workflow. */
    List<Map<String, Object>> statuses(ProjectRow project) {
        List<Map<String, Object>> statuses =
                Shape.each(asking.data().constants().statuses(), constants::status);
        return Shape.each(asking.data().constants().types(), type -> withStatuses(type, statuses));
    }

    private Map<String, Object> withStatuses(Constants.Type type, List<Map<String, Object>> statuses) {
        return Shape.of(
                "self",
                at.rest("issuetype/" + type.id()),
                "id",
                type.id(),
                "name",
                type.name(),
                "subtask",
                type.subtask(),
                "statuses",
                statuses);
    }

    private Map<String, Object> avatars(ProjectRow project) {
        Map<String, Object> avatars = people.avatars("");
        avatars.replaceAll((size, old) -> at.page("/sandbox/jira/jira.svg?pid=" + project.id()));
        return avatars;
    }
}
