package io.throughline.okr.rest;

import io.throughline.okr.domain.Refused;
import io.throughline.okr.domain.Refused.Reason;
import io.throughline.okr.usecases.goal.GoalQuery;
import jakarta.ws.rs.container.ContainerRequestContext;

/** Query parameters, read by us: the binding's own answer to a bad number would be "no such address". */
final class Parameters {
    private Parameters() {}

    /** The address of a request below that of the API, without slashes at its ends: {@code objectives/5}. */
    static String address(ContainerRequestContext request) {
        return request.getUriInfo().getPath().replaceAll("^/+|/+$", "");
    }

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

    /** Which goals are asked for. */
    static GoalQuery goals(
            String unit, String cycle, String owner, String ambition, String theme, String label, String query) {
        return new GoalQuery(
                text(unit),
                text(cycle),
                text(owner),
                text(ambition),
                whole("theme", theme, 0, 0, Integer.MAX_VALUE),
                text(label),
                text(query));
    }

    static int whole(String name, String given, int missing, int from, int to) {
        long value = whole(name, given, missing);
        if (value < from || value > to) {
            throw new Refused(Reason.INVALID, name, "okr.rest.field.between", from, to);
        }
        return Math.toIntExact(value);
    }
}
