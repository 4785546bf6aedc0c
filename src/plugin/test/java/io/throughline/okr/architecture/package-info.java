/** The house, held against its drawing. */
package io.throughline.okr.architecture;
