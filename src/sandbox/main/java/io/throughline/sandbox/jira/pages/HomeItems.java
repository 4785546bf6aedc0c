package io.throughline.sandbox.jira.pages;

import io.throughline.sandbox.host.Users;
import io.throughline.sandbox.jira.dashboard.HostItem;
import java.util.List;
import java.util.function.Function;

/** What stands on the system dashboard from the start: what is assigned to me, and the projects. */
final class HomeItems {
    /** Keys of their modules. */
    static final List<String> KEYS = List.of("jira.home:assigned-to-me", "jira.home:projects");

    private HomeItems() {}

    static List<HostItem> of(Site site, ListPages lists) {
        return List.of(
                new Item(site, KEYS.get(0), "assigned", lists::assignedToMe),
                new Item(site, KEYS.get(1), "projects", lists::projectTiles));
    }

    private record Item(Site site, String moduleKey, String name, Function<Users.User, String> content)
            implements HostItem {
        @Override
        public String title() {
            return site.texts().of("home." + name);
        }

        @Override
        public String description() {
            return site.texts().of("home." + name + ".text");
        }

        @Override
        public String body() {
            return site.host().users().current().map(content).orElse("");
        }
    }
}
