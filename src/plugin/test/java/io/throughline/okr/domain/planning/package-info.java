/** Tests of planning. */
package io.throughline.okr.domain.planning;
