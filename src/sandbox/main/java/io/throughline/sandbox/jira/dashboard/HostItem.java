package io.throughline.sandbox.jira.dashboard;

/** A dashboard item of Jira's own, drawn on the server. */
public interface HostItem {
    /** Complete key of its module. */
    String moduleKey();

    String title();

    String description();

    /** Its HTML for the person acting. */
    String body();
}
