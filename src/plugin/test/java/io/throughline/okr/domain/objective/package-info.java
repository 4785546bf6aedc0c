/** Tests of objectives, key results and how they hang together. */
package io.throughline.okr.domain.objective;
