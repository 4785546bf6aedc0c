/** Kills writers and database servers in mid-work and looks at what is left. */
package io.throughline.okr.kill;
