package io.throughline.okr.exchange;

import io.throughline.okr.domain.Faults;
import io.throughline.okr.domain.change.Element;
import io.throughline.okr.domain.cycle.Cycle;
import io.throughline.okr.domain.cycle.CycleTree;
import io.throughline.okr.domain.objective.Days;
import io.throughline.okr.domain.objective.Span;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;

/** What holds between the elements of a document: no loops, aligned outwards, days within days, nothing twice. */
final class Coherence {
    private static final int UNSAID = Integer.MIN_VALUE;

    private final Arrivals arrivals;
    private final Wrong wrong;
    private final Map<Integer, Integer> unitParents = new HashMap<>();
    private final Map<Integer, Integer> unitPlaces = new HashMap<>();
    private final List<Cycle> cycles = new ArrayList<>();
    private final List<String> cyclePaths = new ArrayList<>();
    private CycleTree tree = new CycleTree(List.of());

    private final int objectives;
    /** By the rank of the goal, objectives first: its cycle, and where it stands in its list. */
    private final int[] cycleOf;

    private final int[] placeOf;
    private final int[] firstDay;
    private final int[] lastDay;
    private final Loops loops;
    /** Goals whose alignment is looked at when all goals are known: from, to and the place of a contribution or −1. */
    private final List<int[]> aligned = new ArrayList<>();

    private final Map<String, Set<Object>> once = new HashMap<>();
    private final Map<String, long[]> lastPlace = new HashMap<>();
    private final Map<String, Long> revisions = new HashMap<>();

    Coherence(Arrivals arrivals, Wrong wrong) {
        this.arrivals = arrivals;
        this.wrong = wrong;
        this.objectives = arrivals.count(Element.OBJECTIVE);
        int goals = objectives + arrivals.count(Element.KEY_RESULT);
        cycleOf = new int[goals];
        placeOf = new int[goals];
        firstDay = new int[objectives];
        lastDay = new int[objectives];
        loops = new Loops(goals);
    }

    /** Looks at an element whose own fields are right, and whose references are. */
    void row(Listing listing, int index, String path, Taken row) {
        switch (listing.name()) {
            case "keyNumbers" -> once(path + ".element", listing, row.text("ELEMENT_KIND"));
            case "orgUnits" -> {
                unitParents.put(row.number, row.whole("PARENT_ID"));
                unitPlaces.put(row.number, index);
            }
            case "cycles" ->
                wrong.gather(path, listing::nameOf, () -> {
                    cycles.add(cycle(row));
                    cyclePaths.add(path);
                });
            case "scopes" -> {
                once(path + ".scope", listing, row.text("SCOPE_KEY"));
                revisions.put(row.text("SCOPE_KEY"), (Long) row.columns.get("REVISION"));
            }
            case "customFields" -> once(path + ".name", listing, row.text("NAME"));
            case "objectives" -> objective(listing, index, path, row);
            case "keyResults" -> keyResult(listing, index, path, row);
            case "contributions" -> contribution(listing, index, path, row);
            case "positionings" ->
                once(path + ".version", listing, List.of(row.whole("ORG_UNIT_ID"), row.whole("VERSION")));
            case "customValues" ->
                once(
                        path + ".field",
                        listing,
                        List.of(row.text("ELEMENT_KIND"), row.whole("ELEMENT_ID"), row.whole("FIELD_ID")));
            case "changes" -> change(path, row);
            default -> {
                // What hangs on others has to do with nothing else.
            }
        }
    }

    /** Looks at a whole list. */
    void end(Listing listing) {
        if (listing.is(Lists.ORG_UNITS)) {
            unitParents.keySet().forEach(this::climb);
        } else if (listing.is(Lists.CYCLES)) {
            tree = new CycleTree(cycles);
            for (int i = 0; i < cycles.size(); i++) {
                Cycle cycle = cycles.get(i);
                wrong.gather(cyclePaths.get(i), UnaryOperator.identity(), (Faults faults) -> tree.check(cycle, faults));
            }
        } else if (listing.is(Lists.CONTRIBUTIONS)) {
            aligned.forEach(this::outwards);
            loops.each(goal -> wrong.add(path(goal), "okr.refused.loop", path(goal)));
        }
    }

    private void climb(int unit) {
        Set<Integer> way = new HashSet<>();
        int at = unit;
        while (at != 0 && way.add(at)) {
            at = unitParents.getOrDefault(at, 0);
        }
        if (at == unit) {
            String place = "orgUnits[" + unitPlaces.get(unit) + "]";
            wrong.add(place + ".parent", "okr.refused.loop", place);
        }
    }

    /** The cycle an element says. */
    static Cycle cycle(Taken row) {
        return new Cycle(
                row.number,
                (Long) row.columns.get("VERSION"),
                row.text("NAME"),
                Cycle.Kind.valueOf(row.text("CYCLE_KIND").toUpperCase(Locale.ROOT)),
                LocalDate.parse(row.text("STARTS")),
                LocalDate.parse(row.text("ENDS")),
                Cycle.State.valueOf(row.text("CYCLE_STATE").toUpperCase(Locale.ROOT)),
                row.whole("PARENT_ID"));
    }

    private void objective(Listing listing, int index, String path, Taken row) {
        int rank = arrivals.rank(Element.OBJECTIVE, row.number);
        cycleOf[rank] = row.whole("CYCLE_ID");
        placeOf[rank] = index;
        Span span = span(row);
        firstDay[rank] = day(span.starts());
        lastDay[rank] = day(span.due());
        once(path + ".key", listing, row.whole("KEY_NUMBER"));
        tree.byId(cycleOf[rank]).ifPresent(cycle -> within(path, Days.of(cycle), span));
        if (row.whole("HOME_KEY_RESULT_ID") > 0) {
            below(rank, keyResult(row.whole("HOME_KEY_RESULT_ID")), -1);
        }
        if (row.whole("HOME_OBJECTIVE_ID") > 0) {
            below(rank, arrivals.rank(Element.OBJECTIVE, row.whole("HOME_OBJECTIVE_ID")), -1);
        }
    }

    private void keyResult(Listing listing, int index, String path, Taken row) {
        int rank = keyResult(row.number);
        int above = arrivals.rank(Element.OBJECTIVE, row.whole("OBJECTIVE_ID"));
        cycleOf[rank] = cycleOf[above];
        placeOf[rank] = index;
        loops.below(rank, above);
        once(path + ".key", listing, row.whole("KEY_NUMBER"));
        Span around = new Span(day(firstDay[above]), day(lastDay[above]));
        tree.byId(cycleOf[above]).ifPresent(cycle -> within(path, Days.of(cycle).of(around), span(row)));
    }

    private void contribution(Listing listing, int index, String path, Taken row) {
        int from = arrivals.rank(Element.OBJECTIVE, row.whole("OBJECTIVE_ID"));
        boolean toKeyResult = row.whole("TO_KEY_RESULT_ID") > 0;
        if (toKeyResult == row.whole("TO_OBJECTIVE_ID") > 0) {
            wrong.add(path, "okr.refused.two-parents");
            return;
        }
        int to = toKeyResult
                ? keyResult(row.whole("TO_KEY_RESULT_ID"))
                : arrivals.rank(Element.OBJECTIVE, row.whole("TO_OBJECTIVE_ID"));
        once(path, listing, List.of(from, to));
        below(from, to, index);
    }

    private void below(int from, int to, int contribution) {
        loops.below(from, to);
        aligned.add(new int[] {from, to, contribution});
    }

    private void outwards(int[] edge) {
        if (!tree.within(cycleOf[edge[0]], cycleOf[edge[1]])) {
            wrong.add(edge[2] < 0 ? path(edge[0]) : "contributions[" + edge[2] + "]", "okr.refused.parent-cycle");
        }
    }

    /** The log of a scope rises, and ends where the scope does. */
    private void change(String path, Taken row) {
        String scope = row.text("SCOPE_KEY");
        long revision = (Long) row.columns.get("REVISION");
        long[] last = lastPlace.computeIfAbsent(scope, any -> new long[] {0, -1});
        boolean rises = revision > last[0] || (revision == last[0] && row.whole("ORDINAL") > last[1]);
        if (!rises || revision < 1) {
            wrong.add(path + ".revision", "okr.import.order");
        } else if (revision > revisions.getOrDefault(scope, 0L)) {
            wrong.add(path + ".revision", "okr.import.beyond", revisions.getOrDefault(scope, 0L));
        }
        last[0] = revision;
        last[1] = row.whole("ORDINAL");
    }

    private void once(String path, Listing listing, Object what) {
        if (!once.computeIfAbsent(listing.name(), any -> new HashSet<>()).add(what)) {
            wrong.add(path, "okr.import.twice");
        }
    }

    private void within(String path, Days days, Span span) {
        wrong.gather(path, UnaryOperator.identity(), (Faults faults) -> days.requireHold(span, faults));
    }

    private int keyResult(int number) {
        return objectives + arrivals.rank(Element.KEY_RESULT, number);
    }

    private String path(int goal) {
        return (goal < objectives ? "objectives[" : "keyResults[") + placeOf[goal] + "]";
    }

    private static Span span(Taken row) {
        return new Span(Span.day(row.text("STARTS")), Span.day(row.text("DUE")));
    }

    private static int day(Optional<LocalDate> day) {
        return day.map(one -> (int) one.toEpochDay()).orElse(UNSAID);
    }

    private static Optional<LocalDate> day(int day) {
        return day == UNSAID ? Optional.empty() : Optional.of(LocalDate.ofEpochDay(day));
    }
}
