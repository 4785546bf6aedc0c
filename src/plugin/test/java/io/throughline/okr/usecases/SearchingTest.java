package io.throughline.okr.usecases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.throughline.okr.domain.Bookmark;
import io.throughline.okr.domain.Page;
import io.throughline.okr.domain.Refused;
import io.throughline.okr.memory.MemoryStore;
import io.throughline.okr.store.OnEveryDatabase;
import io.throughline.okr.store.Store;
import io.throughline.okr.usecases.draft.FrameDraft;
import io.throughline.okr.usecases.draft.ObjectiveDraft;
import io.throughline.okr.usecases.goal.CreateObjective;
import io.throughline.okr.usecases.goal.GoalQuery;
import io.throughline.okr.usecases.goal.ListKeyResults;
import io.throughline.okr.usecases.goal.ListObjectives;
import io.throughline.okr.usecases.goal.ViewKeyResult;
import io.throughline.okr.usecases.goal.ViewObjective;
import io.throughline.okr.usecases.trash.TrashKeyResult;
import io.throughline.okr.usecases.trash.TrashObjective;
import io.throughline.okr.view.KeyResultView;
import io.throughline.okr.view.ObjectiveView;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** What is found of all goals, by whom, page by page. */
class SearchingTest {
    private static final GoalQuery ALL = query("", "");

    private static final List<GoalQuery> QUERIES = List.of(
            ALL,
            new GoalQuery("Payments", "", "", "", 0, "", ""),
            new GoalQuery("2", "", "", "", 0, "", ""),
            new GoalQuery("No such unit", "", "", "", 0, "", ""),
            new GoalQuery("", "2027 Q3", "", "", 0, "", ""),
            new GoalQuery("", "99", "", "", 0, "", ""),
            new GoalQuery("", "", "olga", "", 0, "", ""),
            new GoalQuery("", "", "nobody", "", 0, "", ""),
            new GoalQuery("", "", "", "aspirational", 0, "", ""),
            new GoalQuery("", "", "", "", 3, "", ""),
            query("q3", ""),
            query("q", ""),
            query("50%_off", ""),
            query("_0%", ""),
            query("", "TRUST"),
            query("", "ｔｒｕｓｔ"),
            query("", "50%"),
            query("", "_"),
            query("", "o-2"),
            query("", "kr-1"),
            new GoalQuery("Payments", "2027", "olga", "aspirational", 3, "q3", "trust"));

    private static GoalQuery query(String label, String text) {
        return new GoalQuery("", "", "", "", 0, label, text);
    }

    @OnEveryDatabase
    void every_filter_finds_what_it_finds_in_memory_whoever_asks(Store store) {
        Desk real = filled(new Desk(store));
        Desk memory = filled(new Desk(new MemoryStore().ports()));

        for (String viewer : List.of("admin", "olga", "nina", "sid")) {
            assertThat(found(real.as(viewer))).as(viewer).isEqualTo(found(memory.as(viewer)));
        }
    }

    @OnEveryDatabase
    void what_is_found_is_told_as_it_is_alone(Store store) {
        Desk desk = filled(new Desk(store)).as("olga");

        for (ObjectiveView one : objectives(desk, ALL, 200)) {
            assertThat(one).isEqualTo(desk.the(ViewObjective.class).view(one.id()));
        }
        for (KeyResultView one : keyResults(desk, ALL, 200)) {
            assertThat(one).isEqualTo(desk.the(ViewKeyResult.class).view(one.id()));
        }
        assertThat(objectives(desk, query("", "trust"), 200))
                .extracting(ObjectiveView::title)
                .containsExactly("Merchants TRUST us", "Ｔｒｕｓｔ in secret");
    }

    @OnEveryDatabase
    void pages_are_full_of_what_the_viewer_may_see_and_take_as_many_statements_whatever_is_hidden(Store store) {
        Desk desk = filled(new Desk(store));
        int unit = desk.unit("Hidden", 0, "members", List.of(), List.of());
        long before = statements(store, desk.as("sid"));
        desk.as("admin");
        for (int i = 0; i < 30; i++) {
            desk.keyResult(desk.objective(unit, 1, "Hidden " + i), "Hidden too", 0, 1, 1);
            secret(desk, "Secret " + i, "kim");
        }

        assertThat(statements(store, desk.as("sid"))).isEqualTo(before);
        assertThat(objectives(desk.as("sid"), ALL, 3)).hasSize(13);
        assertThat(desk.the(ListObjectives.class)
                        .list(ALL, "", new Page.Wanted(Bookmark.START, 3))
                        .next())
                .isPresent();
        assertThat(before).isEqualTo(16);
        assertThat(statements(store, desk.as("olga"))).isBetween(17L, 20L);
    }

    @OnEveryDatabase
    void read_on_while_others_write_nothing_that_was_there_is_left_out_or_comes_twice(Store store) {
        Desk desk = new Desk(store);
        int cycle = desk.cycle("2027", "2027-01-01", "2027-12-31", 0);
        int unit = desk.unit("Payments", 0);
        List<Integer> ids = IntStream.range(0, 9)
                .mapToObj(i -> desk.objective(unit, cycle, "No. " + i))
                .toList();
        List<Integer> read = new ArrayList<>();
        Page<ObjectiveView> page = desk.the(ListObjectives.class).list(ALL, "", new Page.Wanted(Bookmark.START, 2));
        page.items().forEach(one -> read.add(one.id()));
        desk.the(TrashObjective.class).trash(ids.get(1));
        desk.objective(unit, cycle, "Just come");
        while (page.next().isPresent()) {
            page = desk.the(ListObjectives.class)
                    .list(ALL, "", new Page.Wanted(page.next().get(), 3));
            page.items().forEach(one -> read.add(one.id()));
        }

        assertThat(read).startsWith(ids.toArray(Integer[]::new)).hasSize(10).doesNotHaveDuplicates();
    }

    @OnEveryDatabase
    void a_state_or_an_ambition_that_is_none_is_refused_and_the_trash_is_not_searched(Store store) {
        Desk desk = filled(new Desk(store));
        desk.the(TrashKeyResult.class).trash(1);
        desk.the(TrashObjective.class).trash(2);

        assertThat(objectives(desk, ALL, 200)).extracting(ObjectiveView::id).doesNotContain(2);
        assertThat(keyResults(desk, ALL, 200)).extracting(KeyResultView::id).doesNotContain(1, 2);
        assertThat(desk.the(ListObjectives.class)
                        .list(ALL, "closed", Page.Wanted.FIRST)
                        .items())
                .isEmpty();
        assertThatThrownBy(() -> desk.the(ListObjectives.class)
                        .list(new GoalQuery("", "", "", "bold", 0, "", ""), "open", Page.Wanted.FIRST))
                .isInstanceOfSatisfying(Refused.class, refused -> assertThat(refused.faults())
                        .extracting(Refused.Fault::field)
                        .containsExactlyInAnyOrder("state", "ambition"));
    }

    /** Two org units, two cycles, and goals that differ in all that can be asked for. */
    private static Desk filled(Desk desk) {
        int year = desk.cycle("2027", "2027-01-01", "2027-12-31", 0);
        int quarter = desk.cycle("2027 Q3", "2027-07-01", "2027-09-30", year);
        int unit = desk.unit("Payments", 0);
        int members = desk.unit("Mergers", 0, "members", List.of(), List.of("olga"));
        int trust = objective(desk, unit, year, "Merchants TRUST us", "olga", "aspirational", 3, List.of("q3", "q3b"));
        int part = desk.keyResult(trust, "Sell at 50% off", 0, 1, 1);
        int below = desk.objective(unit, quarter, "Below it", part, 0);
        desk.keyResult(below, "Under_score", 0, 1, 1);
        desk.keyResult(
                objective(desk, members, year, "500 things", "olga", "committed", 1, List.of("50%_off", "a")),
                "Hidden but for members",
                0,
                1,
                1);
        objective(desk, unit, quarter, "Fifty", "kim", "", 3, List.of("q3b", "q3"));
        secret(desk, "Ｔｒｕｓｔ in secret", "olga", "nina");
        for (int i = 0; i < 10; i++) {
            desk.keyResult(desk.objective(unit, year, "Plain " + i, 0, trust), "Plain part " + i, 0, 1, 1);
        }
        return desk;
    }

    private static int objective(
            Desk desk,
            int unit,
            int cycle,
            String title,
            String owner,
            String ambition,
            int theme,
            List<String> labels) {
        FrameDraft frame = new FrameDraft("", "", theme, labels);
        return desk.the(CreateObjective.class)
                .create(new ObjectiveDraft(
                        unit,
                        cycle,
                        title,
                        owner,
                        ambition,
                        1,
                        0,
                        0,
                        frame,
                        ObjectiveDraft.Seen.OPEN,
                        new ObjectiveDraft.Texts("Because", "")))
                .id();
    }

    private static void secret(Desk desk, String title, String owner, String... people) {
        int id = desk.the(CreateObjective.class)
                .create(new ObjectiveDraft(
                        1,
                        1,
                        title,
                        owner,
                        "",
                        1,
                        0,
                        0,
                        FrameDraft.NONE,
                        new ObjectiveDraft.Seen(true, List.of(people)),
                        new ObjectiveDraft.Texts("", "")))
                .id();
        desk.keyResult(id, "Part of " + title, 0, 1, 1);
    }

    private static List<String> found(Desk desk) {
        List<String> found = new ArrayList<>();
        for (int i = 0; i < QUERIES.size(); i++) {
            List<String> keys = new ArrayList<>();
            objectives(desk, QUERIES.get(i), 2).forEach(one -> keys.add(one.key()));
            keyResults(desk, QUERIES.get(i), 3).forEach(one -> keys.add(one.key()));
            found.add(i + " " + keys);
        }
        return found;
    }

    /** All there are, read in pages of so many. */
    private static List<ObjectiveView> objectives(Desk desk, GoalQuery query, int most) {
        List<ObjectiveView> all = new ArrayList<>();
        Page.Wanted wanted = new Page.Wanted(Bookmark.START, most);
        while (true) {
            Page<ObjectiveView> page = desk.the(ListObjectives.class).list(query, "", wanted);
            all.addAll(page.items());
            if (page.next().isEmpty()) {
                return all;
            }
            assertThat(page.items()).hasSize(most);
            wanted = new Page.Wanted(page.next().get(), most);
        }
    }

    private static List<KeyResultView> keyResults(Desk desk, GoalQuery query, int most) {
        List<KeyResultView> all = new ArrayList<>();
        Page.Wanted wanted = new Page.Wanted(Bookmark.START, most);
        while (true) {
            Page<KeyResultView> page = desk.the(ListKeyResults.class).list(query, 0, wanted);
            all.addAll(page.items());
            if (page.next().isEmpty()) {
                return all;
            }
            assertThat(page.items()).hasSize(most);
            wanted = new Page.Wanted(page.next().get(), most);
        }
    }

    /** How many a page of the one and of the other take together. */
    private static long statements(Store store, Desk desk) {
        Page.Wanted wanted = new Page.Wanted(Bookmark.START, 20);
        desk.the(ListObjectives.class).list(ALL, "", wanted);
        long before = store.statements();
        desk.the(ListObjectives.class).list(ALL, "", wanted);
        desk.the(ListKeyResults.class).list(ALL, 0, wanted);
        return store.statements() - before;
    }
}
