/** Messages to webhooks over HTTP, where the host's allow-list lets them go. */
package io.throughline.okr.jira.webhook;
