package io.throughline.okr.usecases.planning;

import io.throughline.okr.domain.Refused;
import io.throughline.okr.domain.people.OrgUnit;
import io.throughline.okr.domain.planning.Positioning;
import io.throughline.okr.domain.planning.Positionings;
import io.throughline.okr.usecases.people.ListOrgUnits;
import io.throughline.okr.usecases.sight.Address;
import io.throughline.okr.usecases.sight.Glance;
import io.throughline.okr.usecases.sight.Presenter;
import io.throughline.okr.usecases.sight.Sight;
import io.throughline.okr.view.PersonView;
import io.throughline.okr.view.PositioningQuery;
import io.throughline.okr.view.PositioningReader;
import io.throughline.okr.view.PositioningVersionView;
import io.throughline.okr.view.PositioningView;
import io.throughline.okr.view.Reading;
import io.throughline.okr.view.StatementView;
import io.throughline.okr.view.Unavailable;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The positioning of an org unit, the latest or an earlier version, as the viewer may see it. */
public class ViewPositioning implements PositioningReader {
    private final Sight sight;
    private final Positionings positionings;
    private final Presenter presenter;
    private final Address address;

    public ViewPositioning(Sight sight, Positionings positionings, Presenter presenter, Address address) {
        this.sight = sight;
        this.positionings = positionings;
        this.presenter = presenter;
        this.address = address;
    }

    @Override
    public Reading<PositioningView> read(PositioningQuery query) {
        Glance glance = sight.now();
        return ListOrgUnits.named(query.orgUnit(), glance)
                .flatMap(unit -> version(unit, query.version(), glance))
                .<Reading<PositioningView>>map(
                        view -> new Reading.Shown<>(view, glance.now().toString(), false, ""))
                .orElseGet(() -> new Reading.NotShown<>(new Unavailable(Unavailable.Reason.NOTHING_TO_SHOW, "")));
    }

    /**
     * What there is of an org unit, the first version first.
     *
     * @throws Refused as not found if the viewer may not see the org unit
     */
    public List<PositioningVersionView> versions(int orgUnit) {
        Glance glance = sight.now();
        OrgUnit unit = glance.visibility().unit(orgUnit).orElseThrow(Refused::notFound);
        List<Positionings.Version> versions = positionings.versions(unit.id());
        Map<String, PersonView> persons = presenter.persons(
                versions.stream().map(Positionings.Version::author).distinct().toList());
        return versions.stream()
                .map(version -> new PositioningVersionView(
                        version.number(),
                        persons.getOrDefault(version.author(), PersonView.NOBODY),
                        version.at().toString()))
                .toList();
    }

    private Optional<PositioningView> version(OrgUnit unit, int version, Glance glance) {
        Optional<Positioning> latest = positionings.latest(unit.id());
        if (latest.isEmpty() && version == 0) {
            return Optional.of(nothingYet(unit, glance));
        }
        Optional<Positioning> asked = version == 0 ? latest : positionings.version(unit.id(), version);
        return asked.map(found -> view(found, latest.orElse(found).version(), unit, glance));
    }

    PositioningView view(Positioning positioning, int latest, OrgUnit unit, Glance glance) {
        Positioning.Answers answers = positioning.written().answers();
        Positioning.Considerations considerations = positioning.written().considerations();
        return new PositioningView(
                presenter.orgUnit(unit, glance),
                positioning.version(),
                latest,
                presenter.persons(List.of(positioning.author())).getOrDefault(positioning.author(), PersonView.NOBODY),
                positioning.at().toString(),
                answers.purpose(),
                answers.uniqueValue(),
                answers.dimensions(),
                considerations.boundary(),
                considerations.direction(),
                considerations.businessValue(),
                positioning.written().statements().stream()
                        .map(statement -> new StatementView(statement.text()))
                        .toList(),
                glance.visibility().mayPlan(unit.id()),
                address.url());
    }

    private PositioningView nothingYet(OrgUnit unit, Glance glance) {
        return new PositioningView(
                presenter.orgUnit(unit, glance),
                0,
                0,
                PersonView.NOBODY,
                "",
                "",
                "",
                "",
                "",
                "",
                "",
                List.of(),
                glance.visibility().mayPlan(unit.id()),
                address.url());
    }
}
