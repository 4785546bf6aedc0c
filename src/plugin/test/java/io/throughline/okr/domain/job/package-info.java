/** Tests of long work. */
package io.throughline.okr.domain.job;
