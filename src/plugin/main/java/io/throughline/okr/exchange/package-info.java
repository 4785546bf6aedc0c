/** The whole model as a document, for whoever leaves or keeps a copy, and back. */
package io.throughline.okr.exchange;
