package io.throughline.okr.view;

/**
 * What is shown in place of something that cannot be shown: what is missing, why, and one thing to do.
 *
 * @param icon name of the shape: {@code unplug}, {@code key}, {@code lock} or {@code stop}
 * @param title what is missing
 * @param text one sentence of why
 * @param action what the reader can do; "" for nothing
 * @param address where he does it; "" for this very page
 * @param primary whether the action is what the reader is waiting for
 * @param note beside the action, such as the time of the last try; "" for none
 */
public record CalmBoxView(
        String language,
        String icon,
        String title,
        String text,
        String action,
        String address,
        boolean primary,
        String note) {}
