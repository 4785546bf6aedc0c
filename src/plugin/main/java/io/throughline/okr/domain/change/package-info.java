/** The change log: what was changed, by whom, in which order; the spine everything written hangs on. */
package io.throughline.okr.domain.change;
