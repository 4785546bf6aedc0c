/** Many writers in two processes on one database: each gets through, and nothing is lost, doubled or left out. */
package io.throughline.okr.contention;
