package io.throughline.okr.domain;

import java.util.List;

/** The one way the core says no: for what reason, and of each fault the field and the text that says it. */
public final class Refused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final Reason reason;
    private final transient List<Fault> faults;

    public Refused(Reason reason, List<Fault> faults) {
        super(reason + " " + faults);
        this.reason = reason;
        this.faults = List.copyOf(faults);
    }

    public Refused(Reason reason, String field, String messageKey, Object... arguments) {
        this(reason, List.of(new Fault(field, messageKey, List.of(arguments))));
    }

    /** Something that is not there, or that the viewer may not see: the same answer. */
    public static Refused notFound() {
        return new Refused(Reason.NOT_FOUND, "", "okr.refused.not-found");
    }

    /** Something that was changed, or went elsewhere, since whoever writes looked at it. */
    public static Refused stale() {
        return new Refused(Reason.STALE, "", "okr.refused.stale");
    }

    public Reason reason() {
        return reason;
    }

    public List<Fault> faults() {
        return faults;
    }

    /** The kinds of no. */
    public enum Reason {
        /** What was given is wrong. */
        INVALID,
        /** It is not there, or the viewer may not see it. */
        NOT_FOUND,
        /** The viewer may see it but not do this. */
        FORBIDDEN,
        /** Somebody has changed it since the version that was named. */
        STALE,
        /** Its state does not allow this: closed cycle, loop, duplicate. */
        CONFLICT,
        /** It is larger than what is taken. */
        TOO_LARGE
    }

    /**
     * One fault.
     *
     * @param field path of the field in the request, such as {@code target} or {@code keyResults[2].title}; "" for the whole
     * @param messageKey key of {@code i18n/okr.properties}
     */
    public record Fault(String field, String messageKey, List<Object> arguments) {
        public Fault {
            arguments = List.copyOf(arguments);
        }
    }
}
