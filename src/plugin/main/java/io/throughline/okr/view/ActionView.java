package io.throughline.okr.view;

/**
 * An action under a key result.
 *
 * @param owner who is to do it; nobody if nobody was named
 * @param due ISO 8601 date; "" for none
 * @param doneBy who ticked it; nobody if it is not done
 * @param doneAt ISO 8601 instant; "" if it is not done
 */
public record ActionView(
        int id,
        long version,
        int keyResult,
        String title,
        PersonView owner,
        String due,
        boolean done,
        PersonView doneBy,
        String doneAt) {}
