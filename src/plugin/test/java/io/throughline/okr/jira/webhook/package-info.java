/** Tests of messages to webhooks, with a real receiver. */
package io.throughline.okr.jira.webhook;
