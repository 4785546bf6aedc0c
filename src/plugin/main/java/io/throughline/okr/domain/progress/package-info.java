/** How far something is, how that is made, and whether it is good: the one calculation of progress. */
package io.throughline.okr.domain.progress;
