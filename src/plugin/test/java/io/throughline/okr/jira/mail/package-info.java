/** Tests of the way into Jira’s mail queue. */
package io.throughline.okr.jira.mail;
