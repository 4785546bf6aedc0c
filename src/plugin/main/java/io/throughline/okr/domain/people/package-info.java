/** Org units, people and who may see what. */
package io.throughline.okr.domain.people;
