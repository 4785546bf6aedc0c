/** Confluence's side of the ports: boards read over the application link as whoever is looking, in his language. */
package io.throughline.okr.confluence;
