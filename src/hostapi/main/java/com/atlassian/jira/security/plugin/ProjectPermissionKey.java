package com.atlassian.jira.security.plugin;

import java.io.Serializable;
import java.util.Objects;

/** Name of a permission in a project. Evidence: [SLACK] [OLD]. */
public final class ProjectPermissionKey implements Serializable {
    private static final long serialVersionUID = 1L;

    private final String key;

    public ProjectPermissionKey(String permissionKey) {
        this.key = Objects.requireNonNull(permissionKey, "permissionKey");
    }

    public String permissionKey() {
        return key;
    }

    @Override
    public boolean equals(Object o) {
        return o instanceof ProjectPermissionKey other && key.equals(other.key);
    }

    @Override
    public int hashCode() {
        return key.hashCode();
    }

    @Override
    public String toString() {
        return key;
    }
}
