package io.throughline.okr.usecases.history;

import io.throughline.okr.domain.Faults;
import io.throughline.okr.domain.Refused;
import io.throughline.okr.domain.change.Change;
import io.throughline.okr.domain.change.ChangeLog;
import io.throughline.okr.domain.change.Element;
import io.throughline.okr.domain.change.Facts;
import io.throughline.okr.domain.change.Past;
import io.throughline.okr.domain.progress.Judgement;
import io.throughline.okr.domain.progress.Progress;
import io.throughline.okr.domain.progress.ProgressPoints;
import io.throughline.okr.usecases.draft.DraftReader;
import io.throughline.okr.usecases.sight.Glance;
import io.throughline.okr.usecases.sight.Presenter;
import io.throughline.okr.usecases.sight.Shelf;
import io.throughline.okr.usecases.sight.Sight;
import io.throughline.okr.usecases.sight.Veil;
import io.throughline.okr.view.PastView;
import io.throughline.okr.view.PersonView;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** What an element said at the end of a day, and how far it was then; for whoever may see it now. */
public class ViewPast {
    private final Sight sight;
    private final Shelf shelf;
    private final DraftReader drafts;
    private final ChangeLog changeLog;
    private final ProgressPoints points;
    private final Presenter presenter;
    private final Clock clock;

    public ViewPast(
            Sight sight,
            Shelf shelf,
            DraftReader drafts,
            ChangeLog changeLog,
            ProgressPoints points,
            Presenter presenter,
            Clock clock) {
        this.sight = sight;
        this.shelf = shelf;
        this.drafts = drafts;
        this.changeLog = changeLog;
        this.points = points;
        this.presenter = presenter;
        this.clock = clock;
    }

    /**
     * Looks back.
     *
     * @param element word of the kind of element
     * @param asOf ISO 8601 date
     * @throws Refused as not found if there was no such element then; as a conflict, naming the oldest day there is, if what
     *     it said is no longer known
     */
    public PastView view(String element, int id, String asOf) {
        Faults faults = new Faults();
        Optional<LocalDate> day = drafts.date(DraftReader.line(asOf), "asOf", faults);
        faults.refuse();
        Element kind = ReadHistory.kind(element);
        Glance glance = sight.now();
        int seen = ReadHistory.seen(kind, id, shelf, glance);
        Instant end = day.orElseThrow()
                .plusDays(1)
                .atStartOfDay(clock.getZone())
                .toInstant()
                .minusMillis(1);
        Past past = changeLog.at(kind, seen, end);
        if (!past.known()) {
            throw new Refused(Refused.Reason.CONFLICT, "asOf", "okr.refused.forgotten", reaches(kind, seen));
        }
        Facts says = past.says().orElseThrow(Refused::notFound);
        Progress counted = points.at(kind, seen, end);
        return new PastView(
                kind.word(),
                seen,
                day.get().toString(),
                new Veil(List.of(says), shelf, glance).over(kind, seen, says),
                Judgement.of(says).over(counted).share(),
                past.since().map(change -> change.at().toString()).orElse(""),
                past.since().map(this::author).orElse(PersonView.NOBODY));
    }

    private String reaches(Element kind, int id) {
        return changeLog
                .reaches(kind, id)
                .map(first -> LocalDate.ofInstant(first, clock.getZone()).toString())
                .orElse("–");
    }

    private PersonView author(Change change) {
        return presenter.persons(List.of(change.author())).getOrDefault(change.author(), PersonView.NOBODY);
    }
}
