/** Measures an org unit is run by, whatever the cycle; key results may take their values. */
package io.throughline.okr.domain.kpi;
