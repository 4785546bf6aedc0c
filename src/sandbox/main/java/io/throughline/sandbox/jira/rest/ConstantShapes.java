package io.throughline.sandbox.jira.rest;

import io.throughline.sandbox.jira.store.Constants;
import java.util.List;
import java.util.Map;

/** Issue types, statuses, priorities, resolutions and link types. */
record ConstantShapes(Addresses at) {
    /** Colours Jira ships its five priorities with, highest first. */
    private static final List<String> COLOURS = List.of("#d04437", "#f15C75", "#f79232", "#707070", "#999999");

    Map<String, Object> type(Constants.Type type) {
        return Shape.of(
                "self",
                at.rest("issuetype/" + type.id()),
                "id",
                type.id(),
                "description",
                "",
                "iconUrl",
                icon(type),
                "name",
                type.name(),
                "subtask",
                type.subtask(),
                "avatarId",
                10300 + Long.parseLong(type.id()) % 100);
    }

    String icon(Constants.Type type) {
        return at.page("/sandbox/jira/" + type.iconName() + ".svg");
    }

    Map<String, Object> status(Constants.Status status) {
        return Shape.of(
                "self",
                at.rest("status/" + status.id()),
                "description",
                "",
                "iconUrl",
                at.page("/sandbox/jira/task.svg"),
                "name",
                status.name(),
                "id",
                status.id(),
                "statusCategory",
                category(status.category()));
    }

    Map<String, Object> category(Constants.Category category) {
        return Shape.of(
                "self",
                at.rest("statuscategory/" + category.id()),
                "id",
                category.id(),
                "key",
                category.key(),
                "colorName",
                category.colour(),
                "name",
                category.displayName());
    }

    /** As an issue shows it. */
    Map<String, Object> priority(Constants.Named priority) {
        return Shape.of(
                "self",
                at.rest("priority/" + priority.id()),
                "iconUrl",
                at.page("/sandbox/jira/jira.svg"),
                "name",
                priority.name(),
                "id",
                priority.id());
    }

    /** As the list of priorities shows it. */
    Map<String, Object> wholePriority(Constants.Named priority) {
        Map<String, Object> whole = priority(priority);
        int number = Integer.parseInt(priority.id()) - 1;
        whole.put("statusColor", COLOURS.get(Math.floorMod(number, COLOURS.size())));
        whole.put("description", "");
        return whole;
    }

    Map<String, Object> resolution(Constants.Named resolution) {
        return Shape.of(
                "self",
                at.rest("resolution/" + resolution.id()),
                "id",
                resolution.id(),
                "description",
                "",
                "name",
                resolution.name());
    }

    Map<String, Object> linkType(Constants.LinkType type) {
        return Shape.of(
                "id",
                String.valueOf(type.id()),
                "name",
                type.name(),
                "inward",
                type.inward(),
                "outward",
                type.outward(),
                "self",
                at.rest("issueLinkType/" + type.id()));
    }
}
