package com.atlassian.jira.permission;

import java.io.Serializable;
import java.util.Objects;

/** Name of a permission in the whole of Jira. Evidence: [SLACK]. */
public final class GlobalPermissionKey implements Serializable {
    public static final GlobalPermissionKey ADMINISTER = of("ADMINISTER");
    public static final GlobalPermissionKey SYSTEM_ADMIN = of("SYSTEM_ADMIN");

    private static final long serialVersionUID = 1L;

    private final String key;

    private GlobalPermissionKey(String key) {
        this.key = Objects.requireNonNull(key, "key");
    }

    public static GlobalPermissionKey of(String permissionKey) {
        return new GlobalPermissionKey(permissionKey);
    }

    public String getKey() {
        return key;
    }

    @Override
    public boolean equals(Object o) {
        return o instanceof GlobalPermissionKey other && key.equals(other.key);
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
