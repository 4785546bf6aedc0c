/** Samples of what every schema left in a database, and whether all of it is there after the upgrade. */
package io.throughline.okr.storage.upgrade;
