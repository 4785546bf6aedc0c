package io.throughline.okr.storage.upgrade;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.throughline.okr.domain.change.Element;
import io.throughline.okr.domain.objective.KeyResult;
import io.throughline.okr.domain.objective.KeyResults;
import io.throughline.okr.domain.objective.Objective;
import io.throughline.okr.domain.objective.Objectives;
import io.throughline.okr.domain.planning.Positioning;
import io.throughline.okr.domain.planning.Positionings;
import io.throughline.okr.domain.progress.CheckIn;
import io.throughline.okr.domain.progress.CheckIns;
import io.throughline.okr.domain.progress.IssueCount;
import io.throughline.okr.domain.progress.Judgement;
import io.throughline.okr.domain.progress.ProgressPoints;
import io.throughline.okr.domain.progress.StaleIssues;
import io.throughline.okr.store.Store;
import io.throughline.okr.usecases.Desk;
import io.throughline.okr.usecases.cycle.ListCycles;
import io.throughline.okr.usecases.goal.ViewObjective;
import io.throughline.okr.usecases.history.ViewPast;
import io.throughline.okr.usecases.people.ViewOrgUnit;
import io.throughline.okr.view.CycleView;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What people wrote into schema 0, as the present code reads it. */
class EarlierStoreTest {
    private static final Instant LATER = Instant.parse("2100-01-01T00:00:00Z");

    @TempDir
    private Path folder;

    static List<Samples.Sample> earlier() {
        return Samples.ofSchema(0);
    }

    @ParameterizedTest
    @MethodSource("earlier")
    void goals_keep_their_keys_and_texts_and_nobody_has_judged_them(Samples.Sample sample) {
        try (Store store = Store.at(sample.loaded(folder))) {
            List<Objective> objectives = store.port(Objectives.class).afterId(0, 100);
            List<KeyResult> keyResults = store.port(KeyResults.class).afterId(0, 100);

            assertThat(objectives)
                    .extracting(Objective::key, objective -> objective.written().title())
                    .containsExactly(
                            tuple("O-1", "Merchants trust us all"),
                            tuple("O-2", "Closing is quiet"),
                            tuple("O-3", "Nothing is lost"),
                            tuple("O-4", "Empty one"));
            assertThat(keyResults)
                    .extracting(KeyResult::key, keyResult -> keyResult.written().title())
                    .containsExactly(
                            tuple("KR-1", "Raise the rate 😀"),
                            tuple("KR-2", "Lower the days"),
                            tuple("KR-3", "Ship the ledger"));
            assertThat(store.port(Objectives.class).texts(1).why()).isEqualTo(Company.HARD);
            assertThat(store.port(Objectives.class).texts(3).why()).isEqualTo("why not");
            assertThat(objectives).allSatisfy(objective -> {
                assertThat(objective.judgement()).isEqualTo(Judgement.NONE);
                assertThat(objective.trashed() || objective.written().circle().confidential())
                        .isFalse();
                assertThat(objective.origin().author()).isEqualTo("admin");
                assertThat(objective.origin().created()).isEqualTo("2027-08-12T14:32:00Z");
            });
            assertThat(keyResults).allSatisfy(keyResult -> {
                assertThat(keyResult.judgement()).isEqualTo(Judgement.NONE);
                assertThat(keyResult.written().startConfidence()).isEqualTo(-1);
                assertThat(keyResult.trashed()).isFalse();
            });
        }
    }

    @ParameterizedTest
    @MethodSource("earlier")
    void progress_counts_and_check_ins_stand_as_they_stood(Samples.Sample sample) {
        try (Store store = Store.at(sample.loaded(folder))) {
            KeyResults keyResults = store.port(KeyResults.class);
            KeyResult raised = keyResults.byId(1).orElseThrow();

            assertThat(raised.standing().value()).isEqualTo(94);
            assertThat(raised.progress().share()).isEqualTo(0.5);
            assertThat(keyResults.byId(3).orElseThrow().standing().count()).isEqualTo(new IssueCount(4, 0, 2));
            assertThat(store.port(CheckIns.class).of(1, 10))
                    .extracting(CheckIn::value, CheckIn::confidence, CheckIn::comment, CheckIn::author)
                    .containsExactly(
                            tuple(0.0, -1, "No data\nyet.", "ben"),
                            tuple(94.0, 7, Company.HARD, "ben"),
                            tuple(92.0, 6, "", "admin"),
                            tuple(91.0, -1, "late", "ben"));
            assertThat(store.port(ProgressPoints.class).of(Element.KEY_RESULT, 1))
                    .hasSize(2);
            assertThat(store.port(StaleIssues.class).due(LATER, 10)).hasSize(1);
        }
    }

    @ParameterizedTest
    @MethodSource("earlier")
    void positionings_say_all_they_said_in_each_version(Samples.Sample sample) {
        try (Store store = Store.at(sample.loaded(folder))) {
            Positionings positionings = store.port(Positionings.class);
            Positioning first = positionings.version(1, 1).orElseThrow();
            Positioning latest = positionings.latest(1).orElseThrow();

            assertThat(first.written().answers()).isEqualTo(new Positioning.Answers("To pay.", "one", ""));
            assertThat(sentences(first)).containsExactly("We pay.", "We keep 'it'.");
            assertThat(latest.version()).isEqualTo(2);
            assertThat(latest.written().answers().purpose()).isEqualTo("To pay at once.\n" + Company.HARD);
            assertThat(latest.written().considerations())
                    .isEqualTo(new Positioning.Considerations("edge", "", "worth"));
            assertThat(sentences(latest)).containsExactly("We keep.", "We pay at once.", "We last.");
            assertThat(sentences(positionings.latest(2).orElseThrow())).containsExactly("Only a sentence.");
        }
    }

    @ParameterizedTest
    @MethodSource("earlier")
    void cycles_and_org_units_get_a_kind_and_the_past_is_told(Samples.Sample sample) {
        try (Store store = Store.at(sample.loaded(folder))) {
            Desk desk = new Desk(store);

            assertThat(desk.the(ListCycles.class).list())
                    .extracting(CycleView::name, CycleView::kind, CycleView::state)
                    .containsExactlyInAnyOrder(
                            tuple("2027", "custom", "open"),
                            tuple("Q3", "custom", "open"),
                            tuple("2026", "custom", "closed"),
                            tuple("2028", "custom", "planned"));
            assertThat(desk.the(ViewOrgUnit.class).view(1).kind()).isEqualTo("department");
            assertThat(desk.the(ViewOrgUnit.class).view(2).kind()).isEqualTo("team");
            assertThat(desk.the(ViewPast.class)
                            .view("objective", 1, "2027-08-13")
                            .says())
                    .containsEntry("title", "Merchants trust us");
            assertThat(desk.the(ViewObjective.class).view(2).parentKeyResult()).isEqualTo(1);
        }
    }

    private static List<String> sentences(Positioning positioning) {
        return positioning.written().statements().stream()
                .map(Positioning.Statement::text)
                .toList();
    }
}
