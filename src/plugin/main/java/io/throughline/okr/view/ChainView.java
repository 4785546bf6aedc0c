package io.throughline.okr.view;

/**
 * One step of the chain from a key result to the top: an objective or a key result, and how far it is (0–1, −1 for none).
 *
 * @param kind {@code objective} or {@code key-result}
 * @param id of it
 * @param key human key that never changes: {@code O-12}, {@code KR-34}
 * @param title what it says
 * @param progress 0–1; −1 where there is nothing to count
 */
public record ChainView(String kind, int id, String key, String title, double progress) {}
