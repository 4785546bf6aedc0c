/** Tests of dashboards on a running Jira. */
package io.throughline.sandbox.jira.dashboard;
