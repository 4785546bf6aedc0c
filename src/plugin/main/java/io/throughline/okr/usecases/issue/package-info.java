/** Issues of Jira that key results count: linked, looked ahead at, and told to be stale. */
package io.throughline.okr.usecases.issue;
