package io.throughline.okr.usecases.draft;

import io.throughline.okr.domain.Faults;
import io.throughline.okr.domain.cycle.Cycle;
import io.throughline.okr.domain.kpi.Kpis;
import io.throughline.okr.domain.objective.Ambition;
import io.throughline.okr.domain.objective.Circle;
import io.throughline.okr.domain.objective.Days;
import io.throughline.okr.domain.objective.Home;
import io.throughline.okr.domain.objective.KeyResult;
import io.throughline.okr.domain.objective.Measure;
import io.throughline.okr.domain.objective.Objective;
import io.throughline.okr.domain.objective.Source;
import io.throughline.okr.domain.objective.Span;
import io.throughline.okr.domain.objective.State;
import io.throughline.okr.domain.objective.Steps;
import io.throughline.okr.domain.objective.Tags;
import io.throughline.okr.usecases.sight.Glance;
import io.throughline.okr.usecases.sight.People;
import io.throughline.okr.usecases.sight.Shelf;
import io.throughline.okr.view.PersonView;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;

/** Makes of what people say what the core stores, and gathers everything that is wrong with it. */
public final class DraftReader {
    private final People people;
    private final Shelf shelf;
    private final Kpis kpis;

    public DraftReader(People people, Shelf shelf, Kpis kpis) {
        this.people = people;
        this.shelf = shelf;
        this.kpis = kpis;
    }

    /** A text of one line: without blanks at its ends, runs of blanks and line ends made one blank. */
    public static String line(String text) {
        return text == null ? "" : text.replaceAll("[\\s\\p{Cntrl}]+", " ").strip();
    }

    /** A text of many lines, without blanks at its ends. */
    public static String text(String text) {
        return text == null ? "" : text.replaceAll("\\r\\n?", "\n").strip();
    }

    /** What is written of an objective; the org unit and the cycle are ones the viewer may see. */
    public ReadObjective objective(
            ObjectiveDraft draft, Optional<Objective.Written> before, State state, Glance glance) {
        Faults faults = new Faults();
        Optional<Cycle> cycle = glance.cycles().byId(draft.cycle());
        faults.require(glance.visibility().mayView(draft.orgUnit()), "orgUnit", "okr.refused.unknown");
        faults.require(cycle.isPresent(), "cycle", "okr.refused.unknown");
        String owner = owner(
                draft.owner(),
                before.map(Objective.Written::owner).orElse(""),
                glance.viewer().key(),
                "owner",
                faults);
        Ambition ambition = word(draft.ambition(), Ambition.values(), Ambition::word, "ambition", faults);
        // Who may not see what lies above cannot name it, and does not move the objective by leaving it out.
        Optional<Home> hidden = before.map(Objective.Written::home)
                .filter(above -> draft.parentKeyResult() == 0 && draft.parentObjective() == 0)
                .filter(above -> shelf.seenHome(above, glance).none());
        Home home = hidden.orElseGet(
                () -> above(draft.parentKeyResult(), draft.parentObjective(), draft.cycle(), glance, faults));
        Tags tags =
                tags(draft.frame(), before.map(found -> found.tags().theme()).orElse(0), glance, faults);
        Span span = span(draft.frame(), cycle.map(Days::of), faults);
        Set<String> people = persons(draft.seen().people(), "people", faults);
        boolean named = !draft.seen().people().isEmpty();
        faults.require(draft.seen().confidential() || !named, "people", "okr.refused.people-of-confidential");
        Optional<Objective.Written> written = faults.gather(() -> new Objective.Written(
                draft.orgUnit(),
                draft.cycle(),
                draft.title(),
                owner,
                ambition,
                state,
                draft.weight(),
                home,
                tags,
                span,
                new Circle(draft.seen().confidential(), people)));
        Optional<Objective.Texts> texts = faults.gather(
                () -> new Objective.Texts(draft.texts().why(), draft.texts().postMortem()));
        faults.refuse();
        return new ReadObjective(written.orElseThrow(), texts.orElseThrow());
    }

    /**
     * What is written of a key result of an objective.
     *
     * @param before what it says so far
     */
    public ReadKeyResult keyResult(
            KeyResultDraft draft, Objective objective, Optional<ReadKeyResult> before, Glance glance) {
        Faults faults = new Faults();
        String owner = owner(
                draft.owner(),
                before.map(found -> found.written().owner()).orElse(""),
                objective.written().owner(),
                "owner",
                faults);
        Source source = word(draft.source(), Source.values(), Source::word, "source", faults);
        Ambition ambition = word(draft.ambition(), Ambition.values(), Ambition::word, "ambition", faults);
        Days outer = glance.days(objective).orElseThrow();
        Tags tags = tags(
                draft.frame(),
                before.map(found -> found.written().tags().theme()).orElse(0),
                glance,
                faults);
        Span span = span(draft.frame(), Optional.of(outer), faults);
        requireKpi(draft, source, before, glance, faults);
        MeasureReader measures = new MeasureReader(this, faults);
        Optional<Measure> measure = measures.measure(draft.measure(), source, outer.of(span));
        Steps steps = measures.steps(draft.measure());
        Optional<KeyResult.Written> written = faults.gather(() -> new KeyResult.Written(
                objective.id(),
                draft.title(),
                owner,
                measure.isPresent() ? source : Source.CHECK_IN,
                measure.isPresent() ? draft.kpi() : 0,
                measure.orElse(Measure.PERCENT_DONE),
                draft.weight(),
                span,
                ambition,
                draft.startConfidence(),
                tags));
        Optional<KeyResult.Texts> texts = faults.gather(() -> new KeyResult.Texts(
                draft.texts().evidence(),
                draft.texts().counterMetric(),
                draft.texts().targetReason(),
                draft.texts().postMortem(),
                steps));
        if (objective.written().state() == State.ACTIVE && written.isPresent() && texts.isPresent()) {
            ReadKeyResult now = new ReadKeyResult(written.get(), texts.get());
            boolean silent = before.filter(was -> now.aimsElsewhere(was) && !now.saysWhy(was))
                    .isPresent();
            faults.require(!silent, "targetReason", "okr.refused.target-reason");
        }
        faults.refuse();
        return new ReadKeyResult(written.orElseThrow(), texts.orElseThrow());
    }

    /** The KPI that is to be the source is one the viewer may see, and not retired; unless it was the source already. */
    private void requireKpi(
            KeyResultDraft draft, Source source, Optional<ReadKeyResult> before, Glance glance, Faults faults) {
        boolean anew = before.filter(was -> was.written().kpi() == draft.kpi()).isEmpty();
        if (source == Source.KPI && draft.kpi() > 0 && anew) {
            boolean there = kpis.byId(draft.kpi())
                    .filter(found -> glance.visibility().mayView(found.written().orgUnit()))
                    .filter(found -> !found.written().retired())
                    .isPresent();
            faults.require(there, "kpi", "okr.refused.unknown");
        }
    }

    /** A retired theme stays where it was chosen before. */
    private static Tags tags(FrameDraft draft, int themeBefore, Glance glance, Faults faults) {
        boolean chosen = draft.theme() != 0 && draft.theme() != themeBefore;
        boolean there =
                glance.theme(draft.theme()).filter(theme -> !theme.retired()).isPresent();
        faults.require(!chosen || there, "theme", "okr.refused.unknown-theme");
        return faults.gather(() -> new Tags(draft.theme(), new TreeSet<>(draft.labels())))
                .orElse(Tags.NONE);
    }

    /** The days; the whole of what is around it, with the faults noted, if they are none or lie outside. */
    private Span span(FrameDraft draft, Optional<Days> outer, Faults faults) {
        Optional<LocalDate> starts =
                draft.starts().isEmpty() ? Optional.empty() : date(draft.starts(), "starts", faults);
        Optional<LocalDate> due = draft.due().isEmpty() ? Optional.empty() : date(draft.due(), "due", faults);
        Optional<Span> span = faults.gather(() -> new Span(starts, due));
        outer.ifPresent(days -> span.ifPresent(said -> days.requireHold(said, faults)));
        return span.filter(said -> outer.stream().allMatch(days -> days.hold(said)))
                .orElse(Span.WHOLE_CYCLE);
    }

    /** User keys of people named by key or log-in name. */
    public Set<String> persons(Collection<String> named, String field, Faults faults) {
        Set<String> keys = new TreeSet<>();
        for (String name : named == null ? List.<String>of() : named) {
            keys.add(owner(line(name), "", "", field, faults));
        }
        keys.remove("");
        return keys;
    }

    /** The value of a word; the first one, with a fault noted, if there is none. */
    public <T> T word(String word, T[] values, Function<T, String> spelled, String field, Faults faults) {
        for (T value : values) {
            if (spelled.apply(value).equals(word)) {
                return value;
            }
        }
        String words = String.join(
                ", ",
                List.of(values).stream()
                        .map(spelled)
                        .filter(known -> !known.isEmpty())
                        .toList());
        faults.add(field, word.isEmpty() ? "okr.refused.required" : "okr.refused.not-one-of", words);
        return values[0];
    }

    /** An ISO 8601 date; empty, with a fault noted, if it is none. */
    public Optional<LocalDate> date(String date, String field, Faults faults) {
        try {
            return Optional.of(LocalDate.parse(date));
        } catch (DateTimeParseException noDate) {
            faults.add(field, date.isEmpty() ? "okr.refused.required" : "okr.refused.date");
            return Optional.empty();
        }
    }

    /** Who is gone from the host stays the owner of what was his until another is named. */
    private String owner(String named, String before, String otherwise, String field, Faults faults) {
        if (named.isEmpty()) {
            return otherwise;
        }
        if (named.equals(before)) {
            return before;
        }
        Optional<PersonView> person = people.find(named);
        faults.require(person.isPresent(), field, "okr.refused.unknown-person", named);
        return person.map(PersonView::key).orElse("");
    }

    /** What something of a cycle is aligned to: seen by the viewer, and in the same cycle or one around it. */
    public Home above(int parentKeyResult, int parentObjective, int inner, Glance glance, Faults faults) {
        boolean both = parentKeyResult != 0 && parentObjective != 0;
        faults.require(!both, "parentObjective", "okr.refused.two-parents");
        String field = parentKeyResult != 0 ? "parentKeyResult" : "parentObjective";
        if (both || (parentKeyResult == 0 && parentObjective == 0)) {
            return Home.NONE;
        }
        Optional<Integer> cycle = parentKeyResult != 0
                ? shelf.seenKeyResult(parentKeyResult, glance).map(KeyResult::cycle)
                : shelf.seenObjective(parentObjective, glance)
                        .map(objective -> objective.written().cycle());
        faults.require(cycle.isPresent(), field, "okr.refused.unknown");
        boolean around = cycle.isEmpty() || glance.cycles().within(inner, cycle.get());
        faults.require(around, field, "okr.refused.parent-cycle");
        return cycle.isEmpty() ? Home.NONE : new Home(parentKeyResult, parentObjective);
    }

    /** What is written of an objective, with its long texts. */
    public record ReadObjective(Objective.Written written, Objective.Texts texts) {}

    /** What is written of a key result, with its long texts. */
    public record ReadKeyResult(KeyResult.Written written, KeyResult.Texts texts) {
        private boolean aimsElsewhere(ReadKeyResult before) {
            return !written.measure().aimsAs(before.written.measure())
                    || !texts.steps().equals(before.texts.steps());
        }

        /** A reason that was given for the change before says nothing of this one. */
        private boolean saysWhy(ReadKeyResult before) {
            return !texts.targetReason().isBlank() && !texts.targetReason().equals(before.texts.targetReason());
        }
    }
}
