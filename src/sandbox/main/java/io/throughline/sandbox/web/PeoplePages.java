package io.throughline.sandbox.web;

import io.throughline.sandbox.host.GlobalPermission;
import io.throughline.sandbox.host.Users;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** The administration's pages of people, groups and global permissions, on the addresses each product has for them. */
final class PeoplePages extends AdministratorsOnly {
    private static final long serialVersionUID = 1L;

    /** Which page an address is for. */
    enum Kind {
        USERS("/secure/admin/user/UserBrowser.jspa", "/admin/users/browseusers.action"),
        GROUPS("/secure/admin/user/GroupBrowser.jspa", "/admin/users/browsegroups.action"),
        PERMISSIONS("/secure/admin/GlobalPermissions!default.jspa", "/admin/permissions/globalpermissions.action");

        private final String inJira;
        private final String inConfluence;

        Kind(String inJira, String inConfluence) {
            this.inJira = inJira;
            this.inConfluence = inConfluence;
        }

        String path(boolean jira) {
            return jira ? inJira : inConfluence;
        }

        String template() {
            return "people-" + name().toLowerCase(Locale.ROOT) + ".vm";
        }
    }

    private final transient Users users;
    private final Kind kind;
    private final String application;

    /** @param application the product's key, which says what permissions there are */
    PeoplePages(PlatformPages pages, Kind kind, String application) {
        super(pages);
        this.users = pages.host().users();
        this.kind = kind;
        this.application = application;
    }

    /** One group for the template. */
    public record Group(String name, List<String> members, List<GlobalPermission> permissions) {}

    /** One permission for the template; "" among its groups is anyone. */
    public record Holding(String name, List<String> groups) {}

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        list(request, response, "");
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        try {
            change(request, users.current().orElseThrow());
            list(request, response, "");
        } catch (IllegalArgumentException refused) {
            response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
            list(request, response, refused.getMessage());
        }
    }

    private void change(HttpServletRequest request, Users.User actor) {
        String group = sent(request, "group");
        String key = sent(request, "key");
        String what = sent(request, "do");
        // who is no system administrator must not make himself one, nor reach one
        boolean beyond = reaches(group)
                || users.byKey(key).filter(Users.User::systemAdministrator).isPresent()
                || sent(request, "permission").equals(GlobalPermission.SYSTEM_ADMIN.name());
        if (beyond && !actor.systemAdministrator()) {
            throw new IllegalArgumentException(pages().text("sandbox.people.system"));
        }
        if (key.equals(actor.key())
                && Set.of("deactivate", "delete", "anonymise", "leave").contains(what)) {
            throw new IllegalArgumentException(pages().text("sandbox.people.yourself"));
        }
        switch (what) {
            case "create" -> create(request);
            case "rename" -> users.rename(key, sent(request, "name"));
            case "password" -> users.password(key, sent(request, "password"));
            case "activate" -> users.activate(key, true);
            case "deactivate" -> users.activate(key, false);
            case "anonymise" -> users.anonymise(key);
            case "delete" -> users.delete(key);
            case "join" -> users.join(key, group);
            case "leave" -> users.leave(key, group);
            case "create-group" -> users.addGroup(group);
            case "remove-group" -> users.removeGroup(group);
            case "grant" -> users.grant(permission(request), group);
            case "revoke" -> users.revoke(permission(request), group);
            default -> throw new IllegalArgumentException(pages().text("sandbox.people.nothing"));
        }
    }

    private boolean reaches(String group) {
        return users.holders(GlobalPermission.SYSTEM_ADMIN).contains(group);
    }

    private GlobalPermission permission(HttpServletRequest request) {
        return GlobalPermission.named(sent(request, "permission"))
                .filter(GlobalPermission.of(application)::contains)
                .orElseThrow(() -> new IllegalArgumentException(pages().text("sandbox.people.nothing")));
    }

    private void create(HttpServletRequest request) {
        String name = sent(request, "name");
        if (!name.matches("\\S{1,120}") || users.byName(name).isPresent()) {
            throw new IllegalArgumentException(pages().text("sandbox.people.taken"));
        }
        String shown = sent(request, "displayName");
        users.add(
                new Users.User(
                        "",
                        name,
                        shown.isEmpty() ? name : shown,
                        sent(request, "email"),
                        true,
                        Locale.ENGLISH,
                        Set.of()),
                sent(request, "password"));
    }

    private void list(HttpServletRequest request, HttpServletResponse response, String problem) throws IOException {
        List<GlobalPermission> permissions = GlobalPermission.of(application);
        Map<String, Object> context = new HashMap<>();
        context.put("people", users.all());
        context.put(
                "groups",
                users.groups().stream()
                        .map(group -> new Group(
                                group,
                                users.all().stream()
                                        .filter(user -> user.groups().contains(group))
                                        .map(Users.User::displayName)
                                        .toList(),
                                permissions.stream()
                                        .filter(each -> users.holders(each).contains(group))
                                        .toList()))
                        .toList());
        context.put(
                "permissions",
                permissions.stream()
                        .map(each -> new Holding(
                                each.name(),
                                users.holders(each).stream().sorted().toList()))
                        .toList());
        context.put("problem", problem);
        context.put("here", request.getRequestURI());
        pages().administration(
                        request,
                        response,
                        "sandbox.people." + kind.name().toLowerCase(Locale.ROOT),
                        kind.template(),
                        context);
    }

    /** Addresses of all three, for the web server and for the links between them. */
    static Stream<Map.Entry<Kind, String>> addresses(boolean jira) {
        return Stream.of(Kind.values()).map(each -> Map.entry(each, each.path(jira)));
    }
}
