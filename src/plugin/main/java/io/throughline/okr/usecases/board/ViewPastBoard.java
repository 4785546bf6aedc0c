package io.throughline.okr.usecases.board;

import io.throughline.okr.domain.Faults;
import io.throughline.okr.domain.Refused;
import io.throughline.okr.domain.board.Pasts;
import io.throughline.okr.domain.change.Element;
import io.throughline.okr.domain.change.Facts;
import io.throughline.okr.domain.change.Past;
import io.throughline.okr.domain.change.Replay.Named;
import io.throughline.okr.domain.change.Scope;
import io.throughline.okr.domain.cycle.Cycle;
import io.throughline.okr.domain.cycle.CycleTree;
import io.throughline.okr.domain.people.OrgUnit;
import io.throughline.okr.domain.people.Visibility;
import io.throughline.okr.domain.settings.Settings;
import io.throughline.okr.usecases.draft.DraftReader;
import io.throughline.okr.usecases.people.ListOrgUnits;
import io.throughline.okr.usecases.sight.Address;
import io.throughline.okr.usecases.sight.Glance;
import io.throughline.okr.usecases.sight.Presenter;
import io.throughline.okr.usecases.sight.Sight;
import io.throughline.okr.usecases.snapshot.Shared;
import io.throughline.okr.view.BoardQuery;
import io.throughline.okr.view.BoardView;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The board of an org unit in a cycle as it was read at the end of a day, by the thresholds of then, for whoever may see what
 * was on it both as it was and as it is now.
 */
public class ViewPastBoard {
    private static final Set<Element> KINDS = Set.of(Element.CYCLE, Element.ORG_UNIT, Element.SETTINGS);
    private static final List<Scope> SHARED = List.of(Scope.SHARED);

    private final Sight sight;
    private final DraftReader drafts;
    private final Pasts pasts;
    private final PastGoals goals;
    private final Presenter presenter;
    private final Address address;
    private final Clock clock;

    public ViewPastBoard(
            Sight sight,
            DraftReader drafts,
            Pasts pasts,
            PastGoals goals,
            Presenter presenter,
            Address address,
            Clock clock) {
        this.sight = sight;
        this.drafts = drafts;
        this.pasts = pasts;
        this.goals = goals;
        this.presenter = presenter;
        this.address = address;
        this.clock = clock;
    }

    /**
     * Looks back; empty if there is nothing to show.
     *
     * @param query with a day
     * @throws Refused as a conflict, naming the oldest day there is, if what was said then is no longer known
     */
    public Optional<BoardView> view(BoardQuery query) {
        Glance now = sight.now();
        LocalDate day = day(query.asOf(), now);
        Instant moment =
                day.plusDays(1).atStartOfDay(clock.getZone()).toInstant().minusMillis(1);
        Map<Named, Past> told = pasts.at(SHARED, KINDS, moment);
        goals.requireKnown(told, SHARED, moment, clock.getZone());
        Glance then = then(now, told, moment, day);
        Optional<OrgUnit> unit = ListOrgUnits.named(query.orgUnit(), now)
                .filter(found -> says(told, Element.ORG_UNIT, found.id()).isPresent())
                .flatMap(found -> then.visibility().unit(found.id()));
        Optional<Cycle> cycle = query.cycle().isEmpty()
                ? then.cycles().openOn(day)
                : ViewBoard.cycle(query.cycle(), now)
                        .flatMap(found -> then.cycles().byId(found.id()));
        if (unit.isEmpty() || cycle.isEmpty()) {
            return Optional.empty();
        }
        List<Cycle> cycles = then.cycles().withAllIn(cycle.get().id());
        return Optional.of(new PreparedBoard(
                        unit.get(),
                        cycle.get(),
                        cycles,
                        List.of(goals.of(cycles, now.visibility(), moment, clock.getZone())),
                        then,
                        presenter,
                        address.url())
                .view());
    }

    private LocalDate day(String asOf, Glance now) {
        Faults faults = new Faults();
        Optional<LocalDate> day = drafts.date(asOf, "asOf", faults);
        faults.require(day.isEmpty() || !day.get().isAfter(now.today()), "asOf", "okr.refused.not-yet");
        faults.refuse();
        return day.orElseThrow();
    }

    /** Cycles, thresholds and the names of org units as they were; who may see which org unit as it is now. */
    private Glance then(Glance now, Map<Named, Past> told, Instant moment, LocalDate day) {
        List<OrgUnit> units = now.orgUnits().stream()
                .map(unit -> says(told, Element.ORG_UNIT, unit.id())
                        .map(facts -> new OrgUnit(
                                unit.id(), unit.version(), unit.written().called(facts.text("name")), unit.order()))
                        .orElse(unit))
                .toList();
        List<Cycle> cycles = told.keySet().stream()
                .filter(named -> named.element() == Element.CYCLE)
                .flatMap(named -> says(told, Element.CYCLE, named.id())
                        .map(facts -> Cycle.of(named.id(), version(named.id(), now), facts))
                        .stream())
                .toList();
        Settings settings = says(told, Element.SETTINGS, Settings.ID)
                .map(facts -> new Settings(now.shared().settings().version(), Settings.Written.of(facts)))
                .orElse(Settings.DEFAULT);
        Shared shared = new Shared(
                now.shared().revisions(),
                units,
                new CycleTree(cycles),
                settings,
                now.shared().themes());
        Visibility visibility =
                new Visibility(now.viewer(), units, now.settings().admission());
        return new Glance(visibility, shared, moment, day, clock.getZone());
    }

    private static long version(int cycle, Glance now) {
        return now.cycles().byId(cycle).map(Cycle::version).orElse(1L);
    }

    private static Optional<Facts> says(Map<Named, Past> told, Element element, int id) {
        return Optional.ofNullable(told.get(new Named(element, id))).flatMap(Past::says);
    }
}
