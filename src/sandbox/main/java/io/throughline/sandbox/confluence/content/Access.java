package io.throughline.sandbox.confluence.content;

import io.throughline.sandbox.confluence.content.Restrictions.Operation;
import io.throughline.sandbox.host.Users;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Who may do what: space permissions, then the page's restrictions, of which those on reading count for all pages below. An
 * administrator may everything, as the host's group of administrators may.
 */
public final class Access {
    private final Wiki wiki;

    public Access(Wiki wiki) {
        this.wiki = wiki;
    }

    public boolean may(SpacePermission permission, WikiSpace space, Optional<Users.User> viewer) {
        if (viewer.filter(Users.User::administrator).isPresent()) {
            return true;
        }
        Set<Holder> names = names(viewer);
        Set<SpacePermissions.Grant> grants = wiki.permissions().of(space.id());
        return granted(grants, SpacePermission.VIEW, names) && granted(grants, permission, names);
    }

    private static boolean granted(Set<SpacePermissions.Grant> grants, SpacePermission permission, Set<Holder> names) {
        return names.stream().anyMatch(name -> grants.contains(new SpacePermissions.Grant(permission, name)));
    }

    /** Under which names somebody holds something; what is granted to visitors is granted to people as well. */
    private static Set<Holder> names(Optional<Users.User> viewer) {
        Set<Holder> names = new HashSet<>();
        names.add(Holder.ANONYMOUS);
        viewer.ifPresent(user -> {
            names.add(Holder.user(user.key()));
            user.groups().forEach(group -> names.add(Holder.group(group)));
        });
        return names;
    }

    public boolean mayView(WikiSpace space, Optional<Users.User> viewer) {
        return may(SpacePermission.VIEW, space, viewer);
    }

    /** Whether that person may read it, in whatever version. */
    public boolean mayView(WikiPage page, Optional<Users.User> viewer) {
        return !readable(List.of(page), viewer).isEmpty();
    }

    /** Those of the pages that he may read. */
    public List<WikiPage> readable(List<WikiPage> pages, Optional<Users.User> viewer) {
        if (viewer.filter(Users.User::administrator).isPresent()) {
            return pages;
        }
        Map<String, Boolean> spaces = new HashMap<>();
        Map<Long, Set<Holder>> restricted = wiki.restrictions().all(Operation.READ);
        Set<Holder> names = names(viewer);
        Map<Long, Long> parents = restricted.isEmpty() ? Map.of() : wiki.parents();
        return pages.stream()
                .filter(page -> spaces.computeIfAbsent(page.spaceKey(), key -> wiki.space(key)
                        .filter(space -> mayView(space, viewer))
                        .isPresent()))
                .filter(page -> open(page.pageId(), restricted, parents, names))
                .toList();
    }

    private static boolean open(
            long pageId, Map<Long, Set<Holder>> restricted, Map<Long, Long> parents, Set<Holder> names) {
        for (long id = pageId; id != 0; id = parents.getOrDefault(id, 0L)) {
            Set<Holder> alone = restricted.getOrDefault(id, Set.of());
            if (!alone.isEmpty() && alone.stream().noneMatch(names::contains)) {
                return false;
            }
        }
        return true;
    }

    /** Whether he may write a new version of it. */
    public boolean mayEdit(WikiPage page, Optional<Users.User> viewer) {
        return may(SpacePermission.EDIT_PAGES, page, viewer) && named(page, viewer);
    }

    /** Whether he may put it into the trash: pages of others, or only his own. */
    public boolean mayDelete(WikiPage page, Optional<Users.User> viewer) {
        boolean own = viewer.filter(user -> user.key().equals(page.creator())).isPresent();
        return named(page, viewer)
                && (may(SpacePermission.DELETE_PAGES, page, viewer)
                        || (own && may(SpacePermission.DELETE_OWN, page, viewer)));
    }

    /** Whether he has a permission of its space and may read it. */
    public boolean may(SpacePermission permission, WikiPage page, Optional<Users.User> viewer) {
        return wiki.space(page.spaceKey())
                        .filter(space -> may(permission, space, viewer))
                        .isPresent()
                && mayView(page, viewer);
    }

    private boolean named(WikiPage page, Optional<Users.User> viewer) {
        Set<Holder> alone = wiki.restrictions().of(page.pageId(), Operation.UPDATE);
        return alone.isEmpty()
                || viewer.filter(Users.User::administrator).isPresent()
                || names(viewer).stream().anyMatch(alone::contains);
    }

    /** Whether anonymous visitors may read anything here. */
    public boolean open() {
        return wiki.spaces().stream().anyMatch(space -> mayView(space, Optional.empty()));
    }

    /** The spaces he may read, by name. */
    public List<WikiSpace> spaces(Optional<Users.User> viewer) {
        return wiki.spaces().stream().filter(space -> mayView(space, viewer)).toList();
    }

    /** The pages of a space that he may read, in the tree's order. */
    public List<WikiPage> pages(String spaceKey, Optional<Users.User> viewer) {
        return readable(wiki.pages(spaceKey), viewer);
    }

    /** A page, if he may read it. */
    public Optional<WikiPage> page(long id, Optional<Users.User> viewer) {
        return wiki.page(id).filter(page -> mayView(page, viewer));
    }

    /** A page by title, if he may read it. */
    public Optional<WikiPage> page(String spaceKey, String title, Optional<Users.User> viewer) {
        return wiki.page(spaceKey, title).filter(page -> mayView(page, viewer));
    }

    /** A space, if he may read it. */
    public Optional<WikiSpace> space(String key, Optional<Users.User> viewer) {
        return wiki.space(key).filter(space -> mayView(space, viewer));
    }
}
