/** Who is acting in Jira, Jira's people, and the language each reads. */
package io.throughline.okr.jira.people;
