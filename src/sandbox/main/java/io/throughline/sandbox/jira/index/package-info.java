/** A node's own search index of issues, on Lucene: what a document holds, and how it follows the database with Jira's delay. */
package io.throughline.sandbox.jira.index;
