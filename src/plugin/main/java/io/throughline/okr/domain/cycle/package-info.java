/** Spans of dates that objectives belong to; they nest and are planned, open, then closed. */
package io.throughline.okr.domain.cycle;
