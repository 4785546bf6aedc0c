package io.throughline.sandbox.confluence.screens;

import io.throughline.sandbox.confluence.content.Access;
import io.throughline.sandbox.confluence.content.ContentRefused;
import io.throughline.sandbox.confluence.content.Holder;
import io.throughline.sandbox.confluence.content.SpacePermission;
import io.throughline.sandbox.confluence.content.SpacePermissions.Grant;
import io.throughline.sandbox.confluence.content.Wiki;
import io.throughline.sandbox.confluence.content.WikiPage;
import io.throughline.sandbox.confluence.content.WikiSpace;
import io.throughline.sandbox.host.Host;
import io.throughline.sandbox.host.Users;
import io.throughline.sandbox.web.XsrfTokens;
import java.io.IOException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** What a space's administrator sets: who may do what in it, what becomes of its trash, whether it stays. */
final class SpaceAdministration {
    private final Host host;
    private final Wiki wiki;
    private final Access access;
    private final Frame frame;

    SpaceAdministration(Host host, Wiki wiki, Access access, Frame frame) {
        this.host = host;
        this.wiki = wiki;
        this.access = access;
        this.frame = frame;
    }

    /** A line of the table: a holder, and for each permission whether he has it. */
    public record Line(String kind, String name, String label, List<Cell> cells) {}

    /** One box of the table. */
    public record Cell(String permission, boolean granted) {}

    private WikiSpace space(Visit visit) throws Visit.NotHere {
        return wiki.space(visit.parameter("key"))
                .filter(space ->
                        visit.viewer().isPresent() && access.may(SpacePermission.ADMINISTER, space, visit.viewer()))
                .orElseThrow(Visit.NotHere::new);
    }

    /** Permissions, trash and removal, on one screen. */
    void show(Visit visit) throws IOException, Visit.NotHere {
        show(visit, space(visit), "");
    }

    private void show(Visit visit, WikiSpace space, String problem) throws IOException {
        Set<Grant> grants = wiki.permissions().of(space.id());
        Map<String, Object> context = new HashMap<>();
        context.put("t", visit.texts());
        context.put("contextPath", host.contextPath());
        context.put("space", space);
        context.put("problem", problem);
        context.put("token", XsrfTokens.of(visit.request(), visit.response()));
        context.put(
                "permissions",
                Arrays.stream(SpacePermission.values())
                        .map(SpacePermission::stored)
                        .toList());
        context.put(
                "lines",
                holders(grants).stream()
                        .map(holder -> line(visit, holder, grants))
                        .toList());
        context.put(
                "trash",
                wiki.tree().trashed(space.key()).stream()
                        .map(page -> Map.of("id", Long.toString(page.id()), "title", page.title()))
                        .toList());
        String title = visit.texts().get("space.administration");
        String html = host.templates().render("sandbox/confluence/space-admin.vm", context);
        visit.html(frame.space(visit, space, 0, title, html));
    }

    private static List<Holder> holders(Set<Grant> grants) {
        Set<Holder> holders = grants.stream().map(Grant::holder).collect(Collectors.toSet());
        holders.add(Holder.ANONYMOUS);
        return holders.stream()
                .sorted(Comparator.comparing(Holder::kind).thenComparing(Holder::name))
                .toList();
    }

    private Line line(Visit visit, Holder holder, Set<Grant> grants) {
        String label =
                switch (holder.kind()) {
                    case ANONYMOUS -> visit.texts().get("space.anonymous");
                    case GROUP -> holder.name();
                    case USER ->
                        host.users()
                                .byKey(holder.name())
                                .map(Users.User::displayName)
                                .orElse(holder.name());
                };
        return new Line(
                holder.kind().name(),
                holder.name(),
                label,
                Arrays.stream(SpacePermission.values())
                        .map(each -> new Cell(each.stored(), grants.contains(new Grant(each, holder))))
                        .toList());
    }

    /** Gives or takes one permission; a new line begins with the right to see the space. */
    void permission(Visit visit) throws IOException, Visit.NotHere {
        WikiSpace space = space(visit);
        try {
            Holder holder = holder(visit);
            SpacePermission permission = SpacePermission.of(visit.parameter("permission"));
            if (visit.parameter("granted").equals("true")) {
                wiki.permissions().grant(space.id(), permission, holder);
            } else {
                wiki.permissions().revoke(space.id(), permission, holder);
            }
            visit.redirect("/spaces/spacepermissions.action?key=" + space.key());
        } catch (ContentRefused unknown) {
            show(visit, space, visit.texts().get("restrictions.unknown", unknown.getMessage()));
        }
    }

    private Holder holder(Visit visit) {
        String name = visit.parameter("name").strip();
        return switch (visit.parameter("kind")) {
            case "ANONYMOUS" -> Holder.ANONYMOUS;
            case "USER" -> Holder.user(name);
            case "GROUP" -> Holder.group(name);
            // a new line: a group if there is one of that name, else a person
            default ->
                host.users().groups().contains(name)
                        ? Holder.group(name)
                        : host.users()
                                .byName(name)
                                .map(user -> Holder.user(user.key()))
                                .orElseThrow(() -> new ContentRefused(name));
        };
    }

    /** Brings a page back. */
    void restore(Visit visit) throws IOException, Visit.NotHere {
        WikiSpace space = space(visit);
        try {
            wiki.tree()
                    .restore(
                            inTrash(visit, space).id(),
                            visit.viewer().orElseThrow().name());
            visit.redirect("/spaces/spacepermissions.action?key=" + space.key());
        } catch (ContentRefused refused) {
            show(visit, space, refused.getMessage());
        }
    }

    /** Removes a page for good. */
    void purge(Visit visit) throws IOException, Visit.NotHere {
        WikiSpace space = space(visit);
        wiki.tree()
                .purge(inTrash(visit, space).id(), visit.viewer().orElseThrow().name());
        visit.redirect("/spaces/spacepermissions.action?key=" + space.key());
    }

    private WikiPage inTrash(Visit visit, WikiSpace space) throws Visit.NotHere {
        return wiki.tree()
                .trashed(visit.id("pageId"))
                .filter(page -> page.spaceKey().equals(space.key()))
                .orElseThrow(Visit.NotHere::new);
    }

    /** Removes the space with everything in it. */
    void remove(Visit visit) throws IOException, Visit.NotHere {
        wiki.tree().removeSpace(space(visit).key(), visit.viewer().orElseThrow().name());
        visit.redirect("/spaces");
    }
}
