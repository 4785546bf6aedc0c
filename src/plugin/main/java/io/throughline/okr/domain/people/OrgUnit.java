package io.throughline.okr.domain.people;

import io.throughline.okr.domain.Faults;
import io.throughline.okr.domain.change.Facts;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

/**
 * A company, business line, department or team.
 *
 * @param id 0 before it is stored
 * @param version rises when people change what they wrote, not when its place moves
 * @param order its place among siblings, the least first; those of the same place by id
 */
public record OrgUnit(int id, long version, Written written, long order) {
    private static final int LONGEST_NAME = 100;

    /** One that was just written down. */
    public static OrgUnit fresh(Written written, long order) {
        return new OrgUnit(0, 1, written, order);
    }

    public String name() {
        return written.name();
    }

    /** Id of the org unit above; 0 for none. */
    public int parent() {
        return written.parent();
    }

    public Crew crew() {
        return written.crew();
    }

    /** The same under the id it was stored with. */
    public OrgUnit stored(int now) {
        return new OrgUnit(now, version, written, order);
    }

    /** The same after people have changed what they wrote. */
    public OrgUnit rewritten(Written now) {
        return new OrgUnit(id, version + 1, now, order);
    }

    /** The same at another place among its siblings; no form that is open gets stale by it. */
    public OrgUnit at(long place) {
        return new OrgUnit(id, version, written, place);
    }

    /** For the change log: all of it that people write. */
    public Facts facts() {
        return written.facts();
    }

    /**
     * What people write of it.
     *
     * @param parent id of the org unit above; 0 for none
     * @param seers names of the host's groups that see it; none unless {@code seen} says that groups do
     */
    public record Written(Kind kind, String name, int parent, Seen seen, Set<String> seers, Crew crew) {
        public Written {
            seers = seen == Seen.GROUPS ? Set.copyOf(seers) : Set.of();
            Faults faults = new Faults();
            faults.requireText(name, LONGEST_NAME, "name");
            faults.require(seen != Seen.GROUPS || !seers.isEmpty(), "seers", "okr.refused.required");
            seers.forEach(group -> faults.requireText(group, Crew.LONGEST_GROUP, "seers"));
            faults.refuse();
        }

        /** The same under another name. */
        public Written called(String now) {
            return new Written(kind, now, parent, seen, seers, crew);
        }

        /** The same, led by others. */
        public Written ledBy(Set<String> leads) {
            return new Written(kind, name, parent, seen, seers, crew.ledBy(leads));
        }

        Facts facts() {
            return new Facts()
                    .with("kind", kind.word())
                    .with("name", name)
                    .with("parent", parent)
                    .with("visibility", seen.word())
                    .with("seers", new TreeSet<>(seers))
                    .with("leads", new TreeSet<>(crew.leads()))
                    .with("members", new TreeSet<>(crew.members()))
                    .with("groups", new TreeSet<>(crew.groups()));
        }
    }

    /** What an org unit is; it decides nothing. */
    public enum Kind {
        COMPANY,
        BUSINESS_LINE,
        DEPARTMENT,
        TEAM;

        /** As it is stored and shown in JSON: {@code business-line}. */
        public String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        /**
         * The kind of a word.
         *
         * @throws IllegalArgumentException if there is none
         */
        public static Kind of(String word) {
            return valueOf(word.toUpperCase(Locale.ROOT).replace('-', '_'));
        }
    }

    /** Who sees what belongs to it, besides its own people, those of the units below it, the leads above and administrators. */
    public enum Seen {
        /** Everybody, even without logging in. */
        PUBLIC,
        /** Everyone who may log in and use it. */
        EVERYONE,
        /** Nobody else. */
        MEMBERS,
        /** The people of named groups. */
        GROUPS;

        /** As it is stored and shown in JSON. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
