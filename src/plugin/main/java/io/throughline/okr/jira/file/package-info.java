/** Files in the host's shared home. */
package io.throughline.okr.jira.file;
