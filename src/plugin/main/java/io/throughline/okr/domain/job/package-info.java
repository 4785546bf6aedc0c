/** Long work that goes on by itself: what was ordered, how far it is, and how it ended. */
package io.throughline.okr.domain.job;
