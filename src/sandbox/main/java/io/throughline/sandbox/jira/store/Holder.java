package io.throughline.sandbox.jira.store;

import java.util.Objects;

/**
 * Whom a permission scheme or a security level means, in Jira's own words.
 *
 * @param type {@code group} (without parameter: anyone, anonymous visitors too), {@code applicationRole} (anyone who may use Jira),
 *     {@code projectrole}, {@code user}, {@code lead}, {@code reporter} or {@code assignee}
 * @param parameter name of the group, id of the role, key of the user; "" for the others
 */
public record Holder(String type, String parameter) {
    public static final Holder ANYONE = new Holder("group", "");
    public static final Holder LOGGED_IN = new Holder("applicationRole", "");
    public static final Holder LEAD = new Holder("lead", "");
    public static final Holder REPORTER = new Holder("reporter", "");
    public static final Holder ASSIGNEE = new Holder("assignee", "");

    public Holder {
        Objects.requireNonNull(parameter);
        boolean needsOne = type.equals("projectrole") || type.equals("user");
        if (needsOne == parameter.isEmpty() && !type.equals("group")) {
            throw new IllegalArgumentException(type + " with \"" + parameter + "\"");
        }
    }

    public static Holder group(String name) {
        return new Holder("group", name);
    }

    public static Holder user(String key) {
        return new Holder("user", key);
    }

    public static Holder role(long roleId) {
        return new Holder("projectrole", String.valueOf(roleId));
    }

    /** The holder of a stored row, whose parameter may be null. */
    static Holder stored(String type, String parameter) {
        return new Holder(type, parameter == null ? "" : parameter);
    }

    /** What is stored in the parameter's column. */
    String column() {
        return parameter.isEmpty() ? null : parameter;
    }
}
