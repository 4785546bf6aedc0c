package io.throughline.okr.view;

/**
 * One sentence an org unit stands for.
 *
 * @param text the sentence
 */
public record StatementView(String text) {}
