package io.throughline.sandbox.jira.store;

/**
 * A project as it is stored; the lead is a user key.
 *
 * @param type {@code software} or {@code business}; decides the workflow
 * @param archived out of sight: found by nobody, its issues read-only for whoever has their address
 */
public record ProjectRow(
        long id, String key, String name, String lead, String description, String type, boolean archived) {}
