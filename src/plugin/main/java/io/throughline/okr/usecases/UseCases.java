package io.throughline.okr.usecases;

import io.throughline.okr.usecases.action.ActionShelf;
import io.throughline.okr.usecases.action.AddAction;
import io.throughline.okr.usecases.action.EditAction;
import io.throughline.okr.usecases.action.ListActions;
import io.throughline.okr.usecases.action.MoveAction;
import io.throughline.okr.usecases.action.RemoveAction;
import io.throughline.okr.usecases.action.TickAction;
import io.throughline.okr.usecases.alignment.Aligning;
import io.throughline.okr.usecases.alignment.Contribute;
import io.throughline.okr.usecases.alignment.ListContributions;
import io.throughline.okr.usecases.alignment.MoveObjective;
import io.throughline.okr.usecases.alignment.MovePlans;
import io.throughline.okr.usecases.alignment.WeighContribution;
import io.throughline.okr.usecases.alignment.WithdrawContribution;
import io.throughline.okr.usecases.batch.AnswerOnce;
import io.throughline.okr.usecases.batch.DoTogether;
import io.throughline.okr.usecases.batch.Foresee;
import io.throughline.okr.usecases.board.PastGoals;
import io.throughline.okr.usecases.board.ViewBoard;
import io.throughline.okr.usecases.board.ViewPastBoard;
import io.throughline.okr.usecases.cycle.ChangeCycleState;
import io.throughline.okr.usecases.cycle.CloneCycle;
import io.throughline.okr.usecases.cycle.Clones;
import io.throughline.okr.usecases.cycle.CreateCycle;
import io.throughline.okr.usecases.cycle.DeleteCycle;
import io.throughline.okr.usecases.cycle.EditCycle;
import io.throughline.okr.usecases.cycle.ListCycles;
import io.throughline.okr.usecases.cycle.SuggestCycle;
import io.throughline.okr.usecases.discussion.AddEvidence;
import io.throughline.okr.usecases.discussion.Discussion;
import io.throughline.okr.usecases.discussion.EditComment;
import io.throughline.okr.usecases.discussion.ListComments;
import io.throughline.okr.usecases.discussion.ListEvidence;
import io.throughline.okr.usecases.discussion.RemoveComment;
import io.throughline.okr.usecases.discussion.RemoveEvidence;
import io.throughline.okr.usecases.discussion.Subjects;
import io.throughline.okr.usecases.discussion.WriteComment;
import io.throughline.okr.usecases.draft.DraftReader;
import io.throughline.okr.usecases.export.ExportModel;
import io.throughline.okr.usecases.export.ExportWork;
import io.throughline.okr.usecases.export.ImportModel;
import io.throughline.okr.usecases.export.ImportWork;
import io.throughline.okr.usecases.field.DefineCustomField;
import io.throughline.okr.usecases.field.FieldClones;
import io.throughline.okr.usecases.field.FieldShelf;
import io.throughline.okr.usecases.field.FillCustomFields;
import io.throughline.okr.usecases.field.ListCustomFields;
import io.throughline.okr.usecases.field.ViewCustomValues;
import io.throughline.okr.usecases.goal.Announce;
import io.throughline.okr.usecases.goal.ChangeState;
import io.throughline.okr.usecases.goal.CreateKeyResult;
import io.throughline.okr.usecases.goal.CreateObjective;
import io.throughline.okr.usecases.goal.EditKeyResult;
import io.throughline.okr.usecases.goal.EditObjective;
import io.throughline.okr.usecases.goal.ListKeyResults;
import io.throughline.okr.usecases.goal.ListObjectives;
import io.throughline.okr.usecases.goal.PlaceKeyResult;
import io.throughline.okr.usecases.goal.PlaceObjective;
import io.throughline.okr.usecases.goal.ViewKeyResult;
import io.throughline.okr.usecases.goal.ViewObjective;
import io.throughline.okr.usecases.history.ReadHistory;
import io.throughline.okr.usecases.history.ViewPast;
import io.throughline.okr.usecases.issue.FindKeyResults;
import io.throughline.okr.usecases.issue.LinkIssue;
import io.throughline.okr.usecases.issue.ListIssueLinks;
import io.throughline.okr.usecases.issue.NoteIssueChange;
import io.throughline.okr.usecases.issue.PreviewLink;
import io.throughline.okr.usecases.issue.UnlinkIssue;
import io.throughline.okr.usecases.issue.ViewIssueKeyResults;
import io.throughline.okr.usecases.job.CancelJob;
import io.throughline.okr.usecases.job.FetchJobFile;
import io.throughline.okr.usecases.job.JobShelf;
import io.throughline.okr.usecases.job.KeepUpload;
import io.throughline.okr.usecases.job.RecountStale;
import io.throughline.okr.usecases.job.RunJobs;
import io.throughline.okr.usecases.job.StartJob;
import io.throughline.okr.usecases.job.ThinHistory;
import io.throughline.okr.usecases.job.TidyJobs;
import io.throughline.okr.usecases.job.ViewJobs;
import io.throughline.okr.usecases.kpi.CreateKpi;
import io.throughline.okr.usecases.kpi.EditKpi;
import io.throughline.okr.usecases.kpi.KpiShelf;
import io.throughline.okr.usecases.kpi.RecordKpiValue;
import io.throughline.okr.usecases.kpi.ViewKpis;
import io.throughline.okr.usecases.people.CreateOrgUnit;
import io.throughline.okr.usecases.people.DeleteOrgUnit;
import io.throughline.okr.usecases.people.EditOrgUnit;
import io.throughline.okr.usecases.people.FollowPerson;
import io.throughline.okr.usecases.people.HandOver;
import io.throughline.okr.usecases.people.ListOrgUnits;
import io.throughline.okr.usecases.people.PlaceOrgUnit;
import io.throughline.okr.usecases.people.ViewOrgUnit;
import io.throughline.okr.usecases.planning.CheckWriting;
import io.throughline.okr.usecases.planning.RevisePositioning;
import io.throughline.okr.usecases.planning.ViewPositioning;
import io.throughline.okr.usecases.progress.Computing;
import io.throughline.okr.usecases.progress.ExplainProgress;
import io.throughline.okr.usecases.progress.JudgeKeyResult;
import io.throughline.okr.usecases.progress.JudgeObjective;
import io.throughline.okr.usecases.progress.ListCheckIns;
import io.throughline.okr.usecases.progress.RecordCheckIn;
import io.throughline.okr.usecases.settings.ArrangeThemes;
import io.throughline.okr.usecases.settings.ChangeSettings;
import io.throughline.okr.usecases.settings.ListThemes;
import io.throughline.okr.usecases.settings.ViewSettings;
import io.throughline.okr.usecases.sheet.ExportSheets;
import io.throughline.okr.usecases.sheet.GoalDeeds;
import io.throughline.okr.usecases.sheet.GoalLines;
import io.throughline.okr.usecases.sheet.HangingDeeds;
import io.throughline.okr.usecases.sheet.HangingLines;
import io.throughline.okr.usecases.sheet.ImportSheets;
import io.throughline.okr.usecases.sheet.OfferTemplate;
import io.throughline.okr.usecases.sheet.SharedDeeds;
import io.throughline.okr.usecases.sheet.SharedLines;
import io.throughline.okr.usecases.sheet.Sheets;
import io.throughline.okr.usecases.sheet.SheetsWork;
import io.throughline.okr.usecases.sight.Presenter;
import io.throughline.okr.usecases.sight.Shelf;
import io.throughline.okr.usecases.sight.Sight;
import io.throughline.okr.usecases.snapshot.Snapshots;
import io.throughline.okr.usecases.trash.ListTrash;
import io.throughline.okr.usecases.trash.PurgeTrash;
import io.throughline.okr.usecases.trash.TrashKeyResult;
import io.throughline.okr.usecases.trash.TrashObjective;
import io.throughline.okr.usecases.webhook.ConfigureWebhook;
import io.throughline.okr.usecases.webhook.DeliverChanges;
import io.throughline.okr.usecases.webhook.TryWebhook;
import io.throughline.okr.usecases.webhook.ViewWebhooks;
import io.throughline.okr.usecases.webhook.WebhookShelf;
import java.util.List;

/** The classes of this room that are made once each, through their only constructor, from the ports and one another. */
public final class UseCases {
    /** In no order: each asks for what it needs. */
    public static final List<Class<?>> ALL = List.of(
            ActionShelf.class,
            AddAction.class,
            AddEvidence.class,
            Aligning.class,
            Announce.class,
            AnswerOnce.class,
            ArrangeThemes.class,
            CancelJob.class,
            ChangeCycleState.class,
            ChangeSettings.class,
            ChangeState.class,
            CheckWriting.class,
            CloneCycle.class,
            Clones.class,
            Computing.class,
            ConfigureWebhook.class,
            Contribute.class,
            CreateCycle.class,
            CreateKeyResult.class,
            CreateKpi.class,
            CreateObjective.class,
            CreateOrgUnit.class,
            DefineCustomField.class,
            DeleteCycle.class,
            DeleteOrgUnit.class,
            DeliverChanges.class,
            Discussion.class,
            DraftReader.class,
            DoTogether.class,
            EditAction.class,
            EditComment.class,
            EditCycle.class,
            EditKeyResult.class,
            EditKpi.class,
            EditObjective.class,
            EditOrgUnit.class,
            ExplainProgress.class,
            ExportModel.class,
            ExportWork.class,
            ImportWork.class,
            SheetsWork.class,
            FetchJobFile.class,
            ExportSheets.class,
            FieldClones.class,
            FieldShelf.class,
            FillCustomFields.class,
            FindKeyResults.class,
            JobShelf.class,
            KeepUpload.class,
            KindsOfWork.class,
            KpiShelf.class,
            FollowPerson.class,
            Foresee.class,
            GoalDeeds.class,
            GoalLines.class,
            HandOver.class,
            HangingDeeds.class,
            HangingLines.class,
            ImportSheets.class,
            ImportModel.class,
            JudgeKeyResult.class,
            JudgeObjective.class,
            LinkIssue.class,
            ListActions.class,
            ListCheckIns.class,
            ListComments.class,
            ListContributions.class,
            ListCustomFields.class,
            ListCycles.class,
            ListEvidence.class,
            ListIssueLinks.class,
            ListKeyResults.class,
            ListObjectives.class,
            ListOrgUnits.class,
            ListThemes.class,
            ListTrash.class,
            MoveAction.class,
            MoveObjective.class,
            MovePlans.class,
            NoteIssueChange.class,
            PastGoals.class,
            PlaceKeyResult.class,
            PlaceObjective.class,
            PlaceOrgUnit.class,
            Presenter.class,
            PreviewLink.class,
            PurgeTrash.class,
            ReadHistory.class,
            RecordCheckIn.class,
            RecordKpiValue.class,
            RecountStale.class,
            RemoveAction.class,
            RemoveComment.class,
            RemoveEvidence.class,
            RevisePositioning.class,
            RunJobs.class,
            OfferTemplate.class,
            SharedDeeds.class,
            SharedLines.class,
            Sheets.class,
            Shelf.class,
            Sight.class,
            Snapshots.class,
            ThinHistory.class,
            StartJob.class,
            Subjects.class,
            SuggestCycle.class,
            TickAction.class,
            TidyJobs.class,
            TrashKeyResult.class,
            TrashObjective.class,
            TryWebhook.class,
            UnlinkIssue.class,
            ViewBoard.class,
            ViewCustomValues.class,
            ViewIssueKeyResults.class,
            ViewJobs.class,
            ViewKeyResult.class,
            ViewKpis.class,
            ViewObjective.class,
            ViewOrgUnit.class,
            ViewPast.class,
            ViewPastBoard.class,
            ViewPositioning.class,
            ViewSettings.class,
            ViewWebhooks.class,
            WebhookShelf.class,
            WeighContribution.class,
            WithdrawContribution.class,
            WriteComment.class);

    private UseCases() {}
}
