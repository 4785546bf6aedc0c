/** Tests of who may see and do what. */
package io.throughline.okr.domain.people;
