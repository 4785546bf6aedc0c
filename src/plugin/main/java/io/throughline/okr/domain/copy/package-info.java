/** The model as plain rows, for whoever copies all of it. */
package io.throughline.okr.domain.copy;
