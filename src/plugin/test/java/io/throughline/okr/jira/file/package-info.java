/** Tests of files in the host's shared home. */
package io.throughline.okr.jira.file;
