/** Figures that outlive a cycle, and their values. */
package io.throughline.okr.usecases.kpi;
