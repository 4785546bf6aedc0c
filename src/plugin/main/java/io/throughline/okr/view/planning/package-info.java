/** How an org unit plans, put into the reader's words and ready to print. */
package io.throughline.okr.view.planning;
