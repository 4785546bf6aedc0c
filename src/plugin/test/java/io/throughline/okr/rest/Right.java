package io.throughline.okr.rest;

/** Who of those that see a thing may do something to it. */
enum Right {
    SEE,
    TALK,
    LINK,
    EDIT,
    TICK,
    LEAD,
    PLACE,
    PLAN,
    AUTHOR,
    REMOVE,
    ADMIN;

    boolean has(Role role) {
        boolean edits = role.leads() || role == Role.OWNER;
        return switch (this) {
            case SEE -> true;
            case TALK -> role.admitted();
            case LINK -> role.belongs() || edits;
            case EDIT -> edits;
            // the actions are a member's
            case TICK -> edits || role == Role.MEMBER;
            case LEAD -> role.leads();
            case PLACE -> role == Role.LEAD_ABOVE || role == Role.ADMINISTRATOR;
            case PLAN -> role == Role.PLANNER || role == Role.ADMINISTRATOR;
            // the comments are the owner's
            case AUTHOR -> role == Role.OWNER;
            case REMOVE -> role == Role.OWNER || role == Role.ADMINISTRATOR;
            case ADMIN -> role == Role.ADMINISTRATOR;
        };
    }
}
