/** The issue panel, drawn by the real template engine. */
package io.throughline.okr.jira.panel;
