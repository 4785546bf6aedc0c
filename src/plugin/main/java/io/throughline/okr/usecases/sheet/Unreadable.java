package io.throughline.okr.usecases.sheet;

import java.util.List;

/** A file that is none we read: nothing of its rows is known, so there is nothing to say of them. */
public final class Unreadable extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final Reason reason;
    private final String messageKey;
    private final transient List<Object> arguments;

    public Unreadable(Reason reason, String messageKey, Object... arguments) {
        super(reason + " " + messageKey);
        this.reason = reason;
        this.messageKey = messageKey;
        this.arguments = List.of(arguments);
    }

    public Reason reason() {
        return reason;
    }

    /** Key of {@code i18n/okr.properties}. */
    public String messageKey() {
        return messageKey;
    }

    public List<Object> arguments() {
        return arguments;
    }

    /** Why it is not read. */
    public enum Reason {
        /** It is damaged, or tries what no spreadsheet program does. */
        BROKEN,
        TOO_LARGE,
        /** It is of another kind than those that are read. */
        OTHER_KIND
    }
}
