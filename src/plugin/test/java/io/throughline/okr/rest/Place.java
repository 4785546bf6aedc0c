package io.throughline.okr.rest;

import java.util.ArrayList;
import java.util.List;

/**
 * Where a thing lies, and what became of it.
 *
 * @param by who sees its org unit
 * @param confidential whether its objective is
 */
record Place(Seen by, boolean confidential, State state) {
    /** Who sees an org unit: the words of the API. */
    enum Seen {
        PUBLIC,
        EVERYONE,
        GROUPS,
        MEMBERS
    }

    /** What became of it. */
    enum State {
        THERE,
        TRASHED,
        PURGED
    }

    /** For the check: each kind of org unit, each state, and what is confidential. */
    static final List<Place> SOME = List.of(
            new Place(Seen.PUBLIC, false, State.THERE),
            new Place(Seen.MEMBERS, false, State.THERE),
            new Place(Seen.EVERYONE, true, State.THERE),
            new Place(Seen.GROUPS, true, State.THERE),
            new Place(Seen.EVERYONE, false, State.TRASHED),
            new Place(Seen.PUBLIC, false, State.PURGED));

    static List<Place> all() {
        List<Place> all = new ArrayList<>();
        for (Seen by : Seen.values()) {
            for (State state : State.values()) {
                all.add(new Place(by, false, state));
                all.add(new Place(by, true, state));
            }
        }
        return all;
    }

    /** Whether things of an org unit lie there, which know neither secrets nor a trash. */
    boolean plain() {
        return !confidential && state == State.THERE;
    }

    /** Who sees what: the table of docs/security.md once more, in the words of this test. */
    boolean seenBy(Role role) {
        boolean unit =
                switch (by) {
                    case PUBLIC -> true;
                    case EVERYONE -> role.admitted();
                    case GROUPS -> role == Role.SEER || role.belongs();
                    case MEMBERS -> role.belongs();
                };
        return unit && (!confidential || role.insider());
    }
}
