/** Cycles: made, opened, closed, reopened, and cloned. */
package io.throughline.okr.usecases.cycle;
