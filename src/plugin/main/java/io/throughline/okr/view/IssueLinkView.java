package io.throughline.okr.view;

/**
 * A link between a key result and an issue the viewer may browse.
 *
 * @param id of the link
 * @param keyResult id of the key result
 * @param issueKey such as {@code PAY-142}
 * @param summary that of the issue
 * @param total issues it counts
 * @param done those of them whose status category is done
 */
public record IssueLinkView(int id, int keyResult, String issueKey, String summary, int total, int done) {}
