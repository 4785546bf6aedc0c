package io.throughline.sandbox.jira.api;

import com.atlassian.jira.bc.ServiceResult;
import com.atlassian.jira.task.context.Context;
import com.atlassian.jira.user.anonymize.UserKeyChangeHandler;
import com.atlassian.jira.user.anonymize.UserPropertyChangeParameter;
import io.throughline.sandbox.host.Plugins;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Lets the handlers of plugins follow a changed user key, as Jira does when it anonymises somebody. One that fails is told of,
 * and the others go on; Jira lets the administrator try again.
 */
public final class ChangedUserKeys implements BiConsumer<String, String> {
    private static final Logger LOG = LoggerFactory.getLogger(ChangedUserKeys.class);

    private final Supplier<Plugins> plugins;

    /** @param plugins there once the host has started */
    public ChangedUserKeys(Supplier<Plugins> plugins) {
        this.plugins = plugins;
    }

    @Override
    public void accept(String before, String after) {
        for (Map.Entry<String, UserKeyChangeHandler> each :
                plugins.get().userKeyChangeHandlers().entrySet()) {
            Progress progress = new Progress();
            UserPropertyChangeParameter parameter = new UserPropertyChangeParameter(progress, before, after);
            UserKeyChangeHandler handler = each.getValue();
            int tasks = handler.getNumberOfTasks(parameter);
            handler.getAffectedEntities(parameter)
                    .forEach(entity -> LOG.info(
                            "{}: {} places under {}",
                            each.getKey(),
                            entity.getNumberOfOccurrences(),
                            entity.getDescriptionKey()));
            ServiceResult result = handler.update(parameter);
            if (!result.isValid()) {
                LOG.error(
                        "{} has not followed a changed user key: {}",
                        each.getKey(),
                        result.getErrorCollection().getErrorMessages());
            }
            if (progress.completed != tasks) {
                LOG.error("{} said {} tasks and completed {}", each.getKey(), tasks, progress.completed);
            }
        }
    }

    private static final class Progress implements Context {
        private int completed;

        @Override
        public Task start(Object input) {
            return () -> completed++;
        }
    }
}
