package com.atlassian.plugin;

/** An installed plugin, as events name it. Evidence: [P6]. */
public interface Plugin {
    String getKey();

    String getName();
}
