package io.throughline.okr.exchange;

import io.throughline.okr.domain.change.Changes;
import io.throughline.okr.domain.change.Element;
import io.throughline.okr.domain.change.Facts;
import io.throughline.okr.domain.change.Scope;
import io.throughline.okr.domain.copy.Line;
import io.throughline.okr.domain.copy.Rows;
import io.throughline.okr.domain.planning.Positioning;
import io.throughline.okr.domain.progress.Progress;
import io.throughline.okr.domain.settings.Theme;
import io.throughline.okr.domain.settings.Themes;
import io.throughline.okr.usecases.export.Imported.Outcome;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;

/** Does what a plan says, within a write that has taken every scope: adds, changes, and notes it in the log as edits are noted. */
final class Merging {
    private static final List<Element> GOALS = List.of(Element.OBJECTIVE, Element.KEY_RESULT);

    private final Plan plan;
    private final Matching matching;
    private final Rows rows;
    private final Themes themes;
    private final Here here;
    private final Sayings sayings;
    private final Rewriting rewriting;
    private final Arrivals arrivals = new Arrivals();
    private final Set<Integer> written = new HashSet<>();
    private final Set<Integer> measured = new HashSet<>();
    private final Set<Integer> bounds = new HashSet<>();

    Merging(Plan plan, Rows rows, Themes themes, Here here, Sayings sayings, Rewriting rewriting) {
        this.plan = plan;
        this.matching = plan.matching();
        this.rows = rows;
        this.themes = themes;
        this.here = here;
        this.sayings = sayings;
        this.rewriting = rewriting;
    }

    /**
     * Makes the cycles that are not here, each with its scope and after the one around it, and notes them. What lies in them is written
     * by a write of its own, which has these scopes too.
     *
     * @return their scopes
     */
    Set<Scope> open(Changes changes) {
        know();
        Set<Scope> made = new HashSet<>();
        List<Fate> waiting = new ArrayList<>(of(Lists.CYCLES, Outcome.ADDED));
        while (!waiting.isEmpty()) {
            boolean some = waiting.removeIf(fate -> {
                Taken fresh = resolved(fate);
                fresh.number = 0;
                boolean ready = fate.said.whole("PARENT_ID") == 0 || fresh.whole("PARENT_ID") > 0;
                if (ready) {
                    int id = rewriting.add(Coherence.cycle(fresh));
                    arrivals.written(Element.CYCLE, fate.said.number, id);
                    made.add(Scope.cycle(id));
                }
                return ready;
            });
            if (!some) {
                throw new IllegalStateException("cycles that lie in one another were found to be right");
            }
        }
        sayings.of(Element.CYCLE, ids(Lists.CYCLES, Outcome.ADDED))
                .forEach((id, facts) -> changes.created(Scope.SHARED, Element.CYCLE, id, facts));
        return made;
    }

    /** Does all the rest, and counts anew what follows from it. */
    void write(String by, Instant at, Changes changes) {
        Map<String, Map<Integer, Facts>> before = new HashMap<>();
        for (Listing listing : Lists.ALL) {
            listing.named()
                    .ifPresent(kind -> before.put(listing.name(), sayings.of(kind, ids(listing, Outcome.CHANGED))));
        }
        Map<Element, Map<Integer, Facts>> fields = new HashMap<>();
        Map<Element, Map<Integer, Progress>> progress = new HashMap<>();
        for (Element kind : GOALS) {
            fields.put(kind, sayings.fields(kind, filled(kind)));
            Listing listing = kind == Element.OBJECTIVE ? Lists.OBJECTIVES : Lists.KEY_RESULTS;
            progress.put(kind, rewriting.progress(kind, ids(listing, Outcome.CHANGED)));
        }
        themes(changes);
        add();
        Lists.ALL.forEach(listing -> change(listing, by, at, changes));
        Lists.ALL.forEach(
                listing -> listing.named().ifPresent(kind -> note(listing, kind, before.get(listing.name()), changes)));
        GOALS.forEach(kind -> {
            fill(kind, fields.get(kind), changes);
            rewriting.judged(kind, progress.get(kind), at);
        });
        positionings(changes);
        rewriting.latest(measured, changes);
        rewriting.settle(rewriting.unsettled(written, measured, bounds), bounds, at, changes);
        changes.renew();
    }

    private void themes(Changes changes) {
        List<Theme> before = themes.all();
        plan.of(SettingFields.THEMES).forEach(fate -> here.take(SettingFields.THEMES, fate.said));
        here.settle();
        for (Theme theme : themes.all()) {
            if (before.stream().noneMatch(one -> one.id() == theme.id())) {
                changes.created(Scope.SHARED, Element.THEME, theme.id(), theme.facts());
            }
        }
    }

    private void know() {
        for (Listing listing : Lists.ALL) {
            listing.named().ifPresent(kind -> plan.of(listing).forEach(fate -> arrivals.there(kind, fate.said.number)));
        }
        arrivals.seal();
        for (Listing listing : Lists.ALL) {
            listing.named().ifPresent(kind -> plan.of(listing)
                    .forEach(fate ->
                            fate.here.ifPresent(there -> arrivals.written(kind, fate.said.number, there.number))));
        }
    }

    private void add() {
        Adding adding = new Adding(rows, arrivals, UnaryOperator.identity(), here);
        for (Listing listing : Lists.ALL) {
            for (Fate fate : listing.is(Lists.CYCLES) ? List.<Fate>of() : plan.of(listing)) {
                if (fate.is(Outcome.ADDED) || (listing.is(Lists.KEY_NUMBERS) && fate.is(Outcome.CHANGED))) {
                    adding.write(listing, fate.said);
                }
            }
            adding.end(listing);
        }
        adding.finish();
    }

    private void change(Listing listing, String by, Instant at, Changes changes) {
        for (Fate fate : of(listing, Outcome.CHANGED)) {
            Taken now = resolved(fate);
            if (listing.is(Lists.POSITIONINGS)) {
                rewriting.revise(now.whole("ORG_UNIT_ID"), now, by, at, changes);
            } else if (!listing.is(Lists.KEY_NUMBERS)) {
                Taken there = fate.here.orElseThrow();
                rewriting.rewrite(listing, there.number, now, columns(fate, now, there, at), at);
            }
        }
    }

    private static Map<String, Object> columns(Fate fate, Taken now, Taken there, Instant at) {
        Map<String, Object> columns = new HashMap<>();
        for (Field field : fate.listing.fields()) {
            if (fate.fields.contains(field.name()) && !field.apart()) {
                columns.put(field.column(), now.columns.get(field.column()));
            }
        }
        if (there.columns.get("VERSION") instanceof Long version) {
            columns.put("VERSION", version + 1);
        }
        if (fate.listing.is(Lists.COMMENTS)) {
            long edited = (Long) now.columns.get("EDITED_AT");
            columns.put("EDITED_AT", edited > 0 ? edited : at.toEpochMilli());
        }
        return columns;
    }

    /** Notes what was made and what was changed, and what has to be counted anew for it. */
    private void note(Listing listing, Element kind, Map<Integer, Facts> before, Changes changes) {
        Set<Integer> made = ids(listing, Outcome.ADDED);
        Set<Integer> all = new TreeSet<>(made);
        all.addAll(ids(listing, Outcome.CHANGED));
        Map<Integer, Facts> now = sayings.of(kind, all);
        for (Fate fate : plan.of(listing)) {
            if (fate.is(Outcome.ADDED) && !listing.is(Lists.CYCLES)) {
                int id = id(fate);
                changes.created(scope(fate), kind, id, now.get(id));
                touched(listing, fate, id);
            } else if (fate.is(Outcome.CHANGED)) {
                int id = id(fate);
                changes.changed(scope(fate), kind, id, before.get(id), now.get(id));
                touched(listing, fate, id);
            }
        }
    }

    private void touched(Listing listing, Fate fate, int id) {
        if (listing.is(Lists.KEY_RESULTS)) {
            written.add(id);
        } else if (listing.is(Lists.CHECK_INS) || listing.is(Lists.ISSUE_LINKS)) {
            written.add(real(Element.KEY_RESULT, fate.meant.whole("KEY_RESULT_ID")));
        } else if (listing.is(Lists.KPI_VALUES)) {
            measured.add(real(Element.KPI, fate.meant.whole("KPI_ID")));
        } else if (listing.is(Lists.KPIS) && fate.is(Outcome.ADDED)) {
            measured.add(id);
        } else if (listing.is(Lists.CYCLES) && fate.is(Outcome.CHANGED)) {
            bounds.add(id);
        }
    }

    /** Notes what custom fields say now; the version of their goal rises with them. */
    private void fill(Element kind, Map<Integer, Facts> before, Changes changes) {
        Element logged = kind == Element.OBJECTIVE ? Element.OBJECTIVE_FIELDS : Element.KEY_RESULT_FIELDS;
        Map<Integer, Fate> byGoal = new LinkedHashMap<>();
        values(kind).forEach(fate -> byGoal.put(real(kind, fate.meant.whole("ELEMENT_ID")), fate));
        Map<Integer, Facts> now = sayings.fields(kind, byGoal.keySet());
        byGoal.forEach((goal, fate) -> {
            if (before.containsKey(goal)) {
                changes.changed(scope(fate), logged, goal, before.get(goal), now.get(goal));
            } else {
                changes.created(scope(fate), logged, goal, now.get(goal));
            }
            changes.computed(scope(fate), kind, goal);
        });
        String table = kind == Element.OBJECTIVE ? "OBJECTIVE" : "KEY_RESULT";
        Map<Integer, Long> versions = new HashMap<>();
        for (Line row : rows.among(table, "ID", filled(kind))) {
            versions.put(row.id(), (Long) row.columns().get("VERSION") + 1);
        }
        rows.set(table, "VERSION", versions);
    }

    /** Those of org units that came with them. */
    private void positionings(Changes changes) {
        Map<Integer, Taken> last = new LinkedHashMap<>();
        for (Fate fate : of(Lists.POSITIONINGS, Outcome.ADDED)) {
            last.merge(
                    real(Element.ORG_UNIT, fate.meant.whole("ORG_UNIT_ID")),
                    fate.said,
                    (one, other) -> one.whole("VERSION") > other.whole("VERSION") ? one : other);
        }
        last.forEach((unit, said) -> changes.created(
                Scope.SHARED,
                Element.POSITIONING,
                unit,
                Positioning.Written.of(said.texts).facts()));
    }

    /** The goals that are here already and of which custom fields say something else. */
    private Set<Integer> filled(Element kind) {
        Set<Integer> goals = new TreeSet<>();
        for (Fate fate : values(kind)) {
            int goal = fate.meant.whole("ELEMENT_ID");
            if (!matching.fresh(goal)) {
                goals.add(goal);
            }
        }
        return goals;
    }

    private List<Fate> values(Element kind) {
        List<Fate> values = new ArrayList<>(of(Lists.CUSTOM_VALUES, Outcome.ADDED));
        values.addAll(of(Lists.CUSTOM_VALUES, Outcome.CHANGED));
        values.removeIf(fate -> !fate.said.text("ELEMENT_KIND").equals(kind.word()));
        return values;
    }

    private List<Fate> of(Listing listing, Outcome outcome) {
        return plan.of(listing).stream().filter(fate -> fate.is(outcome)).toList();
    }

    private Set<Integer> ids(Listing listing, Outcome outcome) {
        Set<Integer> ids = new TreeSet<>();
        of(listing, outcome).forEach(fate -> ids.add(id(fate)));
        return ids;
    }

    private int id(Fate fate) {
        return real(fate.listing.named().orElseThrow(), fate.meant.number);
    }

    private Scope scope(Fate fate) {
        return fate.cycle == 0 ? Scope.SHARED : Scope.cycle(real(Element.CYCLE, fate.cycle));
    }

    /** An element that names others by their ids. */
    private Taken resolved(Fate fate) {
        Taken resolved = fate.meant.copy();
        for (Field field : fate.listing.fields()) {
            if (field.kind() == Kind.REFERENCE || field.kind() == Kind.SUBJECT) {
                Element kind = field.to().orElseGet(() -> Element.of(fate.said.text("ELEMENT_KIND")));
                resolved.columns.put(field.column(), real(kind, fate.meant.whole(field.column())));
            }
        }
        return resolved;
    }

    private int real(Element kind, int shared) {
        if (!matching.fresh(shared)) {
            return shared;
        }
        int number = matching.numberOf(shared);
        return kind == Element.THEME ? here.theme(number) : arrivals.id(kind, number);
    }
}
