package io.throughline.okr.view;

/** One step of the chain from a key result to the top: an objective or a key result, and how far it is (0–1, −1 for none). */
public record ChainView(String kind, int id, String key, String title, double progress) {}
