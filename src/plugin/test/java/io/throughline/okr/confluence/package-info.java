/** Reading over an application link, tried with a Jira that is played. */
package io.throughline.okr.confluence;
