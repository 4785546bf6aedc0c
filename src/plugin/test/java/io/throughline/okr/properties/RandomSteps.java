package io.throughline.okr.properties;

import io.throughline.okr.domain.change.Element;
import io.throughline.okr.domain.discussion.Subject;
import io.throughline.okr.properties.Command.At;
import io.throughline.okr.properties.GoalCommands.Measured;
import io.throughline.okr.properties.GoalCommands.SaidOfKeyResult;
import io.throughline.okr.properties.GoalCommands.SaidOfObjective;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.RandomDistribution;
import net.jqwik.api.Tuple;

/** Steps as people and programs may take them: mostly sound, now and then with anything wrong. */
final class RandomSteps {
    private static final Arbitrary<Boolean> EITHER = Arbitraries.of(true, false);
    private static final Arbitrary<Integer> BEHIND = mostly(Arbitraries.just(0), Arbitraries.of(1, -1));
    private static final Arbitrary<String> TITLES =
            mostly(Arbitraries.of("Grow", "Trust", "让每位工程师", "Ship"), Arbitraries.of("", "x".repeat(256)));
    private static final Arbitrary<String> PEOPLE =
            mostly(Arbitraries.of("lea", "tom", "mei", "otto"), Arbitraries.of("", "nobody"));
    private static final Arbitrary<Double> WEIGHTS =
            mostly(Arbitraries.of(1.0, 0.0, 0.5, 3.0), Arbitraries.of(-1.0, 1001.0, Double.NaN));
    private static final Arbitrary<Double> SHARES =
            mostly(Arbitraries.of(0.0, 0.3, 0.7, 1.0), Arbitraries.of(-0.1, 1.1));
    private static final Arbitrary<String> REASONS =
            mostly(Arbitraries.integers().between(1, 99).map(number -> "Since " + number), Arbitraries.just(""));
    private static final Arbitrary<String> DUE = mostly(
            Arbitraries.frequencyOf(
                    Tuple.of(3, Arbitraries.just("")),
                    Tuple.of(2, Arbitraries.of("2027-09-15", "2027-09-30", "2027-11-30", "2027-12-31"))),
            Arbitraries.of("2028-01-01", "soon"));

    private RandomSteps() {}

    /** A sequence of about so many steps, of any length up to twice as many. */
    static Arbitrary<List<Step>> sequences(int about) {
        return steps().list().ofMaxSize(2 * about).withSizeDistribution(RandomDistribution.uniform());
    }

    private static Arbitrary<Step> steps() {
        Arbitrary<Duration> later = Arbitraries.frequencyOf(
                Tuple.of(20, Arbitraries.of(Duration.ofMinutes(1), Duration.ofMinutes(20))),
                Tuple.of(2, Arbitraries.just(Duration.ofDays(1))),
                Tuple.of(1, Arbitraries.just(Duration.ofDays(20))));
        Arbitrary<String> who = Arbitraries.frequencyOf(
                Tuple.of(12, Arbitraries.just("admin")),
                Tuple.of(5, Arbitraries.just("lea")),
                Tuple.of(3, Arbitraries.of("tom", "mei", "otto")),
                Tuple.of(1, Arbitraries.of("stranger", "")));
        return Combinators.combine(later, who, commands()).as(Step::new);
    }

    private static Arbitrary<Command> commands() {
        return Arbitraries.frequencyOf(
                Tuple.of(8, goals()),
                Tuple.of(6, places()),
                Tuple.of(7, progress()),
                Tuple.of(4, hanging()),
                Tuple.of(4, company()));
    }

    private static Arbitrary<Command> goals() {
        return Arbitraries.frequencyOf(
                Tuple.of(5, Combinators.combine(nth(4), saidOfObjective()).as(GoalCommands.WriteObjective::new)),
                Tuple.of(
                        4,
                        Combinators.combine(nth(9), BEHIND, saidOfObjective()).as(GoalCommands.ReviseObjective::new)),
                Tuple.of(
                        3,
                        Combinators.combine(
                                        nth(9),
                                        mostly(
                                                Arbitraries.of("draft", "review", "active", "closed"),
                                                Arbitraries.of("graded", "lost")),
                                        REASONS)
                                .as(GoalCommands.StateOf::new)),
                Tuple.of(5, Combinators.combine(nth(9), saidOfKeyResult()).as(GoalCommands.WriteKeyResult::new)),
                Tuple.of(
                        4,
                        Combinators.combine(nth(9), BEHIND, saidOfKeyResult()).as(GoalCommands.ReviseKeyResult::new)),
                Tuple.of(3, goal().map(GoalCommands.Trash::new)),
                Tuple.of(3, goal().map(GoalCommands.Restore::new)),
                Tuple.of(1, goal().map(GoalCommands.Purge::new)));
    }

    private static Arbitrary<Command> places() {
        return Arbitraries.frequencyOf(
                Tuple.of(4, Combinators.combine(nth(9), goal(), WEIGHTS).as(PlaceCommands.Give::new)),
                Tuple.of(1, Combinators.combine(nth(5), BEHIND, WEIGHTS).as(PlaceCommands.Weigh::new)),
                Tuple.of(1, nth(5).map(PlaceCommands.Withdraw::new)),
                Tuple.of(
                        4,
                        Combinators.combine(nth(9), orNothing(nth(5)), orNothing(nth(4)), EITHER, home())
                                .as(PlaceCommands.Move::new)),
                Tuple.of(1, Combinators.combine(nth(4), nth(4), EITHER).as(PlaceCommands.CloneInto::new)),
                Tuple.of(
                        2,
                        Combinators.combine(
                                        Arbitraries.of(Element.OBJECTIVE, Element.KEY_RESULT), nth(9), nth(9), EITHER)
                                .as(PlaceCommands.Place::new)));
    }

    private static Arbitrary<Command> progress() {
        Arbitrary<String> day = mostly(
                Arbitraries.of("", "2027-08-01", "2027-07-15", "2027-08-12", "2027-02-01"),
                Arbitraries.of("2028-03-01", "yesterday"));
        return Arbitraries.frequencyOf(
                Tuple.of(
                        6,
                        Combinators.combine(
                                        nth(9),
                                        mostly(Arbitraries.of(0, 1, 2, 3, 7), Arbitraries.just(-1)),
                                        Arbitraries.of(-1, 0, 5, 10),
                                        day)
                                .as(ProgressCommands.CheckIn::new)),
                Tuple.of(2, Combinators.combine(goal(), SHARES, REASONS).as(ProgressCommands.SetByHand::new)),
                Tuple.of(1, goal().map(ProgressCommands.ClearHand::new)),
                Tuple.of(2, Combinators.combine(goal(), SHARES).as(ProgressCommands.GradeIt::new)),
                Tuple.of(1, goal().map(ProgressCommands.ClearGrade::new)),
                Tuple.of(
                        3,
                        Combinators.combine(nth(9), Arbitraries.integers().between(0, Company.ISSUES))
                                .as(ProgressCommands.Link::new)),
                Tuple.of(1, nth(4).map(ProgressCommands.Unlink::new)),
                Tuple.of(
                        2,
                        Combinators.combine(
                                        Arbitraries.integers().between(0, Company.ISSUES - 1),
                                        Arbitraries.of("new", "progress", "done"))
                                .as(ProgressCommands.IssueMoves::new)),
                Tuple.of(1, Arbitraries.just(new ProgressCommands.Recount())),
                Tuple.of(1, Combinators.combine(nth(4), TITLES).as(ProgressCommands.WriteKpi::new)),
                Tuple.of(
                        1, Combinators.combine(nth(2), BEHIND, TITLES, rarely()).as(ProgressCommands.ReviseKpi::new)),
                Tuple.of(
                        3,
                        Combinators.combine(
                                        Arbitraries.frequencyOf(Tuple.of(3, Arbitraries.just(1)), Tuple.of(1, nth(2))),
                                        Arbitraries.of(0.0, 2.5, 10.0),
                                        day)
                                .as(ProgressCommands.KpiIs::new)));
    }

    private static Arbitrary<Command> hanging() {
        List<Element> kinds = new ArrayList<>(Subject.KINDS);
        // Nothing hangs on this one, and on these most of all may be gone.
        kinds.add(Element.THEME);
        kinds.addAll(List.of(Element.ACTION, Element.CONTRIBUTION));
        Arbitrary<Element> subjects = Arbitraries.of(kinds);
        Arbitrary<String> urls = mostly(Arbitraries.just("https://example.com"), Arbitraries.just("javascript:1"));
        return Arbitraries.frequencyOf(
                Tuple.of(2, Combinators.combine(nth(9), TITLES, PEOPLE).as(HangingCommands.WriteAction::new)),
                Tuple.of(1, Combinators.combine(nth(4), BEHIND, TITLES).as(HangingCommands.ReviseAction::new)),
                Tuple.of(1, Combinators.combine(nth(4), EITHER).as(HangingCommands.Tick::new)),
                Tuple.of(1, Combinators.combine(nth(4), orNothing(nth(4))).as(HangingCommands.ShiftAction::new)),
                Tuple.of(1, nth(4).map(HangingCommands.DropAction::new)),
                Tuple.of(
                        3,
                        Combinators.combine(subjects, nth(5), orNothing(nth(3)), TITLES)
                                .as(HangingCommands.Say::new)),
                Tuple.of(1, Combinators.combine(nth(4), BEHIND, TITLES).as(HangingCommands.SayAnew::new)),
                Tuple.of(1, nth(4).map(HangingCommands.Unsay::new)),
                Tuple.of(2, Combinators.combine(subjects, nth(5), urls).as(HangingCommands.Prove::new)),
                Tuple.of(1, nth(3).map(HangingCommands.Disprove::new)),
                Tuple.of(
                        1,
                        Combinators.combine(
                                        TITLES,
                                        Arbitraries.of("objectives", "key-results", "both"),
                                        Arbitraries.of("text", "number", "date", "choice"))
                                .as(HangingCommands.DefineField::new)),
                Tuple.of(1, Combinators.combine(nth(3), BEHIND, rarely()).as(HangingCommands.RetireField::new)),
                Tuple.of(
                        4,
                        Combinators.combine(
                                        goal(),
                                        BEHIND,
                                        nth(2),
                                        Arbitraries.of("mei", "3.50", "2027-08-01", "", "nobody"))
                                .as(HangingCommands.Fill::new)));
    }

    private static Arbitrary<Command> company() {
        Arbitrary<String> seen = mostly(Arbitraries.of("everyone", "members", "public"), Arbitraries.just("few"));
        Arbitrary<String> starts = Arbitraries.of("2027-10-01", "2027-07-01", "2028-01-01", "2027-01-01");
        Arbitrary<String> ends = Arbitraries.of("2027-12-31", "2027-09-30", "2028-12-31", "2026-12-31");
        return Arbitraries.frequencyOf(
                Tuple.of(
                        1,
                        Combinators.combine(
                                        TITLES,
                                        starts,
                                        ends,
                                        orNothing(nth(3)),
                                        mostly(Arbitraries.of("planned", "open"), Arbitraries.of("closed", "over")))
                                .as(CompanyCommands.WriteCycle::new)),
                Tuple.of(
                        2,
                        Combinators.combine(
                                        nth(4),
                                        BEHIND,
                                        Arbitraries.oneOf(Arbitraries.just(""), starts),
                                        Arbitraries.oneOf(Arbitraries.just(""), ends),
                                        orNothing(nth(3)))
                                .as(CompanyCommands.ReviseCycle::new)),
                Tuple.of(
                        3,
                        Combinators.combine(
                                        nth(4),
                                        Arbitraries.frequencyOf(
                                                Tuple.of(1, Arbitraries.just("closed")),
                                                Tuple.of(2, Arbitraries.just("open")),
                                                Tuple.of(1, Arbitraries.just("planned"))),
                                        REASONS)
                                .as(CompanyCommands.CycleState::new)),
                Tuple.of(1, nth(5).map(CompanyCommands.DropCycle::new)),
                Tuple.of(
                        1,
                        Combinators.combine(TITLES, orNothing(nth(4)), seen, PEOPLE)
                                .as(CompanyCommands.WriteUnit::new)),
                Tuple.of(
                        1,
                        Combinators.combine(nth(5), BEHIND, TITLES, orNothing(nth(4)), seen, PEOPLE)
                                .as(CompanyCommands.ReviseUnit::new)),
                Tuple.of(1, Combinators.combine(nth(5), orNothing(nth(5))).as(CompanyCommands.PlaceUnit::new)),
                Tuple.of(1, nth(6).map(CompanyCommands.DropUnit::new)),
                Tuple.of(1, Combinators.combine(nth(4), BEHIND, TITLES).as(CompanyCommands.Position::new)),
                Tuple.of(
                        1,
                        Combinators.combine(
                                        BEHIND,
                                        mostly(Arbitraries.of(5, 10, 20), Arbitraries.of(40, -1)),
                                        Arbitraries.of(7, 14))
                                .as(CompanyCommands.SetUp::new)),
                Tuple.of(1, TITLES.map(CompanyCommands.AddTheme::new)),
                Tuple.of(
                        1,
                        Combinators.combine(Arbitraries.integers().between(1, 11), BEHIND, TITLES, EITHER)
                                .as(CompanyCommands.ReviseTheme::new)),
                Tuple.of(
                        1,
                        Combinators.combine(
                                        Arbitraries.integers().between(1, 11),
                                        Arbitraries.integers().between(0, 10))
                                .as(CompanyCommands.PlaceTheme::new)),
                Tuple.of(
                        1,
                        Combinators.combine(PEOPLE, PEOPLE, orNothing(nth(3))).as(CompanyCommands.GiveAll::new)),
                Tuple.of(1, Arbitraries.of("mei", "otto").map(CompanyCommands.Rename::new)));
    }

    private static Arbitrary<SaidOfObjective> saidOfObjective() {
        Arbitrary<List<String>> people = Arbitraries.frequencyOf(
                Tuple.of(5, Arbitraries.just(List.of())),
                Tuple.of(1, Arbitraries.of(List.of("mei"), List.of("tom", "lea"))));
        return Combinators.combine(nth(4), TITLES, PEOPLE, WEIGHTS, home(), DUE, people)
                .as(SaidOfObjective::new);
    }

    private static Arbitrary<SaidOfKeyResult> saidOfKeyResult() {
        Arbitrary<Measured> measured = Arbitraries.of(Measured.values());
        return Combinators.combine(TITLES, measured, WEIGHTS, DUE, REASONS).as(SaidOfKeyResult::new);
    }

    private static Arbitrary<At> goal() {
        return Combinators.combine(Arbitraries.of(Element.OBJECTIVE, Element.KEY_RESULT), nth(9))
                .as(At::new);
    }

    private static Arbitrary<At> home() {
        return Arbitraries.frequencyOf(Tuple.of(2, Arbitraries.just(At.NONE)), Tuple.of(3, goal()));
    }

    private static Arbitrary<Integer> nth(int most) {
        return Arbitraries.frequencyOf(
                Tuple.of(40, Arbitraries.integers().between(1, most).withDistribution(RandomDistribution.uniform())),
                Tuple.of(1, Arbitraries.just(0)));
    }

    private static Arbitrary<Integer> orNothing(Arbitrary<Integer> some) {
        return Arbitraries.frequencyOf(Tuple.of(1, Arbitraries.just(Command.NOTHING)), Tuple.of(1, some));
    }

    private static Arbitrary<Boolean> rarely() {
        return mostly(Arbitraries.just(false), Arbitraries.just(true));
    }

    private static <T> Arbitrary<T> mostly(Arbitrary<T> sound, Arbitrary<T> other) {
        return Arbitraries.frequencyOf(Tuple.of(20, sound), Tuple.of(1, other));
    }
}
