package io.throughline.okr.view;

/**
 * A person as shown.
 *
 * @param key user key in Jira; it stays when he is renamed, and may change when he is anonymised; "" if nobody is named
 * @param name display name; the key if the person is gone; "" if nobody is named
 * @param active false for a leaver
 */
public record PersonView(String key, String name, boolean active) {
    /** Nobody. */
    public static final PersonView NOBODY = new PersonView("", "", false);
}
