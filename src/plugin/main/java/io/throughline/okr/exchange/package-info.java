/** The whole model as a document, for whoever leaves or keeps a copy. */
package io.throughline.okr.exchange;
