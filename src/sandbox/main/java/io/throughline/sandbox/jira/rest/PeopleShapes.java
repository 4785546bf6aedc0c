package io.throughline.sandbox.jira.rest;

import io.throughline.sandbox.host.Host;
import io.throughline.sandbox.host.Users;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** People and groups. */
record PeopleShapes(Host host, Addresses at) {
    private static final List<String> SIZES = List.of("48x48", "24x24", "16x16", "32x32");

    /** As an issue shows a person. */
    Map<String, Object> person(Users.User user) {
        return Shape.of(
                "self",
                at.rest("user?username=" + Addresses.encoded(user.name())),
                "name",
                user.name(),
                "key",
                user.key(),
                "emailAddress",
                user.email(),
                "avatarUrls",
                avatars(user.key()),
                "displayName",
                user.displayName(),
                "active",
                user.active(),
                "timeZone",
                ZoneId.systemDefault().getId());
    }

    /** The person of that user key, who may have been deleted; null for "". */
    Map<String, Object> byKey(String key) {
        if (key.isEmpty()) {
            return null;
        }
        return host.users()
                .byKey(key)
                .map(this::person)
                .orElseGet(() -> Shape.of(
                        "self",
                        at.rest("user?key=" + Addresses.encoded(key)),
                        "name",
                        key,
                        "key",
                        key,
                        "emailAddress",
                        "?",
                        "avatarUrls",
                        avatars(key),
                        "displayName",
                        key,
                        "active",
                        false,
                        "timeZone",
                        ZoneId.systemDefault().getId()));
    }

    /** As the resources about people show one: with groups if they are expanded. */
    Map<String, Object> whole(Users.User user, Set<String> expand) {
        Map<String, Object> whole = person(user);
        whole.put("deleted", false);
        whole.put("locale", user.locale().toString());
        TreeSet<String> groups = new TreeSet<>(user.groups());
        whole.put(
                "groups",
                Shape.of(
                        "size",
                        groups.size(),
                        "items",
                        expand.contains("groups")
                                ? groups.stream().map(this::group).toList()
                                : List.of()));
        whole.put(
                "applicationRoles",
                Shape.of(
                        "size",
                        user.active() ? 1 : 0,
                        "items",
                        expand.contains("applicationRoles") && user.active()
                                ? List.of(Shape.of("key", "jira-software", "name", "Jira Software"))
                                : List.of()));
        whole.put("expand", "groups,applicationRoles");
        return whole;
    }

    Map<String, Object> group(String name) {
        return Shape.of("name", name, "self", at.rest("group?groupname=" + Addresses.encoded(name)));
    }

    Map<String, Object> avatars(String key) {
        Map<String, Object> avatars = Shape.of();
        SIZES.forEach(size -> avatars.put(size, at.page("/sandbox/avatar/" + Addresses.encoded(key))));
        return avatars;
    }
}
