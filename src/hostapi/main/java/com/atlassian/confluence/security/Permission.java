package com.atlassian.confluence.security;

/** What somebody may do with a page, a space or the application. Evidence: [SLACK] [P6]. */
public final class Permission {
    public static final Permission VIEW = new Permission("view");
    public static final Permission EDIT = new Permission("edit");
    public static final Permission EXPORT = new Permission("export");
    public static final Permission REMOVE = new Permission("remove");
    public static final Permission SET_PERMISSIONS = new Permission("setpermissions");
    public static final Permission ADMINISTER = new Permission("administer");

    private final String name;

    private Permission(String name) {
        this.name = name;
    }

    @Override
    public String toString() {
        return name;
    }
}
