package io.throughline.okr.usecases.sight;

import io.throughline.okr.domain.Faults;
import io.throughline.okr.domain.Refused;
import io.throughline.okr.domain.cycle.Calendar;
import io.throughline.okr.domain.cycle.Cycle;
import io.throughline.okr.domain.cycle.CycleTree;
import io.throughline.okr.domain.objective.Days;
import io.throughline.okr.domain.objective.KeyResult;
import io.throughline.okr.domain.objective.Objective;
import io.throughline.okr.domain.people.OrgUnit;
import io.throughline.okr.domain.people.Viewer;
import io.throughline.okr.domain.people.Visibility;
import io.throughline.okr.domain.progress.Pace;
import io.throughline.okr.domain.settings.Settings;
import io.throughline.okr.domain.settings.Theme;
import io.throughline.okr.usecases.snapshot.Shared;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Who is acting, what he may see, and when: taken once at the start of a use case.
 *
 * @param today the server's day of {@code now}
 * @param zone the server's
 */
public record Glance(Visibility visibility, Shared shared, Instant now, LocalDate today, ZoneId zone) {
    private static final Pace NOT_BEGUN = new Pace(0, false);

    /** Every org unit there is, seen or not. */
    public Collection<OrgUnit> orgUnits() {
        return shared.orgUnits();
    }

    /** The cycles there are. */
    public CycleTree cycles() {
        return shared.cycles();
    }

    /** What administrators have set. */
    public Settings.Written settings() {
        return shared.settings().written();
    }

    /** The theme with that id, retired or not. */
    public Optional<Theme> theme(int id) {
        return shared.themes().stream().filter(theme -> theme.id() == id).findFirst();
    }

    /** Who is looking. */
    public Viewer viewer() {
        return visibility.viewer();
    }

    /** The days of an objective; empty if its cycle is gone. */
    public Optional<Days> days(Objective objective) {
        return cycles().byId(objective.written().cycle())
                .map(cycle -> Days.of(cycle).of(objective.written().span()));
    }

    /** What is expected of an objective today: as much as of its days has passed. */
    public Pace pace(Objective objective) {
        return days(objective).map(days -> days.pace(today)).orElse(NOT_BEGUN);
    }

    /** What is expected of a key result of an objective today, by its own days and measure. */
    public Pace pace(KeyResult keyResult, Objective objective) {
        KeyResult.Written written = keyResult.written();
        return days(objective)
                .map(days -> days.of(written.span()).pace(written.measure(), today))
                .orElse(NOT_BEGUN);
    }

    /** The server's day of a moment. */
    LocalDate day(Instant at) {
        return LocalDate.ofInstant(at, zone);
    }

    /** Whether the days of a key result of an objective are over. */
    boolean over(KeyResult keyResult, Objective objective) {
        return days(objective)
                .filter(days ->
                        !today.isAfter(days.of(keyResult.written().span()).last()))
                .isEmpty();
    }

    /**
     * Lets pass a key result whose days lie within those its objective has now.
     *
     * @throws Refused as invalid, with each day that does not
     */
    public void requireWithin(KeyResult.Written keyResult, Objective objective) {
        Faults faults = new Faults();
        days(objective).ifPresent(days -> days.requireHold(keyResult.span(), faults));
        faults.refuse();
    }

    /** How the company counts its years and weeks. */
    public Calendar calendar() {
        return settings().year().calendar();
    }

    /** What a cycle is called; "" if it is gone. */
    public String cycleName(int id) {
        return cycles().byId(id).map(Cycle::name).orElse("");
    }

    /** What an org unit is called; "" if the viewer may not see it. */
    public String unitName(int id) {
        return visibility.unit(id).map(OrgUnit::name).orElse("");
    }

    /**
     * Lets pass what may be done.
     *
     * @throws Refused as forbidden
     */
    public void require(boolean may) {
        if (!may) {
            throw new Refused(Refused.Reason.FORBIDDEN, "", "okr.refused.forbidden");
        }
    }

    /** The ids of the cycles that are not frozen. */
    public Set<Integer> notClosed() {
        return cycles().inOrder().stream()
                .filter(cycle -> cycle.state() != Cycle.State.CLOSED)
                .map(Cycle::id)
                .collect(Collectors.toSet());
    }

    /** Whether a cycle is frozen. */
    public boolean closed(int cycle) {
        return cycles().byId(cycle)
                .filter(found -> found.state() == Cycle.State.CLOSED)
                .isPresent();
    }

    /**
     * Lets pass cycles that are not frozen, before more is asked of anyone; that none is written in is kept by {@link
     * io.throughline.okr.domain.change.Writes}.
     *
     * @throws Refused as a conflict if it is closed
     */
    public void requireNotClosed(int cycle) {
        cycles().notClosed(cycle);
    }
}
