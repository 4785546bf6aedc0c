package io.throughline.okr.view;

/** One sentence an org unit stands for. */
public record StatementView(String text) {}
