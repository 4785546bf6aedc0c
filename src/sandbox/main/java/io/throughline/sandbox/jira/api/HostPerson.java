package io.throughline.sandbox.jira.api;

import com.atlassian.jira.user.ApplicationUser;
import io.throughline.sandbox.host.Users;

/** A person; equal to every other of the same key, as in Jira. */
final class HostPerson implements ApplicationUser {
    private static final long INTERNAL_DIRECTORY = 1;

    private final Users.User user;

    HostPerson(Users.User user) {
        this.user = user;
    }

    @Override
    public String getKey() {
        return user.key();
    }

    @Override
    public String getUsername() {
        return user.name();
    }

    @Override
    public String getName() {
        return user.name();
    }

    @Override
    public long getDirectoryId() {
        return INTERNAL_DIRECTORY;
    }

    @Override
    public boolean isActive() {
        return user.active();
    }

    @Override
    public String getEmailAddress() {
        return user.email();
    }

    @Override
    public String getDisplayName() {
        return user.displayName();
    }

    /** The number in the key {@code JIRAUSER10101}; a key that is older than those has none. */
    @Override
    public Long getId() {
        String digits = user.key().replaceAll("\\D", "");
        return digits.isEmpty() ? null : Long.valueOf(digits);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ApplicationUser person && person.getKey().equals(getKey());
    }

    @Override
    public int hashCode() {
        return getKey().hashCode();
    }

    @Override
    public String toString() {
        return user.name() + "(" + user.key() + ")";
    }
}
