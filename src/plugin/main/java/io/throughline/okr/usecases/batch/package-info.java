/** Writes as a whole: several as one, one that is only foreseen, and one that is answered the same however often it is sent. */
package io.throughline.okr.usecases.batch;
