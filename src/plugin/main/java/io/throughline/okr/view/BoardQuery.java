package io.throughline.okr.view;

/**
 * Which board is asked for.
 *
 * @param orgUnit id or name of an org unit; "" for the first one the viewer may see
 * @param cycle id or name of a cycle; "" for the outermost one that is open today
 */
public record BoardQuery(String orgUnit, String cycle) {
    public BoardQuery {
        orgUnit = orgUnit == null ? "" : orgUnit.strip();
        cycle = cycle == null ? "" : cycle.strip();
    }
}
