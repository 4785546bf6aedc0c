package io.throughline.okr.view.tree;

/** How many key results are in one health, such as {@code 2} {@code at risk}. */
public record TreeCountView(String health, int count, String word) {}
