package io.throughline.okr.view;

/**
 * What a write would do to an objective or a key result.
 *
 * @param kind {@code objective} or {@code key-result}
 * @param id 0 for what it would make: its id and key are given once it does
 * @param key human key, such as O-5; "" likewise
 * @param change what would be done to it, in a word of the change log; {@code computed} where nothing but what is counted would move
 * @param from progress now, 0–1; −1 where there is none
 * @param to progress then, likewise
 */
public record WouldView(String kind, int id, String key, String title, String change, double from, double to) {}
