package io.throughline.okr.usecases;

import io.throughline.okr.usecases.snapshot.Snapshots;
import java.util.List;

/** The classes of this room that are made once each, through their only constructor, from the ports and one another. */
public final class UseCases {
    /** In no order: each asks for what it needs. */
    public static final List<Class<?>> ALL = List.of(
            Aligning.class,
            Announce.class,
            ChangeCycleState.class,
            ChangeState.class,
            CheckWriting.class,
            Computing.class,
            Contribute.class,
            CreateCycle.class,
            CreateKeyResult.class,
            CreateObjective.class,
            CreateOrgUnit.class,
            DeleteCycle.class,
            DraftReader.class,
            EditCycle.class,
            EditKeyResult.class,
            EditObjective.class,
            ExplainProgress.class,
            ExportModel.class,
            FindKeyResults.class,
            JudgeKeyResult.class,
            JudgeObjective.class,
            LinkIssue.class,
            ListCheckIns.class,
            ListContributions.class,
            ListCycles.class,
            ListIssueLinks.class,
            ListOrgUnits.class,
            ListTrash.class,
            NoteIssueChange.class,
            PlaceKeyResult.class,
            PlaceObjective.class,
            Presenter.class,
            PreviewLink.class,
            PurgeTrash.class,
            ReadHistory.class,
            RecordCheckIn.class,
            RecountStale.class,
            RevisePositioning.class,
            Shelf.class,
            Sight.class,
            Snapshots.class,
            SuggestCycle.class,
            TrashKeyResult.class,
            TrashObjective.class,
            UnlinkIssue.class,
            ViewBoard.class,
            ViewIssueKeyResults.class,
            ViewKeyResult.class,
            ViewObjective.class,
            ViewPositioning.class,
            WeighContribution.class,
            WithdrawContribution.class);

    private UseCases() {}
}
