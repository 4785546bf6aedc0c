/** What people do with OKRs: one class a verb, in rooms by what it is done to; this one lists them all. */
package io.throughline.okr.usecases;
