package io.throughline.okr.usecases;

import io.throughline.okr.usecases.snapshot.Snapshots;
import java.util.List;

/** The classes of this room that are made once each, through their only constructor, from the ports and one another. */
public final class UseCases {
    /** In no order: each asks for what it needs. */
    public static final List<Class<?>> ALL = List.of(
            Aligning.class,
            Announce.class,
            CheckWriting.class,
            Computing.class,
            Contribute.class,
            CreateCycle.class,
            CreateKeyResult.class,
            CreateObjective.class,
            CreateOrgUnit.class,
            DraftReader.class,
            EditKeyResult.class,
            EditObjective.class,
            ExplainProgress.class,
            ExportModel.class,
            FindKeyResults.class,
            LinkIssue.class,
            ListCheckIns.class,
            ListContributions.class,
            ListCycles.class,
            ListIssueLinks.class,
            ListOrgUnits.class,
            MoveObjective.class,
            MovePlans.class,
            NoteIssueChange.class,
            Presenter.class,
            PreviewLink.class,
            ReadHistory.class,
            RecordCheckIn.class,
            RecountStale.class,
            RevisePositioning.class,
            Shelf.class,
            Sight.class,
            Snapshots.class,
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
