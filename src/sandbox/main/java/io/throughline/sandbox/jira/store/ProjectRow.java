package io.throughline.sandbox.jira.store;

/** A project as it is stored; the lead is a user key. */
public record ProjectRow(long id, String key, String name, String lead, String description) {}
