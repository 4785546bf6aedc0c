/** What is thrown away, brought back, and gone for good. */
package io.throughline.okr.usecases.trash;
