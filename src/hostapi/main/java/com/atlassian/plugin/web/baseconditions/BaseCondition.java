package com.atlassian.plugin.web.baseconditions;

/** Common to all conditions; empty. Evidence: [P6]. */
public interface BaseCondition {}
