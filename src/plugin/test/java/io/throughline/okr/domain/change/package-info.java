/** Tests of the change log. */
package io.throughline.okr.domain.change;
