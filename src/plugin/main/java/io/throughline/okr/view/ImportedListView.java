package io.throughline.okr.view;

/**
 * How many elements of a list of a document were added.
 *
 * @param name of the list in the document
 */
public record ImportedListView(String name, int added) {}
