package io.throughline.okr.rest;

import io.throughline.okr.domain.Refused;
import io.throughline.okr.domain.Refused.Reason;

/** Query parameters, read by us: the binding's own answer to a bad number would be "no such address". */
final class Parameters {
    private Parameters() {}

    static String text(String given) {
        return given == null ? "" : given.strip();
    }

    static long whole(String name, String given, long missing) {
        String text = text(given);
        if (text.isEmpty()) {
            return missing;
        }
        if (!text.matches("-?\\d{1,18}")) {
            throw new Refused(Reason.INVALID, name, "okr.rest.field.whole");
        }
        return Long.parseLong(text);
    }

    static int whole(String name, String given, int missing, int from, int to) {
        long value = whole(name, given, missing);
        if (value < from || value > to) {
            throw new Refused(Reason.INVALID, name, "okr.rest.field.between", from, to);
        }
        return Math.toIntExact(value);
    }
}
