package io.throughline.okr.usecases;

import io.throughline.okr.usecases.draft.FrameDraft;
import io.throughline.okr.usecases.draft.KeyResultDraft;
import io.throughline.okr.usecases.draft.MeasureDraft;
import io.throughline.okr.usecases.draft.ObjectiveDraft;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;

/** Drafts as people and programs may send them: mostly sound, now and then with anything wrong. */
final class RandomDrafts {
    private static final Arbitrary<Double> NUMBERS =
            Arbitraries.of(0.0, 1.0, 3.0, -0.1, 100.0, 0.30000000000000004, -1e12, 1e12);
    private static final Arbitrary<Double> NO_NUMBERS = Arbitraries.of(1e13, Double.NaN, Double.NEGATIVE_INFINITY);

    private RandomDrafts() {}

    /** Of an org unit and a cycle of 2027 that are there. */
    static Arbitrary<ObjectiveDraft> objectives(int unit, int cycle) {
        Arbitrary<Head> heads = Combinators.combine(
                        mostly(Arbitraries.just(unit), Arbitraries.of(0, -1, 999)),
                        mostly(Arbitraries.just(cycle), Arbitraries.of(0, 999)),
                        titles(),
                        people(),
                        ambitions(),
                        weights())
                .as(Head::new);
        Arbitrary<ObjectiveDraft.Seen> seen = Combinators.combine(
                        Arbitraries.of(true, false),
                        mostly(
                                Arbitraries.just(List.<String>of()),
                                people().list().ofMaxSize(3)))
                .as(ObjectiveDraft.Seen::new);
        return Combinators.combine(
                        heads,
                        mostly(Arbitraries.just(0), Arbitraries.of(-1, 999)),
                        mostly(Arbitraries.just(0), Arbitraries.of(-1, 999)),
                        frames(),
                        Arbitraries.frequencyOf(
                                Tuple.of(2, seen),
                                Tuple.of(1, people().list().ofMaxSize(3).map(RandomDrafts::closed))),
                        texts(),
                        texts())
                .as((head, parent, above, frame, who, why, late) -> new ObjectiveDraft(
                        head.unit,
                        head.cycle,
                        head.title,
                        head.owner,
                        head.ambition,
                        head.weight,
                        parent,
                        above,
                        frame,
                        who,
                        new ObjectiveDraft.Texts(why, late)));
    }

    private static ObjectiveDraft.Seen closed(List<String> people) {
        return new ObjectiveDraft.Seen(true, people);
    }

    /** Of an objective that is there. */
    static Arbitrary<KeyResultDraft> keyResults(int objective) {
        return keyResults(objective, texts());
    }

    /** The same for one that is changed, mostly with a reason of its own. */
    static Arbitrary<KeyResultDraft> changes(int objective) {
        return keyResults(objective, mostly(Arbitraries.integers().map(number -> "Since " + number), texts()));
    }

    private static Arbitrary<KeyResultDraft> keyResults(int objective, Arbitrary<String> reasons) {
        Arbitrary<KeyResultDraft.Texts> texts =
                Combinators.combine(texts(), texts(), reasons, texts()).as(KeyResultDraft.Texts::new);
        Arbitrary<KeyResultDraft> counted = Combinators.combine(
                        titles(), people(), weights(), ambitions(), frames(), texts)
                .as((title, owner, weight, ambition, frame, said) -> new KeyResultDraft(
                        objective,
                        title,
                        owner,
                        "linked-issues",
                        0,
                        MeasureDraft.UNSAID,
                        weight,
                        ambition,
                        -1,
                        frame,
                        said));
        Arbitrary<KeyResultDraft> checkedIn = Combinators.combine(
                        titles(),
                        people(),
                        mostly(Arbitraries.just("check-in"), Arbitraries.of("", "linked-issues", "guess")),
                        Arbitraries.frequencyOf(Tuple.of(6, soundMeasures()), Tuple.of(1, anyMeasures())),
                        weights(),
                        mostly(Arbitraries.integers().between(-1, 10), Arbitraries.of(-2, 11)),
                        frames(),
                        texts)
                .as((title, owner, source, measure, weight, confidence, frame, said) -> new KeyResultDraft(
                        objective, title, owner, source, 0, measure, weight, "", confidence, frame, said));
        return Arbitraries.frequencyOf(Tuple.of(1, counted), Tuple.of(8, checkedIn));
    }

    private static Arbitrary<MeasureDraft> soundMeasures() {
        Arbitrary<List<MeasureDraft.Step>> milestones = Combinators.combine(
                        Arbitraries.of(-1.0, 0.0, 2.5), titles().filter(title -> !title.isBlank()))
                .as((weight, title) -> new MeasureDraft.Step("One " + title, weight))
                .list()
                .ofMinSize(1)
                .ofMaxSize(3);
        return Arbitraries.oneOf(
                checkpoints().map(days -> measure("number-up", -0.1, 100, 0, 2, "毫秒", days, List.of())),
                NUMBERS.map(target -> measure("number-down", 1e12, target, 0, 0, "", List.of(), List.of())),
                NUMBERS.map(target -> measure("keep-above", 0, target, 0, 4, "%", List.of(), List.of())),
                NUMBERS.map(target -> measure("keep-below", 3, target, 0, 0, "ms", List.of(), List.of())),
                NUMBERS.map(upper -> measure("keep-within", 0, -1e12, upper, 1, "", List.of(), List.of())),
                Arbitraries.just(measure("yes-no", 0, 0, 0, 0, "", List.of(), List.of())),
                milestones.map(steps -> measure("milestones", 0, 0, 0, 0, "", List.of(), steps)),
                titles().map(title -> measure(
                        "commit-target-stretch",
                        0,
                        0,
                        0,
                        0,
                        "",
                        List.of(),
                        List.of(step("A little"), step("Enough"), step("More " + title)))),
                Arbitraries.just(measure("establish-baseline", 0, 0, 0, 3, "h", List.of(), List.of())));
    }

    private static Arbitrary<MeasureDraft> anyMeasures() {
        return Combinators.combine(
                        Arbitraries.of("number-up", "keep-within", "yes-no", "milestones", "sideways", ""),
                        mostly(NUMBERS, NO_NUMBERS),
                        mostly(NUMBERS, NO_NUMBERS),
                        mostly(NUMBERS, NO_NUMBERS),
                        Arbitraries.integers().between(-1, 5),
                        Arbitraries.of("", "ms", "x".repeat(21), "\u0000"),
                        checkpoints(),
                        Arbitraries.<List<MeasureDraft.Step>>of(
                                List.of(), List.of(step("")), List.of(step("One"), new MeasureDraft.Step("Two", 1))))
                .as(RandomDrafts::measure);
    }

    private static MeasureDraft measure(
            String kind,
            double baseline,
            double target,
            double upper,
            int decimals,
            String unit,
            List<MeasureDraft.Checkpoint> checkpoints,
            List<MeasureDraft.Step> steps) {
        return new MeasureDraft(kind, baseline, target, upper, decimals, unit, checkpoints, steps);
    }

    private static MeasureDraft.Step step(String title) {
        return new MeasureDraft.Step(title, -1);
    }

    private static Arbitrary<List<MeasureDraft.Checkpoint>> checkpoints() {
        return mostly(
                        Arbitraries.of("2027-08-03", "2027-09-30"),
                        Arbitraries.of("2026-12-31", "2028-01-01", "soon", ""))
                .flatMap(day -> mostly(NUMBERS, NO_NUMBERS).map(value -> new MeasureDraft.Checkpoint(day, value)))
                .list()
                .ofMaxSize(2);
    }

    private static Arbitrary<FrameDraft> frames() {
        return Combinators.combine(
                        mostly(
                                Arbitraries.of("", "2027-01-01", "2027-08-01"),
                                Arbitraries.of("2026-12-31", "2027-02-30", "12.8.2027", "2027-12-31")),
                        mostly(
                                Arbitraries.of("", "2027-10-31", "2027-12-31"),
                                Arbitraries.of("2028-01-01", "2027-06-30")),
                        mostly(Arbitraries.of(0, 3), Arbitraries.just(-1)),
                        mostly(
                                        Arbitraries.of("q3", "支付", "Q3", "𠮷"),
                                        Arbitraries.of("two words", "x".repeat(51), "\ud800"))
                                .list()
                                .ofMaxSize(3))
                .as(FrameDraft::new);
    }

    private static Arbitrary<String> titles() {
        return mostly(
                Arbitraries.of("Raise it", " Cut\tp95 ", "让每位工程师都敢在周五发布 🚀", "x".repeat(255)),
                Arbitraries.oneOf(Arbitraries.strings().ofMaxLength(20), Arbitraries.just("x".repeat(256))));
    }

    private static Arbitrary<String> texts() {
        return mostly(
                Arbitraries.of("", "Because.\n\nAnd so on.", "“ñ” 𠮷\r\nline", "长".repeat(20_000)),
                Arbitraries.oneOf(Arbitraries.strings().ofMaxLength(20), Arbitraries.just("长".repeat(20_001))));
    }

    private static Arbitrary<String> people() {
        return mostly(Arbitraries.of("", "mei", "lea"), Arbitraries.of("nobody"));
    }

    private static Arbitrary<String> ambitions() {
        return mostly(Arbitraries.of("", "committed", "aspirational"), Arbitraries.of("maybe", "COMMITTED"));
    }

    private static Arbitrary<Double> weights() {
        return mostly(Arbitraries.of(1.0, 0.0, -0.0, 0.1, 1000.0), Arbitraries.of(-1.0, 1000.5, Double.NaN));
    }

    private static <T> Arbitrary<T> mostly(Arbitrary<T> sound, Arbitrary<T> other) {
        return Arbitraries.frequencyOf(Tuple.of(30, sound), Tuple.of(1, other));
    }

    private record Head(int unit, int cycle, String title, String owner, String ambition, double weight) {}
}
