/** Tests of what a node keeps of a cycle. */
package io.throughline.okr.domain.board;
