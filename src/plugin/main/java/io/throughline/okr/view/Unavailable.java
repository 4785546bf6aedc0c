package io.throughline.okr.view;

/**
 * Why a page cannot show something, and where the reader can do something about it.
 *
 * @param link address that helps (authorisation, the Jira in question); "" if there is none
 */
public record Unavailable(Reason reason, String link) {
    /** The cases a page tells apart. */
    public enum Reason {
        /** No application link to a Jira. */
        NOT_LINKED,
        /** The viewer must let this host act for him in Jira; the link leads there. */
        NEEDS_AUTHORISATION,
        /** Jira does not answer, or not in time. */
        UNREACHABLE,
        /** Jira answers with a refusal or something that is not understood. */
        REFUSED,
        /** It is not there, or the viewer may not see it: worded the same. */
        NOTHING_TO_SHOW
    }
}
