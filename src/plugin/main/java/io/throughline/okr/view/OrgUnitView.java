package io.throughline.okr.view;

/**
 * An org unit as shown.
 *
 * @param id of the org unit; 0 for none
 * @param name of the org unit
 * @param parent id of the org unit above; 0 for none or for one the viewer may not see
 * @param visibility {@code public}, {@code everyone}, {@code members} or {@code groups}
 */
public record OrgUnitView(int id, String name, int parent, String visibility) {}
