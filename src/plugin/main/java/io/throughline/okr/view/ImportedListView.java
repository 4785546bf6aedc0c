package io.throughline.okr.view;

/**
 * What became of the elements of a list of a document. Only a merge changes any, finds any the same, or leaves any.
 *
 * @param name of the list in the document
 * @param added how many were added
 * @param changed how many said something else here before
 * @param same how many said the same here
 * @param left how many were left where they are: those of the log, and what lies in the trash there
 */
public record ImportedListView(String name, int added, int changed, int same, int left) {}
