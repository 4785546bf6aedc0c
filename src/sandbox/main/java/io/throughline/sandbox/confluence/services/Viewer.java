package io.throughline.sandbox.confluence.services;

import com.atlassian.confluence.user.ConfluenceUser;
import com.atlassian.sal.api.user.UserKey;
import io.throughline.sandbox.host.Users;

/** A person as Confluence's API shows him. */
public final class Viewer implements ConfluenceUser {
    private final Users.User user;

    public Viewer(Users.User user) {
        this.user = user;
    }

    @Override
    public UserKey getKey() {
        return new UserKey(user.key());
    }

    @Override
    public String getName() {
        return user.name();
    }

    @Override
    public String getFullName() {
        return user.displayName();
    }

    @Override
    public String getEmail() {
        return user.email();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Viewer viewer && viewer.user.key().equals(user.key());
    }

    @Override
    public int hashCode() {
        return user.key().hashCode();
    }

    @Override
    public String toString() {
        return user.name();
    }
}
