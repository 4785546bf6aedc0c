package io.throughline.okr.exchange;

import io.throughline.okr.domain.Refused.Fault;
import io.throughline.okr.domain.change.ChangeLog;
import io.throughline.okr.domain.change.Scope;
import io.throughline.okr.domain.change.Writes;
import io.throughline.okr.domain.copy.Rows;
import io.throughline.okr.domain.settings.StoredSettings;
import io.throughline.okr.domain.settings.Themes;
import io.throughline.okr.usecases.export.Course;
import io.throughline.okr.usecases.export.Imported;
import io.throughline.okr.usecases.export.Imported.Outcome;
import io.throughline.okr.usecases.export.Merges;
import io.throughline.okr.usecases.export.Source;
import java.time.Clock;
import java.time.Instant;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/**
 * Brings documents of {@link JsonDocuments} together with what is there. Both are held at once, which is why there is a bound; the
 * change log is not, for this place's own goes on.
 */
public final class JsonMerges implements Merges {
    private final Rows rows;
    private final StoredSettings settings;
    private final Themes themes;
    private final Sayings sayings;
    private final Rewriting rewriting;
    private final Writes writes;
    private final ChangeLog changeLog;
    private final Clock clock;
    private final int most;

    public JsonMerges(
            Rows rows,
            StoredSettings settings,
            Themes themes,
            Sayings sayings,
            Rewriting rewriting,
            Writes writes,
            ChangeLog changeLog,
            Clock clock) {
        this(rows, settings, themes, sayings, rewriting, writes, changeLog, clock, Side.MOST);
    }

    JsonMerges(
            Rows rows,
            StoredSettings settings,
            Themes themes,
            Sayings sayings,
            Rewriting rewriting,
            Writes writes,
            ChangeLog changeLog,
            Clock clock,
            int most) {
        this.rows = rows;
        this.settings = settings;
        this.themes = themes;
        this.sayings = sayings;
        this.rewriting = rewriting;
        this.writes = writes;
        this.changeLog = changeLog;
        this.clock = clock;
        this.most = most;
    }

    @Override
    public Tally compare(Source source, UnaryOperator<String> people, Consumer<Imported> report, Course course) {
        Checking checked = checked(source, report, course);
        if (checked.wrong().count() > 0) {
            return new Tally(Map.of(), checked.people(), checked.wrong().count());
        }
        Plan plan = plan(Side.of(source, people, course, most));
        plan.all().values().forEach(some -> some.forEach(fate -> report.accept(fate.told())));
        for (int i = 0; i < plan.changes(); i++) {
            report.accept(new Imported(Lists.CHANGES.name() + "[" + i + "]", "", Outcome.LEFT, List.of()));
        }
        for (Fault fault : plan.others()) {
            report.accept(new Imported(fault.field(), fault.field(), Outcome.REFUSED, List.of(fault)));
        }
        return tally(plan, checked);
    }

    @Override
    public Tally merge(Source source, UnaryOperator<String> people, String by, Course course, Consumer<Tally> last) {
        Checking checked = checked(source, row -> {}, course);
        checked.wrong().refuse();
        Side document = Side.of(source, people, course, most);
        Instant now = clock.instant();
        return writes.together(changeLog.revisions().scopes(), () -> {
            // A cycle that was made just before is taken as well: it is begun anew with that.
            Set<Scope> scopes = changeLog.revisions().scopes();
            Plan plan = plan(document);
            plan.refuse();
            if (!plan.idle()) {
                write(plan, scopes, by, now);
            }
            Tally tally = tally(plan, checked);
            last.accept(tally);
            return tally;
        });
    }

    /** Two writes as one: the second has the scopes of the cycles that the first makes. */
    private void write(Plan plan, Set<Scope> scopes, String by, Instant now) {
        Set<Scope> all = new HashSet<>(scopes);
        Merging merging = writes.writeEvenClosed(scopes, by, now, changes -> {
            Here here = new Here(rows, settings, themes, true);
            Merging made = new Merging(plan, rows, themes, here, sayings, rewriting);
            all.addAll(made.open(changes));
            return made;
        });
        writes.writeEvenClosed(all, by, now, changes -> {
            merging.write(by, now, changes);
            return true;
        });
    }

    /** What is there must not change any more until it is written. */
    private Plan plan(Side document) {
        return new Plan(document, Side.here(rows, most), themes.all());
    }

    /** Names of custom fields may be taken: that is what they are matched by. */
    private Checking checked(Source source, Consumer<Imported> report, Course course) {
        Checking checking = new Checking(rows, Counting.of(source, course), true, Set.of(), row -> {
            if (row.outcome() == Outcome.REFUSED) {
                report.accept(row);
            }
        });
        Reading.run(source, Course.Step.CHECKING, course, checking);
        return checking;
    }

    private static Tally tally(Plan plan, Checking checked) {
        Map<String, Map<Outcome, Integer>> outcomes = new LinkedHashMap<>();
        plan.all().forEach((list, some) -> {
            Map<Outcome, Integer> counts = new EnumMap<>(Outcome.class);
            some.forEach(fate -> counts.merge(fate.outcome, 1, Integer::sum));
            if (!counts.isEmpty()) {
                outcomes.put(list, counts);
            }
        });
        if (plan.changes() > 0) {
            outcomes.put(Lists.CHANGES.name(), Map.of(Outcome.LEFT, plan.changes()));
        }
        return new Tally(outcomes, checked.people(), plan.faults().size());
    }
}
