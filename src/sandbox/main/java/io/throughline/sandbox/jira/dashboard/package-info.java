/** Dashboards: who made and may see them, what stands on them, and the pages and calls that show and change them. */
package io.throughline.sandbox.jira.dashboard;
