/** What Jira knows of issues: counted from its tables, browsed by its permissions. */
package io.throughline.okr.jira.issue;
