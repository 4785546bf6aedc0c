package io.throughline.okr.properties;

import io.throughline.okr.domain.change.Element;
import io.throughline.okr.domain.objective.KeyResult;
import io.throughline.okr.domain.objective.KeyResults;
import io.throughline.okr.domain.objective.Objective;
import io.throughline.okr.domain.objective.Objectives;
import io.throughline.okr.usecases.draft.FrameDraft;
import io.throughline.okr.usecases.draft.KeyResultDraft;
import io.throughline.okr.usecases.draft.MeasureDraft;
import io.throughline.okr.usecases.draft.ObjectiveDraft;
import io.throughline.okr.usecases.draft.StateDraft;
import io.throughline.okr.usecases.goal.ChangeState;
import io.throughline.okr.usecases.goal.CreateKeyResult;
import io.throughline.okr.usecases.goal.CreateObjective;
import io.throughline.okr.usecases.goal.EditKeyResult;
import io.throughline.okr.usecases.goal.EditObjective;
import io.throughline.okr.usecases.trash.PurgeTrash;
import io.throughline.okr.usecases.trash.TrashKeyResult;
import io.throughline.okr.usecases.trash.TrashObjective;
import java.util.List;
import java.util.stream.Stream;

/** Objectives and key results: written, changed, in the trash and out of it. */
final class GoalCommands {
    private GoalCommands() {}

    /** What is said of an objective. */
    record SaidOfObjective(
            int unit, String title, String owner, double weight, Command.At home, String due, List<String> people) {
        ObjectiveDraft draft(Company company, int cycle) {
            return new ObjectiveDraft(
                    company.id(Element.ORG_UNIT, unit),
                    cycle,
                    title,
                    owner,
                    "",
                    weight,
                    home.keyResult(company),
                    home.objective(company),
                    new FrameDraft("", due, 0, List.of()),
                    new ObjectiveDraft.Seen(!people.isEmpty(), people),
                    new ObjectiveDraft.Texts("Why: " + title, ""));
        }
    }

    record WriteObjective(int cycle, SaidOfObjective said) implements Command {
        @Override
        public void on(Company company) {
            company.the(CreateObjective.class).create(said.draft(company, company.id(Element.CYCLE, cycle)));
        }
    }

    /** @param behind how many versions the writer has missed */
    record ReviseObjective(int objective, int behind, SaidOfObjective said) implements Command {
        @Override
        public void on(Company company) {
            int id = company.id(Element.OBJECTIVE, objective);
            Objectives objectives = company.port(Objectives.class);
            long version = objectives.byId(id).map(Objective::version).orElse(1L);
            int cycle = objectives.byId(id).map(one -> one.written().cycle()).orElse(1);
            company.the(EditObjective.class).edit(id, version - behind, said.draft(company, cycle));
        }
    }

    record StateOf(int objective, String state, String reason) implements Command {
        @Override
        public void on(Company company) {
            company.the(ChangeState.class)
                    .change(company.id(Element.OBJECTIVE, objective), new StateDraft(state, reason));
        }
    }

    record Trash(At goal) implements Command {
        @Override
        public void on(Company company) {
            if (goal.kind() == Element.OBJECTIVE) {
                company.the(TrashObjective.class).trash(goal.id(company));
            } else {
                company.the(TrashKeyResult.class).trash(goal.id(company));
            }
        }
    }

    record Restore(At goal) implements Command {
        @Override
        public void on(Company company) {
            if (goal.kind() == Element.OBJECTIVE) {
                company.the(TrashObjective.class).restore(goal.id(company));
            } else {
                company.the(TrashKeyResult.class).restore(goal.id(company));
            }
        }
    }

    record Purge(At goal) implements Command {
        @Override
        public void on(Company company) {
            if (goal.kind() == Element.OBJECTIVE) {
                company.the(PurgeTrash.class).objective(goal.id(company));
            } else {
                company.the(PurgeTrash.class).keyResult(goal.id(company));
            }
        }

        @Override
        public boolean evenClosed() {
            return true;
        }
    }

    /** What is said of a key result. */
    record SaidOfKeyResult(String title, Measured measured, double weight, String due, String reason) {
        KeyResultDraft draft(Company company, int objective) {
            return new KeyResultDraft(
                    objective,
                    title,
                    "",
                    measured.source(),
                    measured == Measured.KPI ? company.id(Element.KPI, 1) : 0,
                    measured.draft(),
                    weight,
                    "",
                    -1,
                    new FrameDraft("", due, 0, List.of()),
                    new KeyResultDraft.Texts("", "", reason, ""));
        }
    }

    record WriteKeyResult(int objective, SaidOfKeyResult said) implements Command {
        @Override
        public void on(Company company) {
            company.the(CreateKeyResult.class).create(said.draft(company, company.id(Element.OBJECTIVE, objective)));
        }
    }

    record ReviseKeyResult(int keyResult, int behind, SaidOfKeyResult said) implements Command {
        @Override
        public void on(Company company) {
            int id = company.id(Element.KEY_RESULT, keyResult);
            KeyResults keyResults = company.port(KeyResults.class);
            long version = keyResults.byId(id).map(KeyResult::version).orElse(1L);
            int objective =
                    keyResults.byId(id).map(one -> one.written().objective()).orElse(1);
            company.the(EditKeyResult.class).edit(id, version - behind, said.draft(company, objective));
        }
    }

    /** How a key result is measured, and where its values come from. */
    enum Measured {
        UP("number-up", 0, 10, 0, ""),
        DOWN("number-down", 10, 1, 0, ""),
        ABOVE("keep-above", 0, 5, 0, ""),
        BELOW("keep-below", 0, 5, 0, ""),
        WITHIN("keep-within", 0, 1, 5, ""),
        YES_NO("yes-no", 0, 0, 0, ""),
        MILESTONES("milestones", 0, 0, 0, "Plan Build Ship"),
        STRETCH("commit-target-stretch", 0, 0, 0, "Some Enough More"),
        BASELINE("establish-baseline", 0, 0, 0, ""),
        ISSUES("", 0, 0, 0, ""),
        KPI("number-down", 10, 1, 0, ""),
        NONSENSE("sideways", 0, 0, 0, "");

        private final String kind;
        private final double baseline;
        private final double target;
        private final double upper;
        private final String steps;

        Measured(String kind, double baseline, double target, double upper, String steps) {
            this.kind = kind;
            this.baseline = baseline;
            this.target = target;
            this.upper = upper;
            this.steps = steps;
        }

        MeasureDraft draft() {
            List<MeasureDraft.Step> said = steps.isEmpty()
                    ? List.of()
                    : Stream.of(steps.split(" "))
                            .map(title -> new MeasureDraft.Step(title, -1))
                            .toList();
            return new MeasureDraft(kind, baseline, target, upper, 0, "", List.of(), said);
        }

        String source() {
            return switch (this) {
                case ISSUES -> "linked-issues";
                case KPI -> "kpi";
                default -> "check-in";
            };
        }
    }
}
