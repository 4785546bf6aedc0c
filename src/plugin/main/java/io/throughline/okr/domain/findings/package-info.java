/** The writing rules: what can be said of how objectives and key results are written. */
package io.throughline.okr.domain.findings;
