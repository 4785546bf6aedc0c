package io.throughline.okr.rest;

import java.util.List;
import java.util.Set;

/** Who asks, and what he is to a thing of {@link Targets}: the facts that the rules of {@link Right} and {@link Place} speak of. */
enum Role {
    /** Nobody who is logged in. */
    NOBODY(""),
    /** Crew and lead of everything, of the named group and a planner; but of no group that is let in. */
    OUTSIDER("shu", "board", "planners"),
    /** Somebody of the company who has nothing to do with it. */
    USER("sid", "users"),
    /** Of the group that an org unit names. */
    SEER("gus", "users", "board"),
    /** Member of the org unit. */
    MEMBER("mia", "users"),
    /** Leads the org unit, and is no planner. */
    LEAD("lena", "users"),
    /** Leads the org unit around it. */
    LEAD_ABOVE("lea", "users"),
    /** Leads the org unit and is let plan. */
    PLANNER("pia", "users", "planners"),
    /** Owns it, and has said all that was said of it; belongs nowhere. */
    OWNER("olga", "users"),
    /** Named to see what is confidential; belongs nowhere. */
    NAMED("ina", "users"),
    ADMINISTRATOR("admin");

    final String key;
    private final String groups;

    Role(String key, String... groups) {
        this.key = key;
        this.groups = String.join(" ", groups);
    }

    /** The groups of the host that he is in. */
    String[] groups() {
        return groups.split(" ", -1);
    }

    /** Whether he is let in at all: who is not is a visitor, whoever he is. */
    boolean admitted() {
        return this == ADMINISTRATOR || Set.of(groups()).contains("users");
    }

    /** Whether he may change all of the org unit. */
    boolean leads() {
        return List.of(LEAD, LEAD_ABOVE, PLANNER, ADMINISTRATOR).contains(this);
    }

    /** Whether the org unit is his. */
    boolean belongs() {
        return this == MEMBER || leads();
    }

    /** Whether he is among those who see what is confidential. */
    boolean insider() {
        return List.of(OWNER, NAMED, ADMINISTRATOR).contains(this);
    }
}
