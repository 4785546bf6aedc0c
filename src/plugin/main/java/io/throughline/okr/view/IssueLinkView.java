package io.throughline.okr.view;

/**
 * A link between a key result and an issue the viewer may browse.
 *
 * @param total issues it counts
 * @param done those of them whose status category is done
 */
public record IssueLinkView(int id, int keyResult, String issueKey, String summary, int total, int done) {}
