package io.throughline.sandbox.jira.dashboard;

import io.throughline.sandbox.host.Users;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A dashboard without what stands on it.
 *
 * @param owner user key; "" for the system dashboard
 * @param shares with whom it is shared; nobody if empty
 */
public record Dashboard(long id, String owner, String name, String description, Layout layout, List<Share> shares) {
    private static final int LONGEST_NAME = 255;

    public Dashboard {
        shares = List.copyOf(shares);
        if (name.isBlank() || name.length() > LONGEST_NAME) {
            throw new IllegalArgumentException("A dashboard's name has 1 to " + LONGEST_NAME + " characters");
        }
    }

    public boolean system() {
        return owner.isEmpty();
    }

    public boolean visibleTo(Optional<Users.User> viewer) {
        return viewer.filter(this::mayEdit).isPresent() || shares.stream().anyMatch(share -> share.reaches(viewer));
    }

    /** Its owner edits it; the system dashboard belongs to the administrators. */
    public boolean mayEdit(Users.User viewer) {
        return system() ? viewer.administrator() : owner.equals(viewer.key());
    }

    /** With whom a dashboard is shared; {@code group} is "" but for {@link Kind#GROUP}. */
    public record Share(Kind kind, String group) {
        /** Kinds of shares by the names Jira stores. */
        public enum Kind {
            /** Anybody, logged in or not. */
            GLOBAL,
            LOGGEDIN,
            GROUP
        }

        private boolean reaches(Optional<Users.User> viewer) {
            return switch (kind) {
                case GLOBAL -> true;
                case LOGGEDIN -> viewer.isPresent();
                case GROUP ->
                    viewer.filter(user -> user.groups().contains(group)).isPresent();
            };
        }
    }

    /**
     * What stands on a dashboard.
     *
     * @param column from 0
     * @param moduleKey complete key of the dashboard item's module
     * @param colour {@code color1} to {@code color8}
     * @param preferences what its user set; texts all, as gadgets keep them
     */
    public record Item(
            long id, int column, int position, String moduleKey, String colour, Map<String, String> preferences) {
        public Item {
            preferences = Map.copyOf(preferences);
        }
    }
}
