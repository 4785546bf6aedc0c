package io.throughline.sandbox.host;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What a group may do in the whole of a host, whatever the project or space. */
public enum GlobalPermission {
    /** Everything, the server included; holds {@link #ADMINISTER} too. */
    SYSTEM_ADMIN("both"),
    /** Administration, but for what reaches the server: installing apps, above all. */
    ADMINISTER("both"),
    /** To work here at all: who has it takes a licence. */
    USE("both"),
    /** To see and choose people by their names. */
    USER_PICKER("jira"),
    /** To change many issues at once. */
    BULK_CHANGE("jira"),
    /** To make spaces. */
    CREATE_SPACE("confluence");

    /** Stands for everybody, anonymous visitors too, where a group is asked for. */
    public static final String ANYONE = "";

    private final String product;

    GlobalPermission(String product) {
        this.product = product;
    }

    /** Those of a product, by its application key. */
    public static List<GlobalPermission> of(String applicationKey) {
        return Stream.of(values())
                .filter(each -> each.product.equals("both") || each.product.equals(applicationKey))
                .toList();
    }

    /** The permission of that name; empty if there is none, as a plugin may make up names. */
    public static Optional<GlobalPermission> named(String name) {
        return Stream.of(values()).filter(each -> each.name().equals(name)).findFirst();
    }
}
