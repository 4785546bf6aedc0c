package io.throughline.sandbox.confluence.content;

import java.util.Arrays;

/** What may be granted on a space; the names are those of the real product's table. */
public enum SpacePermission {
    VIEW("VIEWSPACE"),
    DELETE_OWN("REMOVEOWNCONTENT"),
    EDIT_PAGES("EDITSPACE"),
    DELETE_PAGES("REMOVEPAGE"),
    ADD_ATTACHMENTS("CREATEATTACHMENT"),
    DELETE_ATTACHMENTS("REMOVEATTACHMENT"),
    RESTRICT("SETPAGEPERMISSIONS"),
    EXPORT("EXPORTSPACE"),
    ADMINISTER("SETSPACEPERMISSIONS");

    private final String stored;

    SpacePermission(String stored) {
        this.stored = stored;
    }

    /** Name in the table, on the screen and in forms. */
    public String stored() {
        return stored;
    }

    /** The permission of that name. */
    public static SpacePermission of(String stored) {
        return Arrays.stream(values())
                .filter(each -> each.stored.equals(stored))
                .findFirst()
                .orElseThrow(() -> new ContentRefused("No such permission: " + stored));
    }
}
