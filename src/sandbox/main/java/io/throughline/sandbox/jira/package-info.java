/** The sandbox's Jira: what a Jira Data Center 11 offers to a plugin and to its users, as far as Throughline needs it. */
package io.throughline.sandbox.jira;
