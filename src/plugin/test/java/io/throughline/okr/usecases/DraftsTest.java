package io.throughline.okr.usecases;

import static org.assertj.core.api.Assertions.assertThat;

import io.throughline.okr.domain.Refused;
import io.throughline.okr.domain.change.ChangeLog;
import io.throughline.okr.store.Engine;
import io.throughline.okr.store.Store;
import io.throughline.okr.usecases.draft.FrameDraft;
import io.throughline.okr.usecases.draft.KeyResultDraft;
import io.throughline.okr.usecases.draft.MeasureDraft;
import io.throughline.okr.usecases.draft.ObjectiveDraft;
import io.throughline.okr.usecases.goal.CreateKeyResult;
import io.throughline.okr.usecases.goal.CreateObjective;
import io.throughline.okr.usecases.goal.EditKeyResult;
import io.throughline.okr.usecases.goal.ViewKeyResult;
import io.throughline.okr.usecases.goal.ViewObjective;
import io.throughline.okr.view.KeyResultView;
import io.throughline.okr.view.ObjectiveView;
import io.throughline.okr.view.PersonView;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Supplier;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.statistics.Statistics;

/** Whatever people say is either stored as they said it, or refused with the fields named and nothing written. */
class DraftsTest {
    private static final Map<Engine, Place> PLACES = new EnumMap<>(Engine.class);

    /** A store with a unit, a year, an objective that is active and a key result of it; lea leads the unit. */
    private record Place(Store store, Desk desk, int unit, int year, int objective, int keyResult) {
        static Place on(Engine engine) {
            Store store = Store.at(
                    engine == Engine.H2
                            ? "jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1"
                            : engine.fresh(null));
            Desk desk = new Desk(store);
            int year = desk.cycle("2027", "2027-01-01", "2027-12-31", 0);
            int unit = desk.unit("Payments", 0, "lea");
            int objective = desk.as("lea").objective(unit, year, "Trust");
            return new Place(store, desk, unit, year, objective, desk.keyResult(objective, "Raise it", 0, 10, 1));
        }

        ChangeLog.Revisions revisions() {
            return store.port(ChangeLog.class).revisions();
        }
    }

    @Provide
    Arbitrary<Engine> engines() {
        return Arbitraries.of(
                List.of(Engine.values()).stream().filter(Engine::here).toList());
    }

    @AfterContainer
    static void close() {
        PLACES.values().forEach(place -> place.store.close());
        PLACES.clear();
    }

    @Property(tries = 300)
    void an_objective_is_stored_as_it_was_said_or_refused(
            @ForAll("engines") Engine engine, @ForAll("objectives") ObjectiveDraft draft) {
        Place place = place(engine);

        storedOrRefused(place, () -> place.desk.the(CreateObjective.class).create(draft), made -> assertThat(
                        said(place.desk.as("admin").the(ViewObjective.class).view(made.id())))
                .isEqualTo(meant(draft)));
    }

    @Property(tries = 300)
    void a_key_result_is_stored_as_it_was_said_or_refused(
            @ForAll("engines") Engine engine, @ForAll("keyResults") KeyResultDraft draft) {
        Place place = place(engine);

        storedOrRefused(place, () -> place.desk.the(CreateKeyResult.class).create(draft), made -> assertThat(
                        said(place.desk.the(ViewKeyResult.class).view(made.id())))
                .isEqualTo(meant(draft)));
    }

    @Property(tries = 300)
    void a_key_result_is_changed_as_it_was_said_or_left_as_it_is(
            @ForAll("engines") Engine engine, @ForAll("changes") KeyResultDraft draft) {
        Place place = place(engine);
        KeyResultView before = place.desk.the(ViewKeyResult.class).view(place.keyResult);

        boolean stored = storedOrRefused(
                place,
                () -> place.desk.the(EditKeyResult.class).edit(place.keyResult, before.version(), draft),
                made -> assertThat(said(made)).isEqualTo(meant(draft)));

        KeyResultView after = place.desk.the(ViewKeyResult.class).view(place.keyResult);
        assertThat(after.version()).isEqualTo(before.version() + (stored ? 1 : 0));
        assertThat(stored || after.equals(before)).isTrue();
    }

    @Provide
    Arbitrary<ObjectiveDraft> objectives() {
        Place any = place(Engine.H2);
        return RandomDrafts.objectives(any.unit, any.year);
    }

    @Provide
    Arbitrary<KeyResultDraft> keyResults() {
        return RandomDrafts.keyResults(place(Engine.H2).objective);
    }

    @Provide
    Arbitrary<KeyResultDraft> changes() {
        return RandomDrafts.changes(place(Engine.H2).objective);
    }

    /** Each store is made alike, so what lies in them has the same ids. */
    private static Place place(Engine engine) {
        Place place = PLACES.computeIfAbsent(engine, Place::on);
        place.desk.as("lea");
        return place;
    }

    private static <T> boolean storedOrRefused(Place place, Supplier<T> doing, Consumer<T> stored) {
        ChangeLog.Revisions before = place.revisions();
        try {
            T made = doing.get();
            stored.accept(made);
            Statistics.label("outcome").collect("stored");
            bothHappen();
            return true;
        } catch (Refused refused) {
            Statistics.label("outcome").collect("refused");
            bothHappen();
            assertThat(refused.reason()).isEqualTo(Refused.Reason.INVALID);
            assertThat(refused.faults()).isNotEmpty().allSatisfy(fault -> assertThat(fault.field())
                    .isNotEmpty());
            assertThat(place.revisions()).isEqualTo(before);
            return false;
        }
    }

    /** A property whose drafts are all refused, or none, says nothing. */
    private static void bothHappen() {
        Statistics.label("outcome").coverage(both -> {
            both.check("stored").percentage(share -> share > 20);
            both.check("refused").percentage(share -> share > 10);
        });
    }

    /** The answer as a draft: so whoever sends back what he got changes nothing. */
    private static ObjectiveDraft said(ObjectiveView view) {
        return new ObjectiveDraft(
                view.orgUnit(),
                view.cycle(),
                view.title(),
                view.owner().key(),
                view.ambition(),
                view.weight(),
                view.parentKeyResult(),
                view.parentObjective(),
                new FrameDraft(view.starts(), view.due(), view.theme(), view.labels()),
                new ObjectiveDraft.Seen(
                        view.confidential(),
                        view.people().stream().map(PersonView::key).toList()),
                new ObjectiveDraft.Texts(view.why(), view.postMortem()));
    }

    private static ObjectiveDraft meant(ObjectiveDraft draft) {
        return new ObjectiveDraft(
                draft.orgUnit(),
                draft.cycle(),
                draft.title(),
                draft.owner().isEmpty() ? "lea" : draft.owner(),
                draft.ambition(),
                draft.weight(),
                draft.parentKeyResult(),
                draft.parentObjective(),
                meant(draft.frame()),
                new ObjectiveDraft.Seen(
                        draft.seen().confidential(),
                        draft.seen().people().stream()
                                .filter(person -> !person.isEmpty())
                                .distinct()
                                .sorted()
                                .toList()),
                draft.texts());
    }

    private static KeyResultDraft said(KeyResultView view) {
        return new KeyResultDraft(
                view.objective(),
                view.title(),
                view.owner().key(),
                view.source(),
                view.kpi(),
                new MeasureDraft(
                        view.measure(),
                        view.baseline(),
                        view.target(),
                        view.upper(),
                        view.decimals(),
                        view.unit(),
                        view.checkpoints().stream()
                                .map(one -> new MeasureDraft.Checkpoint(one.day(), one.value()))
                                .toList(),
                        view.steps().stream()
                                .map(one -> new MeasureDraft.Step(one.title(), one.weight()))
                                .toList()),
                view.weight(),
                view.ambition(),
                view.startConfidence(),
                new FrameDraft(view.starts(), view.due(), view.theme(), view.labels()),
                new KeyResultDraft.Texts(
                        view.evidence(), view.counterMetric(), view.targetReason(), view.postMortem()));
    }

    private static KeyResultDraft meant(KeyResultDraft draft) {
        boolean counted = draft.measure().equals(MeasureDraft.UNSAID);
        return new KeyResultDraft(
                draft.objective(),
                draft.title(),
                draft.owner().isEmpty() ? "lea" : draft.owner(),
                draft.source(),
                draft.kpi(),
                counted ? MeasureDraft.number("number-up", 0, 100, 0, "%") : draft.measure(),
                draft.weight(),
                draft.ambition(),
                draft.startConfidence(),
                meant(draft.frame()),
                draft.texts());
    }

    private static FrameDraft meant(FrameDraft draft) {
        return new FrameDraft(
                draft.starts(),
                draft.due(),
                draft.theme(),
                draft.labels().stream().sorted().toList());
    }
}
