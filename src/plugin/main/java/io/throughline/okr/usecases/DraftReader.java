package io.throughline.okr.usecases;

import io.throughline.okr.domain.Faults;
import io.throughline.okr.domain.cycle.Cycle;
import io.throughline.okr.domain.objective.Ambition;
import io.throughline.okr.domain.objective.Circle;
import io.throughline.okr.domain.objective.Home;
import io.throughline.okr.domain.objective.KeyResult;
import io.throughline.okr.domain.objective.Measure;
import io.throughline.okr.domain.objective.Objective;
import io.throughline.okr.domain.objective.Source;
import io.throughline.okr.domain.objective.Span;
import io.throughline.okr.domain.objective.State;
import io.throughline.okr.domain.objective.Tags;
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

    public DraftReader(People people, Shelf shelf) {
        this.people = people;
        this.shelf = shelf;
    }

    /** A text of one line: without blanks at its ends, runs of blanks and line ends made one blank. */
    static String line(String text) {
        return text == null ? "" : text.strip().replaceAll("[\\s\\p{Cntrl}]+", " ");
    }

    /** A text of many lines, without blanks at its ends. */
    static String text(String text) {
        return text == null ? "" : text.strip().replace("\r\n", "\n");
    }

    /** What is written of an objective; the org unit and the cycle are ones the viewer may see. */
    Objective.Written objective(ObjectiveDraft draft, Optional<Objective> before, State state, Glance glance) {
        Faults faults = new Faults();
        faults.require(glance.visibility().mayView(draft.orgUnit()), "orgUnit", "okr.refused.unknown");
        faults.require(glance.cycles().byId(draft.cycle()).isPresent(), "cycle", "okr.refused.unknown");
        faults.requireAtMost(draft.why(), Objective.Texts.LONGEST, "why");
        String owner = owner(draft.owner(), glance.viewer().key(), "owner", faults);
        Ambition ambition = word(draft.ambition(), Ambition.values(), Ambition::word, "ambition", faults);
        Home home = above(draft.parentKeyResult(), draft.parentObjective(), draft.cycle(), glance, faults);
        Optional<Objective.Written> written = faults.gather(() -> new Objective.Written(
                draft.orgUnit(),
                draft.cycle(),
                draft.title(),
                owner,
                ambition,
                state,
                draft.weight(),
                home,
                before.map(found -> found.written().tags()).orElse(Tags.NONE),
                before.map(found -> found.written().span()).orElse(Span.WHOLE_CYCLE),
                before.map(found -> found.written().circle()).orElse(Circle.OPEN)));
        faults.refuse();
        return written.orElseThrow();
    }

    /** What is written of a key result of an objective. */
    KeyResult.Written keyResult(KeyResultDraft draft, Objective objective, Optional<KeyResult> before, Glance glance) {
        Faults faults = new Faults();
        String owner = owner(draft.owner(), objective.written().owner(), "owner", faults);
        Source source = word(draft.source(), Source.values(), Source::word, "source", faults);
        Optional<Measure> measure = source == Source.LINKED_ISSUES
                ? Optional.of(Measure.PERCENT_DONE)
                : faults.gather(() -> Measure.number(
                        word(draft.measure(), Measure.Kind.values(), Measure.Kind::word, "measure", faults),
                        draft.baseline(),
                        draft.target(),
                        draft.decimals(),
                        draft.unit()));
        Optional<LocalDate> due = due(draft.due(), objective.written().cycle(), glance, faults);
        Optional<KeyResult.Written> written = faults.gather(() -> new KeyResult.Written(
                objective.id(),
                draft.title(),
                owner,
                measure.isPresent() ? source : Source.CHECK_IN,
                0,
                measure.orElse(Measure.PERCENT_DONE),
                draft.weight(),
                new Span(before.flatMap(found -> found.written().span().starts()), due),
                before.map(found -> found.written().ambition()).orElse(Ambition.UNSAID),
                before.map(found -> found.written().startConfidence()).orElse(-1),
                before.map(found -> found.written().tags()).orElse(Tags.NONE)));
        faults.refuse();
        return written.orElseThrow();
    }

    /** User keys of people named by key or log-in name. */
    Set<String> persons(Collection<String> named, String field, Faults faults) {
        Set<String> keys = new TreeSet<>();
        for (String name : named == null ? List.<String>of() : named) {
            keys.add(owner(line(name), "", field, faults));
        }
        keys.remove("");
        return keys;
    }

    /** The value of a word; the first one, with a fault noted, if there is none. */
    <T> T word(String word, T[] values, Function<T, String> spelled, String field, Faults faults) {
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
    Optional<LocalDate> date(String date, String field, Faults faults) {
        try {
            return Optional.of(LocalDate.parse(date));
        } catch (DateTimeParseException noDate) {
            faults.add(field, date.isEmpty() ? "okr.refused.required" : "okr.refused.date");
            return Optional.empty();
        }
    }

    private String owner(String named, String otherwise, String field, Faults faults) {
        if (named.isEmpty()) {
            return otherwise;
        }
        Optional<PersonView> person = people.find(named);
        faults.require(person.isPresent(), field, "okr.refused.unknown-person", named);
        return person.map(PersonView::key).orElse("");
    }

    private Optional<LocalDate> due(String date, int cycle, Glance glance, Faults faults) {
        if (date.isEmpty()) {
            return Optional.empty();
        }
        Optional<LocalDate> due = date(date, "due", faults);
        Cycle within = glance.cycles().byId(cycle).orElseThrow();
        due.ifPresent(day -> faults.require(
                within.holds(day),
                "due",
                "okr.refused.outside-cycle",
                within.starts().toString(),
                within.ends().toString()));
        return due;
    }

    /** What something of a cycle is aligned to: seen by the viewer, and in the same cycle or one around it. */
    Home above(int parentKeyResult, int parentObjective, int inner, Glance glance, Faults faults) {
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
}
