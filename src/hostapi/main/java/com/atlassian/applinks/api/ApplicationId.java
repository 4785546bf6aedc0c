package com.atlassian.applinks.api;

import java.io.Serializable;
import java.util.Objects;

/** Lasting id of a linked application. Evidence: [P6] [BOOT]. */
public class ApplicationId implements Serializable {
    private static final long serialVersionUID = 1L;

    private final String id;

    public ApplicationId(String id) {
        this.id = Objects.requireNonNull(id, "id");
    }

    public String get() {
        return id;
    }

    @Override
    public boolean equals(Object o) {
        return o instanceof ApplicationId other && id.equals(other.id);
    }

    @Override
    public int hashCode() {
        return id.hashCode();
    }

    @Override
    public String toString() {
        return id;
    }
}
