package com.atlassian.sal.api.upgrade;

import com.atlassian.sal.api.message.Message;
import java.util.Collection;

/** Runs once, if its number is above the one the host remembers for the plugin. Evidence: [BOOT] [POKER]. */
public interface PluginUpgradeTask {
    /** Above zero. */
    int getBuildNumber();

    String getShortDescription();

    /** What went wrong; null or empty if nothing did. */
    Collection<Message> doUpgrade() throws Exception;

    String getPluginKey();
}
