package io.throughline.okr.view;

/**
 * A message to one person, the same in two forms.
 *
 * @param recipient user key
 * @param text plain
 * @param html a whole document
 */
public record Letter(String recipient, String subject, String text, String html) {}
