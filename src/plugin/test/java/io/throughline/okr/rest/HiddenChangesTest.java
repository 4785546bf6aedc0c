package io.throughline.okr.rest;

import static org.assertj.core.api.Assertions.assertThat;

import io.throughline.okr.domain.objective.Objective;
import io.throughline.okr.domain.people.OrgUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What somebody may not see can be changed as one likes: he reads the same bytes under the same headers, at every address there
 * is. Nothing visible is made between two looks, so that not even sequential keys are an exception here; what everybody
 * is told of hidden inputs is {@link HiddenInputsTest}'s.
 */
class HiddenChangesTest {
    /** So many lists are read again after every single write; all paths are after the last one. */
    private static final int LISTS = 1;

    /** What is of no one org unit or goal, and never hidden. */
    private static final Set<String> OPEN = Set.of(
            "POST /cycles",
            "PUT /cycles/{id}",
            "PUT /cycles/{id}/state",
            "DELETE /cycles/{id}",
            "POST /custom-fields",
            "PUT /custom-fields/{id}",
            "POST /jobs",
            "PUT /jobs/{id}/cancelled",
            "POST /jobs/{id}/resume",
            "POST /jobs/files",
            "POST /webhooks",
            "PUT /webhooks/{id}",
            "DELETE /webhooks/{id}",
            "POST /webhooks/{id}/test",
            "PUT /settings",
            "POST /themes",
            "PUT /themes/{id}",
            "POST /themes/{id}/place");

    @Test
    void a_change_of_what_somebody_may_not_see_changes_no_byte_and_no_header_he_gets() {
        Set<String> done = everybody(1, 1, true);

        Set<String> writes = Operation.documented().stream()
                .filter(one -> !one.method().equals("GET"))
                .map(Operation::line)
                .collect(Collectors.toCollection(TreeSet::new));
        writes.removeAll(OPEN);
        assertThat(done)
                .as("every operation that writes was done to something hidden")
                .containsAll(writes);
    }

    @Tag("kill")
    @Tag("once")
    @ParameterizedTest
    @ValueSource(longs = {2, 3, 4, 5, 6, 7, 8, 9})
    void nor_does_it_in_other_companies(long seed) {
        everybody(seed, 3, false);
    }

    /**
     * Returns the operations that were done.
     *
     * @param goals how many things of each kind are written
     * @param few whether each viewer is shown writes of one kind of thing only
     */
    private static Set<String> everybody(long seed, int goals, boolean few) {
        Set<String> done = new TreeSet<>();
        try (HiddenWorld world = new HiddenWorld(seed)) {
            int turn = 0;
            for (String viewer : HiddenWorld.VIEWERS.keySet()) {
                done.addAll(new Glimpse(world, viewer, seed).compare(goals, few ? turn++ % 3 : -1));
            }
        }
        return done;
    }

    /** What one viewer reads before and after. */
    private static final class Glimpse {
        private final HiddenWorld world;
        private final String viewer;
        private final String who;
        private final Map<String, String> before = new LinkedHashMap<>();
        private final Map<String, String> never = new LinkedHashMap<>();
        private final List<String> lists;
        private final List<String> written = new ArrayList<>();

        Glimpse(HiddenWorld world, String viewer, long seed) {
            this.world = world;
            this.viewer = viewer;
            this.who = "seed %d, viewer “%s”".formatted(seed, viewer);
            Map<String, List<String>> paths = Looking.paths(world, hidden());
            lists = Looking.lists(world, paths);
            paths.forEach((operation, some) -> some.forEach(path -> before.put(path, look(path))));
            paths.forEach((operation, some) -> never.put(operation, before.get(some.get(0))));
        }

        private Hidden hidden() {
            return new Hidden(world.api.store(), viewer);
        }

        Set<String> compare(int goals, int only) {
            Hidden hidden = hidden();
            Consumer<String> after = this::after;
            HiddenWrites writes = new HiddenWrites(world, viewer, after);
            List<Objective> open = hidden.objectives.stream()
                    .filter(one -> !one.trashed())
                    .filter(one ->
                            world.cycles.subList(0, 3).contains(one.written().cycle()))
                    .collect(Collectors.toCollection(ArrayList::new));
            Collections.shuffle(open, world.random);
            List<Objective> targets = open.stream()
                    .filter(one -> hidden.objective(one.id()))
                    .limit(goals)
                    .toList();
            for (Objective target : targets) {
                List<Integer> others = open.stream()
                        .filter(one -> !hidden.objective(one.id()))
                        .map(Objective::id)
                        .limit(6)
                        .toList();
                if (only <= 0) {
                    writes.objective(target.id(), others);
                }
                if (only < 0 || only == 1) {
                    writes.keyResults(target.id());
                }
            }
            List<Integer> units = hidden.units.stream()
                    .map(OrgUnit::id)
                    .filter(hidden::unit)
                    .collect(Collectors.toCollection(ArrayList::new));
            units.forEach(writes::place);
            Collections.shuffle(units, world.random);
            if (only < 0 || only == 2) {
                units.stream().limit(goals).forEach(one -> writes.unit(one, viewer));
            }
            // what is aligned to it may be seen
            Stream.concat(
                            targets.stream(),
                            hidden.objectives.stream()
                                    .filter(one -> above(one, hidden))
                                    .limit(goals))
                    .map(Objective::id)
                    .distinct()
                    .forEach(id -> writes.purge("objective", id));
            assertThat(targets).as(who + " finds something he may not see").isNotEmpty();
            everything();
            return writes.done;
        }

        /** Whether it is hidden and the home of something that is not. */
        private boolean above(Objective one, Hidden hidden) {
            return hidden.objective(one.id())
                    && !one.trashed()
                    && world.cycles.subList(0, 4).contains(one.written().cycle())
                    && hidden.objectives.stream()
                            .filter(below -> !hidden.objective(below.id()) && !below.trashed())
                            .map(below -> below.written().home())
                            .anyMatch(home -> home.objective() == one.id()
                                    || hidden.keyResults.stream()
                                            .anyMatch(part -> part.id() == home.keyResult()
                                                    && part.written().objective() == one.id()));
        }

        private void after(String write) {
            written.add(write);
            for (int i = 0; i < LISTS; i++) {
                same(world.oneOf(lists));
            }
            world.administrator();
        }

        private void everything() {
            Hidden hidden = hidden();
            List<String> found = new ArrayList<>();
            Looking.paths(world, hidden)
                    .forEach((operation, some) -> some.forEach(path -> {
                        String now = look(path);
                        String then = before.getOrDefault(path, never.get(operation));
                        if (!now.equals(then)) {
                            found.add("%s was%n%s%nand is%n%s".formatted(path, then, now));
                        }
                        Set<String> told = world.marks.hidden(now, hidden);
                        told.addAll(Naming.hidden(path, now.substring(now.indexOf('\n') + 1), hidden));
                        if (!told.isEmpty()) {
                            found.add("%s says %s:%n%s".formatted(path, told, now));
                        }
                    }));
            world.administrator();
            assertThat(found).as("%s reads, after %s", who, written).isEmpty();
        }

        private void same(String path) {
            assertThat(look(path))
                    .as("%s reads %s after %s", who, path, written.get(written.size() - 1))
                    .isEqualTo(before.get(path));
        }

        private String look(String path) {
            world.sits(viewer);
            Api.Answer answer = world.api.get(path);
            return answer.status() + " " + answer.headers() + "\n" + answer.body();
        }
    }
}
