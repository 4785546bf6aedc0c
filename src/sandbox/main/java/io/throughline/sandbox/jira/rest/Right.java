package io.throughline.sandbox.jira.rest;

import com.atlassian.jira.permission.GlobalPermissionKey;
import com.atlassian.jira.security.plugin.ProjectPermissionKey;

/** The permissions Jira documents, with the numbers they have had since before they had keys. */
enum Right {
    ADMINISTER(0, "Jira Administrators", true),
    SYSTEM_ADMIN(44, "Jira System Administrators", true),
    USER_PICKER(27, "Browse Users", true),
    CREATE_SHARED_OBJECTS(22, "Create Shared Objects", true),
    MANAGE_GROUP_FILTER_SUBSCRIPTIONS(24, "Manage Group Filter Subscriptions", true),
    BULK_CHANGE(33, "Bulk Change", true),
    ADMINISTER_PROJECTS(23, "Administer Projects", false),
    BROWSE_PROJECTS(10, "Browse Projects", false),
    CREATE_ISSUES(11, "Create Issues", false),
    EDIT_ISSUES(12, "Edit Issues", false),
    SCHEDULE_ISSUES(28, "Schedule Issues", false),
    MOVE_ISSUES(25, "Move Issues", false),
    ASSIGN_ISSUES(13, "Assign Issues", false),
    ASSIGNABLE_USER(17, "Assignable User", false),
    RESOLVE_ISSUES(14, "Resolve Issues", false),
    CLOSE_ISSUES(18, "Close Issues", false),
    TRANSITION_ISSUES(46, "Transition Issues", false),
    MODIFY_REPORTER(30, "Modify Reporter", false),
    DELETE_ISSUES(16, "Delete Issues", false),
    LINK_ISSUES(21, "Link Issues", false),
    SET_ISSUE_SECURITY(26, "Set Issue Security", false),
    ADD_COMMENTS(15, "Add Comments", false),
    EDIT_ALL_COMMENTS(34, "Edit All Comments", false),
    EDIT_OWN_COMMENTS(35, "Edit Own Comments", false),
    DELETE_ALL_COMMENTS(36, "Delete All Comments", false),
    DELETE_OWN_COMMENTS(37, "Delete Own Comments", false);

    private final int number;
    private final String displayName;
    private final boolean global;

    Right(int number, String displayName, boolean global) {
        this.number = number;
        this.displayName = displayName;
        this.global = global;
    }

    String number() {
        return String.valueOf(number);
    }

    String displayName() {
        return displayName;
    }

    boolean global() {
        return global;
    }

    GlobalPermissionKey globalKey() {
        return GlobalPermissionKey.of(name());
    }

    ProjectPermissionKey projectKey() {
        return new ProjectPermissionKey(name());
    }
}
