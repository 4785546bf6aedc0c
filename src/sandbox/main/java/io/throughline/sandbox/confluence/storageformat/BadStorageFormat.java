package io.throughline.sandbox.confluence.storageformat;

/** A body that is not well-formed storage format; the message says where, in the host's words. */
public final class BadStorageFormat extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String reason;
    private final int row;
    private final int column;

    BadStorageFormat(String reason, int row, int column, Throwable cause) {
        super(
                "Error parsing xhtml: " + reason + "\n at [row,col {unknown-source}]: [" + row + "," + column + "]",
                cause);
        this.reason = reason;
        this.row = row;
        this.column = column;
    }

    /** What is wrong, without the place. */
    public String reason() {
        return reason;
    }

    /** From 1. */
    public int row() {
        return row;
    }

    /** From 1. */
    public int column() {
        return column;
    }
}
