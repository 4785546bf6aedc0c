package io.throughline.sandbox.plugin;

import com.atlassian.sal.api.message.Message;
import com.atlassian.sal.api.pluginsettings.PluginSettings;
import com.atlassian.sal.api.upgrade.PluginUpgradeTask;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * SAL's upgrade tasks: those with a number above the one kept for their plugin run in order, once each. One that fails is
 * logged, the ones after it do not run, the plugin stays enabled, and the next start tries again.
 */
final class UpgradeTasks {
    private static final Logger LOG = LoggerFactory.getLogger(UpgradeTasks.class);
    private static final String BUILD = ":build";

    private final PluginSettings settings;

    UpgradeTasks(PluginSettings settings) {
        this.settings = settings;
    }

    void run(RunningPlugin plugin) {
        List<PluginUpgradeTask> tasks = plugin.services(PluginUpgradeTask.class).stream()
                .sorted(Comparator.comparingInt(PluginUpgradeTask::getBuildNumber))
                .toList();
        String setting = plugin.key() + BUILD;
        for (PluginUpgradeTask task : tasks) {
            Object kept = settings.get(setting);
            int before = kept == null ? 0 : Integer.parseInt(kept.toString());
            if (task.getBuildNumber() <= before) {
                continue;
            }
            if (!done(plugin, task)) {
                return;
            }
            settings.put(setting, String.valueOf(task.getBuildNumber()));
        }
    }

    private static boolean done(RunningPlugin plugin, PluginUpgradeTask task) {
        try {
            Collection<Message> problems = task.doUpgrade();
            if (problems == null || problems.isEmpty()) {
                return true;
            }
            problems.forEach(problem ->
                    LOG.error("Upgrade of {} to build {}: {}", plugin.key(), task.getBuildNumber(), problem.getKey()));
        } catch (Exception | LinkageError failure) {
            LOG.error("Upgrade of {} to build {} failed", plugin.key(), task.getBuildNumber(), failure);
        }
        return false;
    }
}
