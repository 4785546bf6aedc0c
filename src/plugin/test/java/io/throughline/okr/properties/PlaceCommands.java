package io.throughline.okr.properties;

import io.throughline.okr.domain.change.Element;
import io.throughline.okr.domain.objective.Contribution;
import io.throughline.okr.domain.objective.Contributions;
import io.throughline.okr.usecases.alignment.Contribute;
import io.throughline.okr.usecases.alignment.MoveObjective;
import io.throughline.okr.usecases.alignment.WeighContribution;
import io.throughline.okr.usecases.alignment.WithdrawContribution;
import io.throughline.okr.usecases.cycle.CloneCycle;
import io.throughline.okr.usecases.goal.PlaceDraft;
import io.throughline.okr.usecases.goal.PlaceKeyResult;
import io.throughline.okr.usecases.goal.PlaceObjective;
import java.util.Set;

/** How goals hang together and where they stand. */
final class PlaceCommands {
    private PlaceCommands() {}

    record Give(int objective, Command.At to, double weight) implements Command {
        @Override
        public void on(Company company) {
            company.the(Contribute.class)
                    .contribute(
                            company.id(Element.OBJECTIVE, objective),
                            new Contribute.Draft(to.keyResult(company), to.objective(company), weight));
        }
    }

    record Weigh(int contribution, int behind, double weight) implements Command {
        @Override
        public void on(Company company) {
            int id = company.id(Element.CONTRIBUTION, contribution);
            long version = company.port(Contributions.class)
                    .byId(id)
                    .map(Contribution::version)
                    .orElse(1L);
            company.the(WeighContribution.class).weigh(giver(id, company), id, version - behind, weight);
        }
    }

    record Withdraw(int contribution) implements Command {
        @Override
        public void on(Company company) {
            int id = company.id(Element.CONTRIBUTION, contribution);
            company.the(WithdrawContribution.class).withdraw(giver(id, company), id);
        }
    }

    /**
     * Moves an objective.
     *
     * @param home empty-handed to keep the one it has
     */
    record Move(int objective, int unit, int cycle, boolean anotherHome, Command.At home) implements Command {
        @Override
        public void on(Company company) {
            company.the(MoveObjective.class)
                    .move(
                            company.id(Element.OBJECTIVE, objective),
                            new MoveObjective.Draft(
                                    unit == NOTHING ? 0 : company.id(Element.ORG_UNIT, unit),
                                    cycle == NOTHING ? 0 : company.id(Element.CYCLE, cycle),
                                    anotherHome,
                                    home.keyResult(company),
                                    home.objective(company),
                                    false));
        }
    }

    record CloneInto(int from, int into, boolean all) implements Command {
        @Override
        public void on(Company company) {
            CloneCycle.Draft draft = new CloneCycle.Draft(
                    company.id(Element.CYCLE, into), Set.of(), true, true, true, all, all, all, all, all);
            company.the(CloneCycle.class).clone(company.id(Element.CYCLE, from), draft);
        }
    }

    record Place(Element kind, int moved, int beside, boolean before) implements Command {
        @Override
        public void on(Company company) {
            int id = company.id(kind, moved);
            int other = company.id(kind, beside);
            PlaceDraft draft = before ? new PlaceDraft(other, 0) : new PlaceDraft(0, other);
            if (kind == Element.OBJECTIVE) {
                company.the(PlaceObjective.class).place(id, draft);
            } else {
                company.the(PlaceKeyResult.class).place(id, draft);
            }
        }
    }

    private static int giver(int contribution, Company company) {
        return company.port(Contributions.class)
                .byId(contribution)
                .map(Contribution::objective)
                .orElse(1);
    }
}
