/** Jira's query language, as much of it as Throughline and its users need: parsed, checked and turned into SQL. */
package io.throughline.sandbox.jira.jql;
