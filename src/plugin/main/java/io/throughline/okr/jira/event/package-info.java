/** What happens in Jira: issue events noted, and the job that counts anew. */
package io.throughline.okr.jira.event;
