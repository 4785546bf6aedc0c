/** The board of an org unit in a cycle. */
package io.throughline.okr.usecases.board;
