/** The Java API Jira offers to plugins, on top of the stored data: services, the objects they hand out, and events. */
package io.throughline.sandbox.jira.api;
