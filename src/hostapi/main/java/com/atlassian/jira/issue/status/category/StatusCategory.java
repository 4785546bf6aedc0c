package com.atlassian.jira.issue.status.category;

/** What a state means: to do, in progress or done. To be told apart by key. Evidence: [SLACK] [OLD]. */
public interface StatusCategory {
    String UNDEFINED = "undefined";
    String TO_DO = "new";
    String IN_PROGRESS = "indeterminate";
    String COMPLETE = "done";

    Long getId();

    String getKey();

    String getName();

    String getTranslatedName();

    String getColorName();
}
