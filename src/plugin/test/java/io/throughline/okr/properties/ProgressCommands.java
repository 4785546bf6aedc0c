package io.throughline.okr.properties;

import io.throughline.okr.domain.change.Element;
import io.throughline.okr.domain.kpi.Kpi;
import io.throughline.okr.domain.kpi.Kpis;
import io.throughline.okr.domain.objective.KeyResults;
import io.throughline.okr.domain.objective.Measure;
import io.throughline.okr.domain.progress.IssueLink;
import io.throughline.okr.domain.progress.IssueLinks;
import io.throughline.okr.usecases.issue.LinkIssue;
import io.throughline.okr.usecases.issue.NoteIssueChange;
import io.throughline.okr.usecases.issue.UnlinkIssue;
import io.throughline.okr.usecases.job.RecountStale;
import io.throughline.okr.usecases.kpi.CreateKpi;
import io.throughline.okr.usecases.kpi.EditKpi;
import io.throughline.okr.usecases.kpi.KpiDraft;
import io.throughline.okr.usecases.kpi.RecordKpiValue;
import io.throughline.okr.usecases.progress.JudgeKeyResult;
import io.throughline.okr.usecases.progress.JudgeObjective;
import io.throughline.okr.usecases.progress.JudgementDraft;
import io.throughline.okr.usecases.progress.RecordCheckIn;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What moves progress. */
final class ProgressCommands {
    private ProgressCommands() {}

    /**
     * Checks in whatever the key result asks for.
     *
     * @param value of milestones, how many are reached; −1 for none
     */
    record CheckIn(int keyResult, int value, int confidence, String day) implements Command {
        @Override
        public void on(Company company) {
            int id = company.id(Element.KEY_RESULT, keyResult);
            boolean milestones = company.port(KeyResults.class)
                    .byId(id)
                    .filter(one -> one.written().measure().kind() == Measure.Kind.MILESTONES)
                    .isPresent();
            Optional<Set<Integer>> reached = milestones && value >= 0
                    ? Optional.of(value == 0 ? Set.of() : Set.copyOf(List.of(1, value)))
                    : Optional.empty();
            company.the(RecordCheckIn.class)
                    .record(
                            id,
                            new RecordCheckIn.Draft(
                                    Math.max(0, value), !milestones && value >= 0, reached, confidence, "", day));
        }
    }

    record SetByHand(At goal, double share, String reason) implements Command {
        @Override
        public void on(Company company) {
            JudgementDraft draft = new JudgementDraft(share, reason);
            if (goal.kind() == Element.OBJECTIVE) {
                company.the(JudgeObjective.class).override(goal.id(company), draft);
            } else {
                company.the(JudgeKeyResult.class).override(goal.id(company), draft);
            }
        }
    }

    record ClearHand(At goal) implements Command {
        @Override
        public void on(Company company) {
            if (goal.kind() == Element.OBJECTIVE) {
                company.the(JudgeObjective.class).clearOverride(goal.id(company));
            } else {
                company.the(JudgeKeyResult.class).clearOverride(goal.id(company));
            }
        }
    }

    record GradeIt(At goal, double points) implements Command {
        @Override
        public void on(Company company) {
            JudgementDraft draft = new JudgementDraft(points, "");
            if (goal.kind() == Element.OBJECTIVE) {
                company.the(JudgeObjective.class).grade(goal.id(company), draft);
            } else {
                company.the(JudgeKeyResult.class).grade(goal.id(company), draft);
            }
        }
    }

    record ClearGrade(At goal) implements Command {
        @Override
        public void on(Company company) {
            if (goal.kind() == Element.OBJECTIVE) {
                company.the(JudgeObjective.class).clearGrade(goal.id(company));
            } else {
                company.the(JudgeKeyResult.class).clearGrade(goal.id(company));
            }
        }
    }

    record Link(int keyResult, int issue) implements Command {
        @Override
        public void on(Company company) {
            company.the(LinkIssue.class).link(company.id(Element.KEY_RESULT, keyResult), Company.FIRST_ISSUE + issue);
        }
    }

    record Unlink(int link) implements Command {
        @Override
        public void on(Company company) {
            int id = company.id(Element.ISSUE_LINK, link);
            int keyResult = company.port(IssueLinks.class)
                    .byId(id)
                    .map(IssueLink::keyResult)
                    .orElse(1);
            company.the(UnlinkIssue.class).unlink(keyResult, id);
        }
    }

    /** Something happens in Jira, which tells it. */
    record IssueMoves(int issue, String category) implements Command {
        @Override
        public void on(Company company) {
            company.desk().jira().move(10 + issue, category);
            company.the(NoteIssueChange.class).note(10 + issue, 1, 10, 10);
        }

        @Override
        public boolean rehearsed() {
            return false;
        }
    }

    record Recount() implements Command {
        @Override
        public void on(Company company) {
            company.the(RecountStale.class).recount();
        }

        @Override
        public boolean rehearsed() {
            return false;
        }
    }

    record WriteKpi(int unit, String name) implements Command {
        @Override
        public void on(Company company) {
            company.the(CreateKpi.class).create(draft(company.id(Element.ORG_UNIT, unit), name, false));
        }
    }

    record ReviseKpi(int kpi, int behind, String name, boolean retired) implements Command {
        @Override
        public void on(Company company) {
            int id = company.id(Element.KPI, kpi);
            Optional<Kpi> there = company.port(Kpis.class).byId(id);
            company.the(EditKpi.class)
                    .edit(
                            id,
                            there.map(Kpi::version).orElse(1L) - behind,
                            draft(there.map(one -> one.written().orgUnit()).orElse(1), name, retired));
        }
    }

    record KpiIs(int kpi, double value, String day) implements Command {
        @Override
        public void on(Company company) {
            company.the(RecordKpiValue.class)
                    .record(company.id(Element.KPI, kpi), new RecordKpiValue.Draft(value, true, "", day));
        }
    }

    private static KpiDraft draft(int unit, String name, boolean retired) {
        return new KpiDraft(unit, name, "%", 1, "down", 0, 0, "mei", "", retired);
    }
}
