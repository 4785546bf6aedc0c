package io.throughline.sandbox.jira.pages;

import java.util.Arrays;
import java.util.NoSuchElementException;

/** What can be done to an issue on a screen of its own, with the permission it takes and the address it is found at. */
enum Operation {
    EDIT("EDIT_ISSUES", "EditIssue"),
    COMMENT("ADD_COMMENTS", "AddComment"),
    ASSIGN("ASSIGN_ISSUES", "AssignIssue"),
    LABELS("EDIT_ISSUES", "EditLabels"),
    LINK("LINK_ISSUES", "LinkJiraIssue"),
    MOVE("MOVE_ISSUES", "MoveIssue"),
    DELETE("DELETE_ISSUES", "DeleteIssue");

    private final String permission;
    private final String action;

    Operation(String permission, String action) {
        this.permission = permission;
        this.action = action;
    }

    String permission() {
        return permission;
    }

    /** Path below the context path. */
    String path() {
        return "/secure/" + action + "!default.jspa";
    }

    /** Key of its name. */
    String text() {
        return "operation." + action;
    }

    static Operation at(String path) {
        return Arrays.stream(values())
                .filter(each -> path.endsWith(each.path()))
                .findFirst()
                .orElseThrow(() -> new NoSuchElementException(path));
    }
}
