/** The sandbox: boots the unmodified plugin JAR as a Jira and a Confluence, linked, in one process. */
package io.throughline.sandbox;
