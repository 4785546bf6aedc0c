/** Org units and who is in them, and what happens when people change or go. */
package io.throughline.okr.usecases.people;
