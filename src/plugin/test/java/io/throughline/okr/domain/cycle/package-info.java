/** Tests of cycles. */
package io.throughline.okr.domain.cycle;
