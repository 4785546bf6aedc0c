/** Positioning, and what the writing rules say. */
package io.throughline.okr.usecases.planning;
