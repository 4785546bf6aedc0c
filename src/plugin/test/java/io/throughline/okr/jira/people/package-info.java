/** Tests of following people in Jira. */
package io.throughline.okr.jira.people;
