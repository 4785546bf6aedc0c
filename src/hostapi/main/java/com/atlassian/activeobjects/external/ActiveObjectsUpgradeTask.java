package com.atlassian.activeobjects.external;

/** One step from one version of a plugin's tables to the next. Evidence: [P6] [SLACK]. */
public interface ActiveObjectsUpgradeTask {
    ModelVersion getModelVersion();

    void upgrade(ModelVersion currentVersion, ActiveObjects ao);
}
