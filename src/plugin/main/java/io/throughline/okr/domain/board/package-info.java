/** All of a cycle at once, as a node keeps it in memory and follows it by the change log. */
package io.throughline.okr.domain.board;
