/** Events noted, and a job that leaves nothing behind. */
package io.throughline.okr.jira.event;
