/** The tree of a board in the reader's words, ready to print: the model of the shared templates. */
package io.throughline.okr.view.tree;
