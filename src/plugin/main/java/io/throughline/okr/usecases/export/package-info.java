/** The whole model as one document. */
package io.throughline.okr.usecases.export;
