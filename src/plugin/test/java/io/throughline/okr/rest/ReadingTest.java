package io.throughline.okr.rest;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.throughline.okr.rest.Api.Answer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What all that can be read has in common: tags, 304, some fields only, pages. Every GET of the table is asked. */
class ReadingTest {
    /** Written as they are, with no page and no part of them. */
    private static final Set<String> WHOLE =
            Set.of("GET /board?unit=&cycle=&asOf=", "GET /export", "GET /openapi.json");

    private static HiddenWorld world;
    private static Map<String, Set<String>> paths;

    @BeforeAll
    static void a_company() {
        world = new HiddenWorld(1);
        paths = new LinkedHashMap<>();
        for (String viewer : HiddenWorld.VIEWERS.keySet()) {
            Looking.paths(world, new Hidden(world.api.store(), viewer))
                    .forEach((operation, some) -> paths.computeIfAbsent(operation, first -> new LinkedHashSet<>())
                            .addAll(some));
        }
        world.administrator();
        world.made("/webhooks", HiddenWorld.said("url", "https://example.com", "secret", "0123456789abcdef"));
        List<String> read = Endpoint.all(world.api).stream()
                .filter(endpoint -> endpoint.statuses().contains(304)
                        || endpoint.operation().path().equals("/export"))
                .map(endpoint -> endpoint.operation().whole())
                .toList();
        paths.keySet().retainAll(read);
    }

    @AfterAll
    static void close() {
        world.close();
    }

    /** One path of each operation, of something that is there. */
    private static Map<String, String> there() {
        Map<String, String> there = new LinkedHashMap<>();
        paths.forEach((operation, some) -> some.stream()
                .filter(path -> world.api.get(path).status() == 200)
                .findFirst()
                .ifPresent(path -> there.put(operation, path)));
        assertThat(there).containsOnlyKeys(paths.keySet());
        return there;
    }

    private static String with(String path, String query) {
        return path + (path.contains("?") ? "&" : "?") + query;
    }

    @Test
    void all_that_is_read_has_a_tag_and_is_not_sent_twice_to_who_has_it() {
        there().forEach((operation, path) -> {
            if (operation.equals("GET /export")) {
                return;
            }
            Answer first = world.api.get(path);
            String tag = first.header("ETag");
            Answer again = world.api.get(path, "If-None-Match", "\"other\", " + tag);

            assertThat(tag).as(path).matches("(W/)?\"[^\"]+\"");
            assertThat(tag.startsWith("W/"))
                    .as(path)
                    .isNotEqualTo(first.json().has("version") && !operation.contains("positioning"));
            assertThat(first.header("Cache-Control")).as(path).isEqualTo("private, no-cache");
            assertThat(again.status()).as(path).isEqualTo(304);
            assertThat(again.header("ETag")).as(path).isEqualTo(tag);
            assertThat(again.body()).as(path).isEmpty();
        });
    }

    @Test
    void only_the_fields_that_are_named_are_answered_with_a_tag_of_their_own() {
        there().forEach((operation, path) -> {
            if (WHOLE.contains(operation)) {
                assertThat(world.api.get(with(path, "fields=id")).wrong())
                        .as(path)
                        .containsExactly("fields");
                return;
            }
            Answer whole = world.api.get(path);
            String name = whole.json().fieldNames().next();
            boolean list = whole.json().get(name).isArray()
                    && whole.json().size() == (whole.json().has("next") ? 2 : 1);
            JsonNode item = list ? whole.json().get(name).path(0) : whole.json();
            if (item.isMissingNode()) {
                return;
            }
            String last = new ArrayList<>(new LinkedHashSet<>(names(item))).get(item.size() - 1);
            Answer some = world.api.get(with(path, "fields=" + last));
            JsonNode part = list ? some.json().get(name).get(0) : some.json();

            assertThat(some.status()).as(path + " " + last).isEqualTo(200);
            assertThat(names(part)).as(path).containsExactly(last);
            assertThat(part.get(last)).as(path).isEqualTo(item.get(last));
            assertThat(world.api
                            .get(with(path, "fields=" + last), "If-None-Match", some.header("ETag"))
                            .status())
                    .isEqualTo(304);
            assertThat(world.api
                            .get(with(path, "fields=" + last + ",noSuchField"))
                            .wrong())
                    .as(path)
                    .containsExactly("fields");
        });
    }

    private static List<String> names(JsonNode object) {
        List<String> names = new ArrayList<>();
        object.fieldNames().forEachRemaining(names::add);
        return names;
    }

    @Test
    void every_long_list_comes_in_pages_of_any_size_with_the_same_in_the_same_order() {
        paths.forEach((operation, some) -> {
            if (!operation.contains("cursor=")) {
                return;
            }
            List<String> few = some.stream()
                    .filter(path -> !path.contains("limit=") && !path.contains("fields="))
                    .limit(4)
                    .toList();
            for (String path : few) {
                Answer whole = world.api.get(with(path, "limit=200"));
                if (whole.status() != 200 || path.contains("scope=")) {
                    continue;
                }
                String name = whole.json().fieldNames().next();
                List<JsonNode> pages = new ArrayList<>();
                String cursor = "";
                do {
                    Answer page = world.api.get(with(path, "limit=5&cursor=" + cursor));
                    assertThat(page.status()).as(page.body()).isEqualTo(200);
                    assertThat(page.json().get(name).size()).as(path).isLessThanOrEqualTo(5);
                    page.json().get(name).forEach(pages::add);
                    cursor = page.json().get("next").asText();
                } while (!cursor.isEmpty() && pages.size() < 400);

                List<JsonNode> all = new ArrayList<>();
                whole.json().get(name).forEach(all::add);
                if (whole.json().get("next").asText().isEmpty()) {
                    assertThat(pages).as(path).isEqualTo(all);
                } else {
                    assertThat(pages).as(path).startsWith(all.toArray(JsonNode[]::new));
                }
            }
        });
    }

    @Test
    void a_cursor_that_is_none_or_of_another_list_and_a_limit_out_of_range_are_named() {
        String foreign = world.api.get("/objectives?limit=1").json().get("next").asText();
        assertThat(foreign).isNotEmpty();
        there().forEach((operation, path) -> {
            if (!operation.contains("cursor=")) {
                return;
            }
            String bare = path.equals("/objectives") ? "/objectives?query=mk" : path;
            for (String cursor : List.of("x", "!", "WA", "a".repeat(300), foreign)) {
                assertThat(world.api.get(with(bare, "cursor=" + cursor)).wrong())
                        .as(bare + " " + cursor)
                        .containsExactly("cursor");
            }
            for (String limit : List.of("0", "201", "-1", "many")) {
                assertThat(world.api.get(with(path, "limit=" + limit)).wrong())
                        .as(path + " " + limit)
                        .containsExactly("limit");
            }
        });
        assertThat(world.api.get("/objectives?limit=7&cursor=" + foreign).status())
                .isEqualTo(200);
    }

    @Test
    void the_history_of_a_scope_is_read_to_its_end_and_can_be_asked_for_again() {
        Set<Integer> revisions = new LinkedHashSet<>();
        String cursor = "";
        int size = 0;
        while (true) {
            JsonNode page = world.api
                    .get("/history?scope=shared&limit=5&cursor=" + cursor)
                    .json();
            if (page.get("changes").isEmpty()) {
                break;
            }
            Set<Integer> fresh = new LinkedHashSet<>();
            page.get("changes")
                    .forEach(change -> fresh.add(change.get("revision").asInt()));
            assertThat(revisions).as("a revision is never cut in two").doesNotContainAnyElementsOf(fresh);
            revisions.addAll(fresh);
            size += page.get("changes").size();
            cursor = page.get("next").asText();
        }

        assertThat(size).isGreaterThan(10);
        assertThat(world.api
                        .get("/history?scope=shared&after=" + (revisions.size() - 1))
                        .json()
                        .get("changes"))
                .isNotEmpty();
    }

    @Test
    void progress_that_is_counted_is_news_though_the_version_stays() {
        int objective = world.api
                .get("/objectives?limit=1")
                .json()
                .at("/objectives/0/id")
                .asInt();
        int unit =
                world.api.get("/objectives/" + objective).json().get("orgUnit").asInt();
        int cycle =
                world.api.get("/objectives/" + objective).json().get("cycle").asInt();
        int made = world.made(
                "/objectives",
                HiddenWorld.said("title", "Moved").put("orgUnit", unit).put("cycle", cycle));
        int part = world.made(
                "/key-results",
                HiddenWorld.said("title", "Part", "source", "check-in")
                        .put("objective", made)
                        .put("target", 10));
        Answer before = world.api.get("/objectives/" + made);
        world.api.post("/key-results/" + part + "/check-ins", "{\"value\": 5}");
        Answer after = world.api.get("/objectives/" + made, "If-None-Match", before.header("ETag"));

        assertThat(after.status()).isEqualTo(200);
        assertThat(after.json().get("version")).isEqualTo(before.json().get("version"));
        String body = HiddenWorld.said("title", "Renamed")
                .put("orgUnit", unit)
                .put("cycle", cycle)
                .toString();
        assertThat(world.api
                        .put("/objectives/" + made, body, "If-Match", before.header("ETag"))
                        .status())
                .isEqualTo(200);
        assertThat(world.api
                        .put("/objectives/" + made, body, "If-Match", before.header("ETag"))
                        .status())
                .isEqualTo(412);
    }
}
