package com.atlassian.jira.issue.comments;

/** A comment on an issue; none of its values are read. Evidence: [OLD]. */
public interface Comment {}
