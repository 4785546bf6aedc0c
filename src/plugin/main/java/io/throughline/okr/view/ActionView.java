package io.throughline.okr.view;

/**
 * An action under a key result.
 *
 * @param id of the action
 * @param version rises when a person changes it; the strong entity tag
 * @param keyResult id of the key result it is under
 * @param title what is to be done
 * @param owner who is to do it; nobody if nobody was named
 * @param due ISO 8601 date; "" for none
 * @param done whether it is ticked
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
