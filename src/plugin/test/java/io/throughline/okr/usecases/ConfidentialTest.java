package io.throughline.okr.usecases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.throughline.okr.domain.Page;
import io.throughline.okr.domain.Refused;
import io.throughline.okr.domain.change.Scope;
import io.throughline.okr.domain.change.Writes;
import io.throughline.okr.domain.objective.Circle;
import io.throughline.okr.domain.objective.KeyResult;
import io.throughline.okr.domain.objective.KeyResults;
import io.throughline.okr.domain.objective.Objective;
import io.throughline.okr.domain.objective.Objectives;
import io.throughline.okr.store.OnEveryDatabase;
import io.throughline.okr.store.Store;
import io.throughline.okr.usecases.board.ViewBoard;
import io.throughline.okr.usecases.goal.ViewKeyResult;
import io.throughline.okr.usecases.goal.ViewObjective;
import io.throughline.okr.usecases.issue.FindKeyResults;
import io.throughline.okr.usecases.issue.ListIssueLinks;
import io.throughline.okr.usecases.planning.CheckWriting;
import io.throughline.okr.usecases.progress.ExplainProgress;
import io.throughline.okr.usecases.progress.ListCheckIns;
import io.throughline.okr.view.BoardQuery;
import io.throughline.okr.view.BoardRowView;
import io.throughline.okr.view.BoardView;
import io.throughline.okr.view.KeyResultHitView;
import io.throughline.okr.view.Reading;
import java.util.List;
import java.util.Set;

class ConfidentialTest {
    @OnEveryDatabase
    void a_confidential_objective_is_there_for_its_insiders_and_for_nobody_else(Store store) {
        Scene scene = new Scene(store);

        for (String insider : List.of("olga", "kim", "nina", "admin")) {
            scene.desk.as(insider);
            assertThat(scene.board()).as(insider).contains("Merge with a rival", "Price agreed", "Below it");
            assertThat(scene.hits("price")).as(insider).containsExactly("Price agreed");
            assertThat(scene.desk.the(ViewKeyResult.class).view(scene.keyResult).title())
                    .isEqualTo("Price agreed");
            assertThat(scene.desk
                            .the(ExplainProgress.class)
                            .ofObjective(scene.secret)
                            .inputs())
                    .hasSize(1);
        }
        for (String outsider : List.of("dan", "tom")) {
            scene.desk.as(outsider);
            assertThat(scene.board()).as(outsider).containsExactly("Open to all", "Counted in the open", "Below it");
            assertThat(scene.hits("price")).as(outsider).isEmpty();
            for (Runnable path : List.<Runnable>of(
                    () -> scene.desk.the(ViewObjective.class).view(scene.secret),
                    () -> scene.desk.the(ViewKeyResult.class).view(scene.keyResult),
                    () -> scene.desk.the(ExplainProgress.class).ofObjective(scene.secret),
                    () -> scene.desk.the(ExplainProgress.class).ofKeyResult(scene.keyResult),
                    () -> scene.desk.the(CheckWriting.class).check(scene.secret),
                    () -> scene.desk
                            .the(ListCheckIns.class)
                            .list(scene.keyResult, Page.Wanted.FIRST)
                            .items(),
                    () -> scene.desk.the(ListIssueLinks.class).list(scene.keyResult))) {
                assertThatThrownBy(path::run).as(outsider).isInstanceOfSatisfying(Refused.class, refused -> assertThat(
                                refused.reason())
                        .isEqualTo(Refused.Reason.NOT_FOUND));
            }
        }
    }

    @OnEveryDatabase
    void search_fills_its_limit_with_what_the_viewer_may_see(Store store) {
        Scene scene = new Scene(store);
        for (int i = 0; i < 5; i++) {
            scene.desk.as("admin");
            scene.desk.keyResult(scene.secret, "Price point " + i, 0, 10, 1);
        }
        scene.desk.as("tom");

        assertThat(scene.desk.the(FindKeyResults.class).find("", "", 1))
                .extracting(KeyResultHitView::title)
                .containsExactly("Counted in the open");
    }

    @OnEveryDatabase
    void what_is_no_longer_confidential_is_found_again(Store store) {
        Scene scene = new Scene(store);
        scene.guard(new Circle(false, Set.of()));
        scene.desk.as("tom");

        assertThat(scene.hits("price")).containsExactly("Price agreed");
        assertThat(scene.board()).contains("Merge with a rival");
    }

    /** A lead, a member, and a confidential objective: owned by olga, its key result by kim, shown to nina; one aligned below. */
    private static final class Scene {
        private final Desk desk;
        private final Store store;
        private final int unit;
        private final int cycle;
        private final int secret;
        private final int keyResult;

        Scene(Store store) {
            this.store = store;
            desk = new Desk(store);
            unit = desk.unit("Payments", 0, "everyone", List.of("dan"), List.of("tom"));
            cycle = desk.cycle("2027", "2027-01-01", "2027-12-31", 0);
            int open = desk.objective(unit, cycle, "Open to all");
            desk.keyResult(open, "Counted in the open", 0, 10, 1);
            secret = desk.objective(unit, cycle, "Merge with a rival");
            keyResult = desk.keyResult(secret, "Price agreed", 0, 10, 1);
            desk.objective(unit, cycle, "Below it", 0, secret);
            owned();
            guard(new Circle(true, Set.of("nina")));
        }

        private void owned() {
            KeyResults keyResults = store.port(KeyResults.class);
            KeyResult before = keyResults.byId(keyResult).orElseThrow();
            KeyResult after = before.rewritten(before.written().ownedBy("kim"));
            in(() -> keyResults.save(List.of(after), Desk.TODAY));
        }

        void guard(Circle circle) {
            Objectives objectives = store.port(Objectives.class);
            Objective before = objectives.byId(secret).orElseThrow();
            Objective after = before.rewritten(before.written().ownedBy("olga").within(circle));
            in(() -> {
                objectives.save(List.of(after));
                store.port(KeyResults.class).follow(after);
            });
        }

        private void in(Runnable work) {
            store.port(Writes.class).write(Set.of(Scope.cycle(cycle)), "admin", Desk.TODAY, changes -> {
                work.run();
                return 0;
            });
        }

        List<String> board() {
            Reading<BoardView> reading =
                    desk.the(ViewBoard.class).read(new BoardQuery(Integer.toString(unit), Integer.toString(cycle)));
            return ((Reading.Shown<BoardView>) reading)
                    .value().rows().stream().map(BoardRowView::title).toList();
        }

        List<String> hits(String text) {
            return desk.the(FindKeyResults.class).find(text, "", 10).stream()
                    .map(KeyResultHitView::title)
                    .toList();
        }
    }
}
