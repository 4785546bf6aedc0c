/** What people do with OKRs: one class a verb, and the ports it needs. */
package io.throughline.okr.usecases;
