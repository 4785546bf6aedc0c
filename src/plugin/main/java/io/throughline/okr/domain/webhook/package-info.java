/** Who outside is told of changes, and what came of it. */
package io.throughline.okr.domain.webhook;
