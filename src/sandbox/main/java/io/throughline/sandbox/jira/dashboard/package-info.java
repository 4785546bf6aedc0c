/** Dashboards: who made and may see them, what stands on them, and how that is put together. */
package io.throughline.sandbox.jira.dashboard;
