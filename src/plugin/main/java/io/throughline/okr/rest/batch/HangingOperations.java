package io.throughline.okr.rest.batch;

import io.throughline.okr.rest.AttachedDrafts;
import io.throughline.okr.rest.Drafts;
import io.throughline.okr.rest.Json;
import io.throughline.okr.usecases.action.AddAction;
import io.throughline.okr.usecases.action.EditAction;
import io.throughline.okr.usecases.action.MoveAction;
import io.throughline.okr.usecases.action.RemoveAction;
import io.throughline.okr.usecases.action.TickAction;
import io.throughline.okr.usecases.alignment.Contribute;
import io.throughline.okr.usecases.alignment.WeighContribution;
import io.throughline.okr.usecases.alignment.WithdrawContribution;
import io.throughline.okr.usecases.issue.LinkIssue;
import io.throughline.okr.usecases.issue.UnlinkIssue;
import io.throughline.okr.usecases.progress.RecordCheckIn;
import io.throughline.okr.view.ActionView;
import io.throughline.okr.view.CheckInView;
import io.throughline.okr.view.ContributionView;
import io.throughline.okr.view.IssueLinkView;
import jakarta.inject.Inject;

/** What a batch may do to what hangs on goals: check-ins, contributions, issue links and actions. */
public final class HangingOperations {
    private static final String CONTRIBUTION = "contribution";
    private static final String ISSUE_LINK = "issue-link";
    private static final String ACTION = "action";

    private final RecordCheckIn checkIn;
    private final Contribute contribute;
    private final WeighContribution weigh;
    private final WithdrawContribution withdraw;
    private final LinkIssue link;
    private final UnlinkIssue unlink;
    private final AddAction addAction;
    private final EditAction editAction;
    private final TickAction tick;
    private final MoveAction moveAction;
    private final RemoveAction removeAction;

    @Inject
    public HangingOperations(
            RecordCheckIn checkIn,
            Contribute contribute,
            WeighContribution weigh,
            WithdrawContribution withdraw,
            LinkIssue link,
            UnlinkIssue unlink,
            AddAction addAction,
            EditAction editAction,
            TickAction tick,
            MoveAction moveAction,
            RemoveAction removeAction) {
        this.checkIn = checkIn;
        this.contribute = contribute;
        this.weigh = weigh;
        this.withdraw = withdraw;
        this.link = link;
        this.unlink = unlink;
        this.addAction = addAction;
        this.editAction = editAction;
        this.tick = tick;
        this.moveAction = moveAction;
        this.removeAction = removeAction;
    }

    void addTo(Operations operations) {
        operations.makesOn("check-in", (on, in) -> {
            CheckInView made = checkIn.record(on.id(), Drafts.checkIn(in));
            return Operations.Done.made(made.id(), 0, made);
        });
        operations.makesOn(CONTRIBUTION, (on, in) -> told(contribute.contribute(on.id(), Drafts.contribution(in))));
        operations.updatesPart(
                CONTRIBUTION, (on, in) -> told(weigh.weigh(on.of(), on.id(), on.version(), Drafts.weight(in))));
        operations.doesToPart("delete", CONTRIBUTION, (on, in) -> {
            withdraw.withdraw(on.of(), on.id());
            return Operations.Done.gone(on.id());
        });
        operations.makesOn(ISSUE_LINK, (on, in) -> {
            IssueLinkView made = link.link(on.id(), Drafts.issueKey(in)).link();
            return Operations.Done.made(made.id(), 0, made);
        });
        operations.doesToPart("delete", ISSUE_LINK, (on, in) -> {
            unlink.unlink(on.of(), on.id());
            return Operations.Done.gone(on.id());
        });
        addActionsTo(operations);
    }

    private void addActionsTo(Operations operations) {
        operations.makesOn(ACTION, (on, in) -> told(addAction.add(on.id(), AttachedDrafts.action(in))));
        operations.updatesPart(
                ACTION, (on, in) -> told(editAction.edit(on.of(), on.id(), on.version(), AttachedDrafts.action(in))));
        operations.doesToPart("tick", ACTION, (on, in) -> told(tick.tick(on.of(), on.id(), AttachedDrafts.done(in))));
        operations.doesToPart(
                "move",
                ACTION,
                (on, in) -> Operations.Done.made(
                        on.id(),
                        0,
                        Json.named("actions", moveAction.move(on.of(), on.id(), AttachedDrafts.before(in)))));
        operations.doesToPart("delete", ACTION, (on, in) -> {
            removeAction.remove(on.of(), on.id());
            return Operations.Done.gone(on.id());
        });
    }

    private static Operations.Done told(ContributionView now) {
        return Operations.Done.made(now.id(), now.version(), now);
    }

    private static Operations.Done told(ActionView now) {
        return Operations.Done.made(now.id(), now.version(), now);
    }
}
