package io.throughline.okr.view;

/**
 * What an objective or key result says in a custom field.
 *
 * @param field its id
 * @param name that of the field
 * @param type {@code text}, {@code number}, {@code date}, {@code choice}, {@code person} or {@code link}
 * @param value "" if it says nothing; of a person the user key
 * @param person whom it names; nobody unless the field takes a person
 * @param retired whether it can be filled in no more
 */
public record CustomValueView(int field, String name, String type, String value, PersonView person, boolean retired) {}
