/** Tests of the sandbox's Jira. */
package io.throughline.sandbox.jira;
