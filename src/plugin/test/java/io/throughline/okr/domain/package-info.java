/** Tests of what holds for all of the core. */
package io.throughline.okr.domain;
