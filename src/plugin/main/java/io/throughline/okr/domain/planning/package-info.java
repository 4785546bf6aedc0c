/** How an org unit plans: its positioning, from which its objectives follow. */
package io.throughline.okr.domain.planning;
