package io.throughline.okr.wiring;

import com.atlassian.activeobjects.external.ActiveObjects;
import com.atlassian.beehive.ClusterLockService;
import com.atlassian.event.api.EventPublisher;
import com.atlassian.sal.api.auth.LoginUriProvider;
import com.atlassian.sal.api.rdbms.TransactionalExecutorFactory;
import java.util.List;
import java.util.Map;

/** What is wired in Jira. Loaded there alone. */
final class JiraBeans {
    private JiraBeans() {}

    static Side side() {
        return new Side(
                List.of(
                        ActiveObjects.class,
                        ClusterLockService.class,
                        EventPublisher.class,
                        LoginUriProvider.class,
                        TransactionalExecutorFactory.class),
                List.of(),
                Map.of());
    }
}
