package io.throughline.okr.view;

/**
 * Which board is asked for.
 *
 * @param orgUnit id or name of an org unit; "" for the first one the viewer may see
 * @param cycle id or name of a cycle; "" for the outermost one that is open today
 * @param asOf ISO 8601 date at whose end it is read; "" for now
 */
public record BoardQuery(String orgUnit, String cycle, String asOf) {
    public BoardQuery {
        orgUnit = orgUnit == null ? "" : orgUnit.strip();
        cycle = cycle == null ? "" : cycle.strip();
        asOf = asOf == null ? "" : asOf.strip();
    }

    /** As it is now. */
    public BoardQuery(String orgUnit, String cycle) {
        this(orgUnit, cycle, "");
    }
}
