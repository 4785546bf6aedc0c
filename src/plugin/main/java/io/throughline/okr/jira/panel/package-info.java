/** The panel of the issue view: the key results an issue serves. */
package io.throughline.okr.jira.panel;
