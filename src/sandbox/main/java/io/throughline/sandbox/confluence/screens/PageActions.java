package io.throughline.sandbox.confluence.screens;

import io.throughline.sandbox.confluence.content.Access;
import io.throughline.sandbox.confluence.content.ContentRefused;
import io.throughline.sandbox.confluence.content.Holder;
import io.throughline.sandbox.confluence.content.PageAddresses;
import io.throughline.sandbox.confluence.content.PageTreeChanges.Place;
import io.throughline.sandbox.confluence.content.Restrictions.Operation;
import io.throughline.sandbox.confluence.content.SpacePermission;
import io.throughline.sandbox.confluence.content.Wiki;
import io.throughline.sandbox.confluence.content.WikiPage;
import io.throughline.sandbox.host.Users;
import io.throughline.sandbox.web.XsrfTokens;
import java.io.IOException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** What people do with a page beside writing it: move, delete, restrict, label, watch. */
final class PageActions {
    private final PageFrame pages;
    private final Wiki wiki;
    private final Access access;
    private final Users users;

    PageActions(PageFrame pages, Wiki wiki, Access access, Users users) {
        this.pages = pages;
        this.wiki = wiki;
        this.access = access;
        this.users = users;
    }

    private static Users.User author(Visit visit) throws Visit.NotHere {
        return visit.viewer().orElseThrow(Visit.NotHere::new);
    }

    private static void require(boolean allowed) throws Visit.NotHere {
        if (!allowed) {
            throw new Visit.NotHere();
        }
    }

    private WikiPage editable(Visit visit) throws Visit.NotHere {
        WikiPage page = pages.readable(visit);
        require(visit.viewer().isPresent() && access.mayEdit(page, visit.viewer()));
        return page;
    }

    /** Puts the page into the trash. */
    void delete(Visit visit) throws IOException, Visit.NotHere {
        WikiPage page = pages.readable(visit);
        require(page.parentId() != 0 && access.mayDelete(page, visit.viewer()));
        wiki.tree().trash(page.id(), author(visit).name());
        visit.redirect("/display/" + page.spaceKey());
    }

    /** Asks where to. */
    void moveForm(Visit visit) throws IOException, Visit.NotHere {
        moveForm(visit, editable(visit), "");
    }

    private void moveForm(Visit visit, WikiPage page, String problem) throws IOException, Visit.NotHere {
        List<Map<String, String>> targets = access.spaces(visit.viewer()).stream()
                .filter(space -> access.may(SpacePermission.EDIT_PAGES, space, visit.viewer()))
                .flatMap(space -> access.pages(space.key(), visit.viewer()).stream())
                .filter(target -> target.id() != page.id())
                .map(target ->
                        Map.of("id", Long.toString(target.id()), "label", target.spaceKey() + " / " + target.title()))
                .toList();
        Map<String, Object> context = new HashMap<>();
        context.put("targets", targets);
        context.put("problem", problem);
        context.put("token", XsrfTokens.of(visit.request(), visit.response()));
        pages.show(visit, page, "sandbox/confluence/move.vm", context);
    }

    /** Moves it. */
    void move(Visit visit) throws IOException, Visit.NotHere {
        WikiPage page = editable(visit);
        WikiPage target = access.page(visit.id("targetId"), visit.viewer()).orElseThrow(Visit.NotHere::new);
        require(access.may(SpacePermission.EDIT_PAGES, target, visit.viewer()));
        Place place = Arrays.stream(Place.values())
                .filter(each -> each.name().toLowerCase(Locale.ROOT).equals(visit.parameter("position")))
                .findFirst()
                .orElse(Place.APPEND);
        try {
            visit.redirect(PageAddresses.of(wiki.tree()
                    .move(page.id(), target.id(), place, author(visit).name())));
        } catch (ContentRefused refused) {
            moveForm(visit, page, refused.getMessage());
        }
    }

    /** Who alone may read and change it. */
    void restrictionsForm(Visit visit) throws IOException, Visit.NotHere {
        restrictionsForm(visit, restrictable(visit), "");
    }

    private WikiPage restrictable(Visit visit) throws Visit.NotHere {
        WikiPage page = editable(visit);
        require(access.may(SpacePermission.RESTRICT, page, visit.viewer()));
        return page;
    }

    private void restrictionsForm(Visit visit, WikiPage page, String problem) throws IOException, Visit.NotHere {
        Map<String, Object> context = new HashMap<>();
        context.put("readers", names(page, Operation.READ));
        context.put("editors", names(page, Operation.UPDATE));
        context.put("problem", problem);
        context.put("token", XsrfTokens.of(visit.request(), visit.response()));
        pages.show(visit, page, "sandbox/confluence/restrictions.vm", context);
    }

    private String names(WikiPage page, Operation operation) {
        return wiki.restrictions().of(page.id(), operation).stream()
                .map(holder -> holder.kind() == Holder.Kind.USER
                        ? users.byKey(holder.name()).map(Users.User::name).orElse(holder.name())
                        : holder.name())
                .sorted()
                .collect(Collectors.joining(", "));
    }

    /** Stores them: log-in names and groups, with commas between. */
    void restrict(Visit visit) throws IOException, Visit.NotHere {
        WikiPage page = restrictable(visit);
        try {
            Set<Holder> readers = holders(visit.parameter("readers"));
            Set<Holder> editors = holders(visit.parameter("editors"));
            wiki.restrictions().set(page.id(), Operation.READ, readers);
            wiki.restrictions().set(page.id(), Operation.UPDATE, editors);
            visit.redirect(PageAddresses.of(page));
        } catch (ContentRefused unknown) {
            restrictionsForm(visit, page, visit.texts().get("restrictions.unknown", unknown.getMessage()));
        }
    }

    private Set<Holder> holders(String names) {
        return Arrays.stream(names.split(","))
                .map(String::strip)
                .filter(name -> !name.isEmpty())
                .map(this::holder)
                .collect(Collectors.toSet());
    }

    private Holder holder(String name) {
        if (users.groups().contains(name)) {
            return Holder.group(name);
        }
        return users.byName(name).map(user -> Holder.user(user.key())).orElseThrow(() -> new ContentRefused(name));
    }

    /** Adds a label, or takes it off with the parameter {@code remove}. */
    void label(Visit visit) throws IOException, Visit.NotHere {
        WikiPage page = editable(visit);
        if (visit.parameter("remove").isEmpty()) {
            try {
                wiki.labels().add(page.id(), "global", visit.parameter("label").strip());
            } catch (ContentRefused refused) {
                visit.response().sendError(400, refused.getMessage());
                return;
            }
        } else {
            wiki.labels().remove(page.id(), visit.parameter("remove"));
        }
        visit.redirect(PageAddresses.of(page));
    }

    /** Begins or ends watching. */
    void watch(Visit visit) throws IOException, Visit.NotHere {
        WikiPage page = pages.readable(visit);
        wiki.watches()
                .set(page.id(), author(visit).key(), visit.parameter("watching").equals("true"));
        visit.redirect(PageAddresses.of(page));
    }
}
