/** Jira's own tables under their documented names, and every read and write of them. */
package io.throughline.sandbox.jira.store;
