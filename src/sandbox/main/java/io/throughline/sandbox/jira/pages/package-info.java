/** Jira's pages: the frame around every page, and the issue, project, search and home pages. */
package io.throughline.sandbox.jira.pages;
