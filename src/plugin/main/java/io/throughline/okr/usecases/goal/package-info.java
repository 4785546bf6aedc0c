/** Objectives and key results as people write them: made, edited, led from draft to closed, put in order. */
package io.throughline.okr.usecases.goal;
