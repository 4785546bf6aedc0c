/** Tests of the writing rules. */
package io.throughline.okr.domain.findings;
