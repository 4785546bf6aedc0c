package io.throughline.sandbox.confluence.editor;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.throughline.sandbox.confluence.content.Access;
import io.throughline.sandbox.confluence.content.WikiSpace;
import io.throughline.sandbox.host.Users;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** What a field offers while somebody writes in it; only what he may see. */
final class Pickers {
    private static final int MOST = 10;

    private final Access access;
    private final Users users;

    Pickers(Access access, Users users) {
        this.access = access;
        this.users = users;
    }

    /**
     * Up to ten.
     *
     * @param type of the parameter
     * @return objects with a {@code value} for the macro and a {@code label} for people
     */
    ArrayNode find(String type, String query, Users.User viewer) {
        Stream<Map.Entry<String, String>> all =
                switch (type) {
                    case "spacekey" -> spaces(viewer).map(space -> Map.entry(space.key(), space.name()));
                    case "confluence-content" ->
                        spaces(viewer)
                                .flatMap(space -> access.pages(space.key(), Optional.of(viewer)).stream())
                                .map(page -> Map.entry(page.spaceKey() + ":" + page.title(), page.title()));
                    case "username" ->
                        users.all().stream()
                                .filter(Users.User::active)
                                .map(user -> Map.entry(user.name(), user.displayName()));
                    case "group" -> users.groups().stream().map(group -> Map.entry(group, group));
                    default -> Stream.of();
                };
        String words = query.strip().toLowerCase(Locale.ROOT);
        ArrayNode found = JsonNodeFactory.instance.arrayNode();
        all.filter(each -> (each.getKey() + " " + each.getValue())
                        .toLowerCase(Locale.ROOT)
                        .contains(words))
                .limit(MOST)
                .forEach(each -> found.addObject().put("value", each.getKey()).put("label", each.getValue()));
        return found;
    }

    private Stream<WikiSpace> spaces(Users.User viewer) {
        return access.spaces(Optional.of(viewer)).stream();
    }
}
