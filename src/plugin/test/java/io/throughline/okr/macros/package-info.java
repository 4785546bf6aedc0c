/** Macros, from parameters to HTML, with the real templates. */
package io.throughline.okr.macros;
