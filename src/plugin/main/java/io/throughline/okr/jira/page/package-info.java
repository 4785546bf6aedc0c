/** The OKR page of Jira: the tree of an org unit in a cycle, and what people do there. */
package io.throughline.okr.jira.page;
