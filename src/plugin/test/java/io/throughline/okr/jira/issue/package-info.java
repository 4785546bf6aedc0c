/** Issues counted from Jira's own tables. */
package io.throughline.okr.jira.issue;
