package io.throughline.sandbox.confluence.content;

/** Somebody else saved the page first. */
public final class VersionConflict extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final int current;

    public VersionConflict(int current) {
        super("Version must be incremented on update. Current version is: " + current);
        this.current = current;
    }

    /** The version that is stored. */
    public int current() {
        return current;
    }
}
