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
import com.atlassian.sal.api.auth.LoginUriProvider;
import com.atlassian.sal.api.lifecycle.LifecycleAware;
import com.atlassian.sal.api.rdbms.TransactionalExecutorFactory;
import io.throughline.okr.exchange.JsonDocuments;
import io.throughline.okr.exchange.JsonImports;
import io.throughline.okr.exchange.SettingFields;
import io.throughline.okr.jira.event.IssueListener;
import io.throughline.okr.jira.event.JiraClusterLock;
import io.throughline.okr.jira.event.RecountJob;
import io.throughline.okr.jira.event.ThinningJob;
import io.throughline.okr.jira.issue.JiraIssueFacts;
import io.throughline.okr.jira.mail.JiraPost;
import io.throughline.okr.jira.page.JiraAddress;
import io.throughline.okr.jira.page.WorkspacePresenter;
import io.throughline.okr.jira.panel.PanelRenderer;
import io.throughline.okr.jira.people.JiraAudience;
import io.throughline.okr.jira.people.JiraPeople;
import io.throughline.okr.jira.people.JiraRecipients;
import io.throughline.okr.jira.people.JiraViewers;
import io.throughline.okr.jira.people.JiraWordings;
import io.throughline.okr.mail.MailedNotices;
import io.throughline.okr.rest.KeptBoards;
import io.throughline.okr.rest.Texts;
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
            IssueListener.class,
            JiraAddress.class,
            JiraAudience.class,
            JiraClusterLock.class,
            JiraIssueFacts.class,
            JiraPeople.class,
            JiraPost.class,
            JiraRecipients.class,
            JiraViewers.class,
            JiraWordings.class,
            JsonDocuments.class,
            JsonImports.class,
            KeptBoards.class,
            MailedNotices.class,
            PanelRenderer.class,
            RecountJob.class,
            SettingFields.class,
            Texts.class,
            ThinningJob.class,
            WorkspacePresenter.class);

    private JiraBeans() {}

    static Side side() {
        List<Class<?>> beans = Stream.of(Schema.STORES, UseCases.ALL, ADAPTERS)
                .<Class<?>>flatMap(List::stream)
                .toList();
        return new Side(
                SERVICES,
                beans,
                Map.of(RecountJob.class, LifecycleAware.class, ThinningJob.class, LifecycleAware.class));
    }
}
