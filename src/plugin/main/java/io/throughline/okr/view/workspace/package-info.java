/** The frame of the OKR page in the reader's words, ready to print. */
package io.throughline.okr.view.workspace;
