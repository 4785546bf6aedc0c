package io.throughline.okr.view;

/**
 * Which positioning is asked for.
 *
 * @param orgUnit id or name of an org unit; "" for the first one the viewer may see
 * @param version its number; 0 for the latest
 */
public record PositioningQuery(String orgUnit, int version) {
    public PositioningQuery {
        orgUnit = orgUnit == null ? "" : orgUnit.strip();
    }
}
