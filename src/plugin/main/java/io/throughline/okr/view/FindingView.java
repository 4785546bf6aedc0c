package io.throughline.okr.view;

/**
 * What a writing rule says.
 *
 * @param rule id such as {@code O02}
 * @param level {@code error}, {@code warning} or {@code hint}
 * @param element {@code objective} or {@code key-result}
 * @param elementId id of the element
 * @param start index of the first marked character of the title; −1 if the whole element is meant
 * @param end index after the last marked character; −1 if the whole element is meant
 * @param messageKey i18n key of what is found, why and how to mend it
 */
public record FindingView(
        String rule, String level, String element, int elementId, int start, int end, String messageKey) {}
