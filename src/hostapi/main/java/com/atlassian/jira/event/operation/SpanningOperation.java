package com.atlassian.jira.event.operation;

/** A bulk operation some events belong to; nothing is asked of it. Evidence: [SLACK]. */
public class SpanningOperation {}
