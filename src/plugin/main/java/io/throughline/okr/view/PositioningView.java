package io.throughline.okr.view;

import java.util.List;

/**
 * A version of the positioning of an org unit. The answers and considerations may be "".
 *
 * @param orgUnit whose it is
 * @param version its number; 0 if nothing was written yet, with every text "" and no statement
 * @param latest number of the last version there is
 * @param author who wrote this version; nobody if nothing was written yet
 * @param at when this version was written, ISO 8601 instant; "" for never
 * @param purpose top-down: why the org unit was set up
 * @param uniqueValue historical: what only it gives
 * @param dimensions implementation: by what it is valued
 * @param boundary its business boundary and capability building
 * @param direction of its current work
 * @param businessValue what its work is worth
 * @param statements what it stands for, in their order
 * @param editable whether the viewer may write the next version
 * @param jira address of the Jira it lives in, without a slash at the end
 */
public record PositioningView(
        OrgUnitView orgUnit,
        int version,
        int latest,
        PersonView author,
        String at,
        String purpose,
        String uniqueValue,
        String dimensions,
        String boundary,
        String direction,
        String businessValue,
        List<StatementView> statements,
        boolean editable,
        String jira) {
    public PositioningView {
        statements = List.copyOf(statements);
    }
}
