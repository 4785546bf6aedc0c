package io.throughline.okr.wiring;

import com.atlassian.activeobjects.external.ActiveObjects;
import com.atlassian.beehive.ClusterLockService;
import com.atlassian.event.api.EventPublisher;
import com.atlassian.jira.issue.IssueManager;
import com.atlassian.jira.security.GlobalPermissionManager;
import com.atlassian.jira.security.JiraAuthenticationContext;
import com.atlassian.jira.security.PermissionManager;
import com.atlassian.jira.security.groups.GroupManager;
import com.atlassian.mail.queue.MailQueue;
import com.atlassian.plugins.whitelist.OutboundWhitelist;
import com.atlassian.sal.api.auth.LoginUriProvider;
import com.atlassian.sal.api.lifecycle.LifecycleAware;
import com.atlassian.sal.api.rdbms.TransactionalExecutorFactory;
import io.throughline.okr.exchange.JsonDocuments;
import io.throughline.okr.exchange.JsonImports;
import io.throughline.okr.exchange.JsonMerges;
import io.throughline.okr.exchange.Rewriting;
import io.throughline.okr.exchange.Sayings;
import io.throughline.okr.exchange.SettingFields;
import io.throughline.okr.exchange.sheet.ReadUploads;
import io.throughline.okr.exchange.sheet.WrittenSheets;
import io.throughline.okr.jira.event.IssueListener;
import io.throughline.okr.jira.event.JiraClusterLock;
import io.throughline.okr.jira.event.JobRounds;
import io.throughline.okr.jira.event.RecountJob;
import io.throughline.okr.jira.event.ThinningJob;
import io.throughline.okr.jira.event.WebhookRounds;
import io.throughline.okr.jira.file.HomeJobFiles;
import io.throughline.okr.jira.issue.JiraIssueFacts;
import io.throughline.okr.jira.mail.JiraPost;
import io.throughline.okr.jira.page.JiraAddress;
import io.throughline.okr.jira.page.WorkspacePresenter;
import io.throughline.okr.jira.panel.PanelRenderer;
import io.throughline.okr.jira.people.JiraActing;
import io.throughline.okr.jira.people.JiraAudience;
import io.throughline.okr.jira.people.JiraPeople;
import io.throughline.okr.jira.people.JiraRecipients;
import io.throughline.okr.jira.people.JiraViewers;
import io.throughline.okr.jira.people.JiraWordings;
import io.throughline.okr.jira.webhook.HostAllowList;
import io.throughline.okr.jira.webhook.HttpCourier;
import io.throughline.okr.jira.webhook.NoAllowList;
import io.throughline.okr.mail.MailedNotices;
import io.throughline.okr.rest.ImportReport;
import io.throughline.okr.rest.KeptBoards;
import io.throughline.okr.rest.Texts;
import io.throughline.okr.rest.Writing;
import io.throughline.okr.rest.batch.CatalogueOperations;
import io.throughline.okr.rest.batch.DiscussionOperations;
import io.throughline.okr.rest.batch.FrameOperations;
import io.throughline.okr.rest.batch.GoalOperations;
import io.throughline.okr.rest.batch.HangingOperations;
import io.throughline.okr.rest.batch.Operations;
import io.throughline.okr.storage.Schema;
import io.throughline.okr.text.BreakIteratorSegmentation;
import io.throughline.okr.usecases.UseCases;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** What is wired in Jira. Loaded there alone. */
final class JiraBeans {
    private static final List<Class<?>> SERVICES = List.of(
            ActiveObjects.class,
            ClusterLockService.class,
            EventPublisher.class,
            GlobalPermissionManager.class,
            GroupManager.class,
            IssueManager.class,
            JiraAuthenticationContext.class,
            LoginUriProvider.class,
            MailQueue.class,
            PermissionManager.class,
            TransactionalExecutorFactory.class,
            com.atlassian.jira.user.util.UserManager.class);

    private static final List<Class<?>> ADAPTERS = List.of(
            BreakIteratorSegmentation.class,
            CatalogueOperations.class,
            DiscussionOperations.class,
            FrameOperations.class,
            GoalOperations.class,
            HangingOperations.class,
            HomeJobFiles.class,
            HttpCourier.class,
            ImportReport.class,
            IssueListener.class,
            JiraActing.class,
            JiraAddress.class,
            JiraAudience.class,
            JiraClusterLock.class,
            JiraIssueFacts.class,
            JiraPeople.class,
            JiraPost.class,
            JiraRecipients.class,
            JiraViewers.class,
            JiraWordings.class,
            JobRounds.class,
            JsonDocuments.class,
            JsonImports.class,
            JsonMerges.class,
            KeptBoards.class,
            MailedNotices.class,
            Operations.class,
            PanelRenderer.class,
            ReadUploads.class,
            RecountJob.class,
            Rewriting.class,
            Sayings.class,
            SettingFields.class,
            Texts.class,
            ThinningJob.class,
            WebhookRounds.class,
            WorkspacePresenter.class,
            Writing.class,
            WrittenSheets.class);

    private JiraBeans() {}

    static Side side() {
        // The name of a class is touched only where its package is there.
        List<Class<?>> allowing = allowListSeen() ? List.of(HostAllowList.class) : List.of(NoAllowList.class);
        List<Class<?>> beans = Stream.of(Schema.STORES, UseCases.ALL, ADAPTERS, allowing)
                .<Class<?>>flatMap(List::stream)
                .toList();
        return new Side(
                SERVICES,
                allowListSeen() ? List.of(OutboundWhitelist.class) : List.of(),
                beans,
                Map.of(
                        JobRounds.class,
                        LifecycleAware.class,
                        RecountJob.class,
                        LifecycleAware.class,
                        ThinningJob.class,
                        LifecycleAware.class,
                        WebhookRounds.class,
                        LifecycleAware.class));
    }

    /** Of a Jira 11 nobody could read that it has one: without it the plugin starts all the same, and nothing leaves. */
    private static boolean allowListSeen() {
        try {
            Class.forName("com.atlassian.plugins.whitelist.OutboundWhitelist", false, JiraBeans.class.getClassLoader());
            return true;
        } catch (ClassNotFoundException notThere) {
            return false;
        }
    }
}
