package io.throughline.okr.view;

/**
 * Somebody a document names.
 *
 * @param key user key in the document
 * @param match {@code mapped} if another was named for him, {@code known} if there is somebody of that key, {@code offered} if there
 *     is somebody of that log-in name, {@code unknown} if there is neither, {@code absent} if somebody was named for a key that the document does not have
 * @param person who is meant here; where only the log-in name is the same, who would be if he was named; nobody for an unknown one
 */
public record ImportedPersonView(String key, String match, PersonView person) {}
