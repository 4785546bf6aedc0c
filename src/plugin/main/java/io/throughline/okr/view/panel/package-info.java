/** The issue panel in the reader's words, ready to print. */
package io.throughline.okr.view.panel;
