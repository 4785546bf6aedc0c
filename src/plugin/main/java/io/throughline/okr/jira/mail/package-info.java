/** Jira's mail queue. */
package io.throughline.okr.jira.mail;
