package io.throughline.okr.view;

import java.util.Map;

/**
 * What an element said at the end of a day.
 *
 * @param element {@code objective}, {@code key-result}, {@code org-unit} or {@code cycle}
 * @param id of the element
 * @param asOf ISO 8601 date, by the server's clock
 * @param says what people had written of it, by field
 * @param progress that of the moment: 0–1; −1 where there was nothing to count
 * @param changedAt when people last changed it before, ISO 8601 instant; "" if that is no longer known
 * @param changedBy who did; nobody if that is no longer known
 */
public record PastView(
        String element,
        int id,
        String asOf,
        Map<String, Object> says,
        double progress,
        String changedAt,
        PersonView changedBy) {}
