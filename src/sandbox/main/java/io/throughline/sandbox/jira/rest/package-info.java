/**
 * Jira's REST API, version 2, in the vendor's documented shapes, as much as it takes to see and drive the sandbox, and the calls of
 * its dashboards.
 */
package io.throughline.sandbox.jira.rest;
