package io.throughline.okr.view;

/**
 * Something in the trash.
 *
 * @param element {@code objective} or {@code key-result}
 * @param id of it
 * @param key human key that never changes: {@code O-12}, {@code KR-34}
 * @param title what it says
 * @param orgUnit id of its org unit
 * @param cycle id of its cycle
 * @param objective id of itself, or of the objective it belongs to
 * @param by who put it there
 * @param at when, ISO 8601 instant; "" where that is not known
 * @param restorable false for a key result whose objective lies there too: that comes first
 */
public record TrashedView(
        String element,
        int id,
        String key,
        String title,
        int orgUnit,
        int cycle,
        int objective,
        PersonView by,
        String at,
        boolean restorable) {}
