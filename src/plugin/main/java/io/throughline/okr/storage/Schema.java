package io.throughline.okr.storage;

import com.atlassian.activeobjects.external.ActiveObjectsUpgradeTask;
import io.throughline.okr.storage.row.ActionRow;
import io.throughline.okr.storage.row.ChangeRow;
import io.throughline.okr.storage.row.ChangeTextRow;
import io.throughline.okr.storage.row.CheckInRow;
import io.throughline.okr.storage.row.CommentRow;
import io.throughline.okr.storage.row.ContributionRow;
import io.throughline.okr.storage.row.CustomFieldRow;
import io.throughline.okr.storage.row.CustomValueRow;
import io.throughline.okr.storage.row.CycleRow;
import io.throughline.okr.storage.row.EvidenceRow;
import io.throughline.okr.storage.row.IssueLinkRow;
import io.throughline.okr.storage.row.JobRow;
import io.throughline.okr.storage.row.KeptAnswerRow;
import io.throughline.okr.storage.row.KeyNumberRow;
import io.throughline.okr.storage.row.KeyResultRow;
import io.throughline.okr.storage.row.KpiRow;
import io.throughline.okr.storage.row.KpiValueRow;
import io.throughline.okr.storage.row.LinkedProjectRow;
import io.throughline.okr.storage.row.LongTextRow;
import io.throughline.okr.storage.row.ObjectivePersonRow;
import io.throughline.okr.storage.row.ObjectiveRow;
import io.throughline.okr.storage.row.OrgUnitRow;
import io.throughline.okr.storage.row.PositioningRow;
import io.throughline.okr.storage.row.ProgressPointRow;
import io.throughline.okr.storage.row.ScopeRow;
import io.throughline.okr.storage.row.SettingRow;
import io.throughline.okr.storage.row.StaleIssueRow;
import io.throughline.okr.storage.row.UnitPersonRow;
import io.throughline.okr.storage.row.WebhookDeliveryRow;
import io.throughline.okr.storage.row.WebhookPositionRow;
import io.throughline.okr.storage.row.WebhookRow;
import io.throughline.okr.storage.upgrade.FirstRows;
import io.throughline.okr.storage.upgrade.WholeGoals;
import java.util.List;
import net.java.ao.Entity;

/** Every table there is, as the descriptor must name them, and every class that keeps something in them. */
public final class Schema {
    /** The tables. */
    public static final List<Class<? extends Entity>> ENTITIES = List.of(
            ScopeRow.class,
            ChangeRow.class,
            ChangeTextRow.class,
            LongTextRow.class,
            OrgUnitRow.class,
            UnitPersonRow.class,
            CycleRow.class,
            KeyNumberRow.class,
            ObjectiveRow.class,
            ObjectivePersonRow.class,
            KeyResultRow.class,
            CheckInRow.class,
            EvidenceRow.class,
            CustomFieldRow.class,
            CustomValueRow.class,
            KpiRow.class,
            KpiValueRow.class,
            CommentRow.class,
            ActionRow.class,
            IssueLinkRow.class,
            ContributionRow.class,
            ProgressPointRow.class,
            StaleIssueRow.class,
            LinkedProjectRow.class,
            PositioningRow.class,
            SettingRow.class,
            KeptAnswerRow.class,
            JobRow.class,
            WebhookRow.class,
            WebhookPositionRow.class,
            WebhookDeliveryRow.class);

    /**
     * The upgrades, in their order: each is a number of the schema, the last one the present schema's. The host runs those a
     * store has not seen, then brings the tables to what the entities say.
     */
    public static final List<Class<? extends ActiveObjectsUpgradeTask>> UPGRADES =
            List.of(FirstRows.class, WholeGoals.class);

    /** The classes behind the core's ports, each made from the Active Objects service and one another. */
    public static final List<Class<?>> STORES = List.of(
            Transactions.class,
            AoChangeLog.class,
            AoLongTexts.class,
            AoOrgUnits.class,
            AoCycles.class,
            AoKeyNumbers.class,
            AoObjectives.class,
            AoKeyResults.class,
            AoRemains.class,
            AoRows.class,
            PlainCycles.class,
            PlainPasts.class,
            AoCheckIns.class,
            AoEvidenceLinks.class,
            AoCustomFields.class,
            AoCustomValues.class,
            AoKpis.class,
            AoKpiValues.class,
            AoComments.class,
            AoActions.class,
            AoIssueLinks.class,
            AoContributions.class,
            AoAlignments.class,
            AoProgressPoints.class,
            AoThinning.class,
            AoStaleIssues.class,
            AoLinkedProjects.class,
            AoPositionings.class,
            AoSettings.class,
            AoPersonRows.class,
            AoKeptAnswers.class,
            AoJobs.class,
            AoWebhooks.class);

    private Schema() {}
}
