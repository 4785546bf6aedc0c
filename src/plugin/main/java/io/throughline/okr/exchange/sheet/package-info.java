/** Workbooks and CSV files, written for people and read with no trust in who sent them. */
package io.throughline.okr.exchange.sheet;
