package io.throughline.okr.properties;

import io.throughline.okr.domain.change.Element;
import io.throughline.okr.domain.cycle.Cycle;
import io.throughline.okr.domain.cycle.Cycles;
import io.throughline.okr.domain.people.OrgUnit;
import io.throughline.okr.domain.people.OrgUnits;
import io.throughline.okr.domain.planning.Positioning;
import io.throughline.okr.domain.planning.Positionings;
import io.throughline.okr.domain.settings.StoredSettings;
import io.throughline.okr.domain.settings.Theme;
import io.throughline.okr.domain.settings.Themes;
import io.throughline.okr.usecases.cycle.ChangeCycleState;
import io.throughline.okr.usecases.cycle.CreateCycle;
import io.throughline.okr.usecases.cycle.CycleDraft;
import io.throughline.okr.usecases.cycle.DeleteCycle;
import io.throughline.okr.usecases.cycle.EditCycle;
import io.throughline.okr.usecases.draft.StateDraft;
import io.throughline.okr.usecases.people.CreateOrgUnit;
import io.throughline.okr.usecases.people.DeleteOrgUnit;
import io.throughline.okr.usecases.people.EditOrgUnit;
import io.throughline.okr.usecases.people.FollowPerson;
import io.throughline.okr.usecases.people.HandOver;
import io.throughline.okr.usecases.people.OrgUnitDraft;
import io.throughline.okr.usecases.people.PlaceOrgUnit;
import io.throughline.okr.usecases.planning.PositioningDraft;
import io.throughline.okr.usecases.planning.RevisePositioning;
import io.throughline.okr.usecases.settings.ArrangeThemes;
import io.throughline.okr.usecases.settings.ChangeSettings;
import io.throughline.okr.usecases.settings.SettingsDraft;
import java.util.List;
import java.util.Optional;

/** Cycles, org units, people and what administrators set. */
final class CompanyCommands {
    private CompanyCommands() {}

    record WriteCycle(String name, String starts, String ends, int parent, String state) implements Command {
        @Override
        public void on(Company company) {
            company.the(CreateCycle.class)
                    .create(new CycleDraft(name, "custom", starts, ends, above(Element.CYCLE, parent, company)), state);
        }
    }

    record ReviseCycle(int cycle, int behind, String starts, String ends, int parent) implements Command {
        @Override
        public void on(Company company) {
            int id = company.id(Element.CYCLE, cycle);
            Optional<Cycle> there = company.port(Cycles.class).all().stream()
                    .filter(one -> one.id() == id)
                    .findFirst();
            company.the(EditCycle.class)
                    .edit(
                            id,
                            there.map(Cycle::version).orElse(1L) - behind,
                            new CycleDraft(
                                    there.map(Cycle::name).orElse("Cycle"),
                                    "custom",
                                    starts.isEmpty()
                                            ? there.map(one -> one.starts().toString())
                                                    .orElse("")
                                            : starts,
                                    ends.isEmpty()
                                            ? there.map(one -> one.ends().toString())
                                                    .orElse("")
                                            : ends,
                                    above(Element.CYCLE, parent, company)));
        }
    }

    record CycleState(int cycle, String state, String reason) implements Command {
        @Override
        public void on(Company company) {
            company.the(ChangeCycleState.class).change(company.id(Element.CYCLE, cycle), new StateDraft(state, reason));
        }
    }

    record DropCycle(int cycle) implements Command {
        @Override
        public void on(Company company) {
            company.the(DeleteCycle.class).delete(company.id(Element.CYCLE, cycle));
        }
    }

    record WriteUnit(String name, int parent, String seen, String lead) implements Command {
        @Override
        public void on(Company company) {
            company.the(CreateOrgUnit.class).create(draft(name, above(Element.ORG_UNIT, parent, company), seen, lead));
        }
    }

    record ReviseUnit(int unit, int behind, String name, int parent, String seen, String lead) implements Command {
        @Override
        public void on(Company company) {
            int id = company.id(Element.ORG_UNIT, unit);
            long version = company.port(OrgUnits.class).all().stream()
                    .filter(one -> one.id() == id)
                    .map(OrgUnit::version)
                    .findFirst()
                    .orElse(1L);
            company.the(EditOrgUnit.class)
                    .edit(id, version - behind, draft(name, above(Element.ORG_UNIT, parent, company), seen, lead));
        }
    }

    record PlaceUnit(int unit, int before) implements Command {
        @Override
        public void on(Company company) {
            company.the(PlaceOrgUnit.class)
                    .place(company.id(Element.ORG_UNIT, unit), above(Element.ORG_UNIT, before, company));
        }
    }

    record DropUnit(int unit) implements Command {
        @Override
        public void on(Company company) {
            company.the(DeleteOrgUnit.class).delete(company.id(Element.ORG_UNIT, unit));
        }
    }

    record Position(int unit, int behind, String statement) implements Command {
        @Override
        public void on(Company company) {
            int id = company.id(Element.ORG_UNIT, unit);
            int version = company.port(Positionings.class)
                    .latest(id)
                    .map(Positioning::version)
                    .orElse(0);
            company.the(RevisePositioning.class)
                    .revise(
                            id,
                            version - behind,
                            new PositioningDraft("Why", "What", "", "", "", "", List.of(statement)));
        }
    }

    record SetUp(int behind, int atRiskFrom, int overdueDays) implements Command {
        @Override
        public void on(Company company) {
            long version = company.port(StoredSettings.class).current().version();
            company.the(ChangeSettings.class)
                    .change(
                            version - behind,
                            new SettingsDraft(atRiskFrom, 30, overdueDays, List.of(), List.of(), 1, "monday", 0, 0));
        }
    }

    record AddTheme(String name) implements Command {
        @Override
        public void on(Company company) {
            company.the(ArrangeThemes.class).add(name);
        }
    }

    record ReviseTheme(int theme, int behind, String name, boolean retired) implements Command {
        @Override
        public void on(Company company) {
            long version = company.port(Themes.class).all().stream()
                    .filter(one -> one.id() == theme)
                    .map(Theme::version)
                    .findFirst()
                    .orElse(1L);
            company.the(ArrangeThemes.class).change(theme, version - behind, name, retired);
        }
    }

    record PlaceTheme(int theme, int before) implements Command {
        @Override
        public void on(Company company) {
            company.the(ArrangeThemes.class).place(theme, before);
        }
    }

    record GiveAll(String from, String to, int cycle) implements Command {
        @Override
        public void on(Company company) {
            company.the(HandOver.class)
                    .handOver(new HandOver.Draft(from, to, above(Element.CYCLE, cycle, company), false));
        }
    }

    /** The host gives somebody a user key nobody had before. */
    record Rename(String who) implements Command {
        @Override
        public void on(Company company) {
            company.the(FollowPerson.class).follow(who, company.freshKey());
        }

        @Override
        public boolean rehearsed() {
            return false;
        }

        @Override
        public boolean evenClosed() {
            return true;
        }
    }

    private static int above(Element kind, int nth, Company company) {
        return nth == Command.NOTHING ? 0 : company.id(kind, nth);
    }

    private static OrgUnitDraft draft(String name, int parent, String seen, String lead) {
        return new OrgUnitDraft("team", name, parent, seen, List.of(), List.of(lead), List.of("mei"), List.of());
    }
}
