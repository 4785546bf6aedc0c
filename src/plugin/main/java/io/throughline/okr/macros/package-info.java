/** Macros: from parameters to a query to HTML, for the page and for paper; what cannot be shown is a calm box. */
package io.throughline.okr.macros;
