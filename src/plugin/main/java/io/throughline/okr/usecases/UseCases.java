package io.throughline.okr.usecases;

import io.throughline.okr.usecases.snapshot.Snapshots;
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
            CheckWriting.class,
            Computing.class,
            Contribute.class,
            CreateCycle.class,
            CreateKeyResult.class,
            CreateObjective.class,
            CreateOrgUnit.class,
            Discussion.class,
            DraftReader.class,
            EditAction.class,
            EditComment.class,
            EditKeyResult.class,
            EditObjective.class,
            ExplainProgress.class,
            ExportModel.class,
            FindKeyResults.class,
            LinkIssue.class,
            ListActions.class,
            ListCheckIns.class,
            ListComments.class,
            ListContributions.class,
            ListCycles.class,
            ListEvidence.class,
            ListIssueLinks.class,
            ListOrgUnits.class,
            MoveAction.class,
            MoveObjective.class,
            MovePlans.class,
            NoteIssueChange.class,
            Presenter.class,
            PreviewLink.class,
            ReadHistory.class,
            RecordCheckIn.class,
            RecountStale.class,
            RemoveAction.class,
            RemoveComment.class,
            RemoveEvidence.class,
            RevisePositioning.class,
            Shelf.class,
            Sight.class,
            Snapshots.class,
            Subjects.class,
            TickAction.class,
            UnlinkIssue.class,
            ViewBoard.class,
            ViewIssueKeyResults.class,
            ViewKeyResult.class,
            ViewObjective.class,
            ViewPositioning.class,
            WeighContribution.class,
            WithdrawContribution.class,
            WriteComment.class);

    private UseCases() {}
}
