package io.throughline.okr.rest;

import static org.assertj.core.api.Assertions.assertThat;

import io.throughline.okr.store.OnEveryDatabase;
import io.throughline.okr.store.Store;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Every role asks for everything of every place: whoever may not see a thing gets what is answered of a thing that never was, to the
 * byte and the statement; whoever sees it and may not do that to it is told so; and the others are let.
 */
class MatrixTest {
    private static final int NEVER = 900_001;

    /** What names jobs and webhooks, or makes some; sound, but for what must not be removed by an administrator. */
    private static final List<String> OF_ADMINISTRATORS = List.of(
            "GET /jobs",
            "POST /jobs {\"kind\": \"nothing\"}",
            "GET /jobs/{id}",
            "PUT /jobs/{id}/cancelled {}",
            "POST /jobs/{id}/resume {}",
            "GET /jobs/{id}/file",
            "POST /jobs/files a,b",
            "GET /webhooks",
            "POST /webhooks {\"url\": \"nowhere\"}",
            "GET /webhooks/{id}",
            "PUT /webhooks/{id} {\"url\": \"nowhere\"}",
            "POST /webhooks/{id}/test {}",
            "GET /webhooks/{id}/deliveries",
            "DELETE /webhooks/{id}");

    /** What a cell of the matrix is to say. */
    private enum Expected {
        /** Status, headers, body and number of statements are those of what never was, and nothing is written. */
        ABSENT,
        /** 403, and nothing is written. */
        FORBIDDEN,
        /** It is read or done, or refused for what is sent. */
        LET;

        static Expected of(Deed deed, Role role, Place place) {
            Place.State needed = deed.ofTrash() ? Place.State.TRASHED : Place.State.THERE;
            boolean found = place.state() == needed || deed.ofUnits();
            if (!found || !place.seenBy(role)) {
                return ABSENT;
            }
            return deed.right().has(role) ? LET : FORBIDDEN;
        }
    }

    @Test
    void every_operation_of_the_table_has_its_row() {
        List<Deed> homeless =
                Deed.ALL.stream().filter(deed -> deed.operation().isEmpty()).toList();
        assertThat(homeless).isEmpty();
        Set<String> rows = new TreeSet<>(Deed.OPEN);
        Deed.ALL.forEach(deed -> rows.add(deed.operation().orElseThrow().line()));
        Set<String> documented = new TreeSet<>();
        Operation.documented().forEach(one -> documented.add(one.line()));
        assertThat(rows).isEqualTo(documented);
    }

    @Test
    void whoever_may_not_see_a_thing_gets_what_is_answered_of_what_never_was() {
        asked(Api.inMemory(), Place.SOME);
    }

    @Test
    void what_is_for_administrators_alone_tells_nobody_else_whether_it_is_there() {
        try (MatrixWorld world = new MatrixWorld(Api.inMemory(), List.of())) {
            int job = world.administrators("/jobs", "{\"kind\": \"export\"}");
            int webhook = world.administrators(
                    "/webhooks", "{\"url\": \"https://example.com\", \"secret\": \"0123456789abcdef\"}");
            Matrix matrix = new Matrix(world);
            for (Role role : Role.values()) {
                for (String request : OF_ADMINISTRATORS) {
                    int id = request.contains("/jobs") ? job : webhook;
                    Said there = matrix.said(request.replace("{id}", Integer.toString(id)), role);
                    Said never = matrix.said(request.replace("{id}", Integer.toString(NEVER)), role);
                    if (role != Role.ADMINISTRATOR) {
                        assertThat(there).as(role + " " + request).isEqualTo(never);
                        assertThat(List.of((long) there.status, there.written))
                                .as(role + " " + request)
                                .containsExactly(403L, 0L);
                    } else {
                        assertThat(there.status).as(request).isNotEqualTo(403);
                    }
                }
            }
        }
    }

    @Tag("kill")
    @Tag("once")
    @OnEveryDatabase
    void nor_is_it_otherwise_in_any_place_on_any_database(Store store) {
        asked(store, Place.all());
    }

    private static void asked(Store store, List<Place> places) {
        try (MatrixWorld world = new MatrixWorld(store, places)) {
            Matrix matrix = new Matrix(world);
            for (Role role : Role.values()) {
                for (Deed deed : Deed.ALL) {
                    places.stream()
                            .filter(place -> place.plain() || !deed.ofUnits())
                            .forEach(place -> matrix.cell(deed, role, place));
                }
            }
            assertThat(matrix.wrong).isEmpty();
            assertThat(matrix.cells).as("no kind of cell is missing").containsOnlyKeys(Expected.values());
        }
    }

    /** What was asked, and what was wrong with the answers. */
    private static final class Matrix {
        private final MatrixWorld world;
        private final Map<String, Said> never = new HashMap<>();
        private final Map<Expected, Integer> cells = new EnumMap<>(Expected.class);
        private final List<String> wrong = new ArrayList<>();
        /** What all cycles share is read again after a write, and not by the request that is measured. */
        private boolean changed = true;

        Matrix(MatrixWorld world) {
            this.world = world;
        }

        void cell(Deed deed, Role role, Place place) {
            Expected expected = Expected.of(deed, role, place);
            cells.merge(expected, 1, Integer::sum);
            boolean taken = expected == Expected.LET && deed.takes();
            Targets targets = taken ? new Targets(world, place, role) : world.targets.get(place);
            Deed asked = deed.naming(targets::id);
            if (taken) {
                targets.done();
                changed = true;
            }
            Said now = said(asked, role);
            String fault = fault(deed, role, expected, now);
            if (!fault.isEmpty()) {
                wrong.add("%s, %s, %s: %s, but %s".formatted(role, place, asked, expected, fault));
            }
        }

        /** What is wrong; "" for nothing. */
        private String fault(Deed deed, Role role, Expected expected, Said now) {
            if (now.written > 0 && expected != Expected.LET) {
                return "wrote with " + now.written + " statements";
            }
            return switch (expected) {
                case ABSENT -> {
                    Said was = never.computeIfAbsent(role + " " + deed, none -> said(deed.naming(this::never), role));
                    boolean same = now.answer.equals(was.answer) && now.statements == was.statements;
                    yield was.status != deed.never() ? "what never was is " + was : same ? "" : now + " is not " + was;
                }
                case FORBIDDEN -> now.status == 403 ? "" : "is " + now;
                case LET -> {
                    boolean refused = deed.method().equals("GET")
                            ? now.status != 200
                            : List.of(401, 403, 404, 405, 415, 428).contains(now.status) || now.status >= 500;
                    yield refused ? "is " + now : "";
                }
            };
        }

        /** Nothing but the cycles is there. */
        private int never(String kind) {
            return kind.endsWith("cycle")
                    ? world.targets.values().iterator().next().id(kind)
                    : NEVER;
        }

        private Said said(Deed asked, Role role) {
            return said(asked.method(), asked.address(), asked.body(), role);
        }

        /** Of a request on one line: method, address, body. */
        private Said said(String request, Role role) {
            String[] parts = request.split(" ", 3);
            return said(parts[0], parts[1], parts.length == 3 ? parts[2] : "", role);
        }

        private Said said(String method, String address, String body, Role role) {
            world.sits(role);
            if (changed) {
                world.api.get("/themes");
            }
            Store store = world.api.store();
            long before = store.statements();
            long written = store.written();
            Api.Answer answer = world.api.call(
                    method,
                    address,
                    body.isEmpty() ? null : body,
                    "If-Match",
                    "\"999\"",
                    "Content-Type",
                    body.isEmpty() || body.startsWith("{") ? "application/json" : "application/octet-stream");
            changed = store.written() > written;
            return new Said(
                    answer.status(),
                    answer.headers() + " " + answer.body(),
                    store.statements() - before,
                    store.written() - written);
        }
    }

    /** An answer, after how many statements it came, and how many of those wrote. */
    private record Said(int status, String answer, long statements, long written) {}
}
