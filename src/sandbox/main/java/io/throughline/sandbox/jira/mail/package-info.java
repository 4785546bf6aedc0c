/** Jira's outgoing mail, kept instead of sent. */
package io.throughline.sandbox.jira.mail;
