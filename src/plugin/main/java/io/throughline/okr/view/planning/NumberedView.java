package io.throughline.okr.view.planning;

/**
 * A sentence with its number.
 *
 * @param lang of the sentence where it is not the page's, BCP 47; else ""
 */
public record NumberedView(String number, String text, String lang) {}
