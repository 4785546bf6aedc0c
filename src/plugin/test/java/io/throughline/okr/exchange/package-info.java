/** Tests of the document the whole model leaves as. */
package io.throughline.okr.exchange;
