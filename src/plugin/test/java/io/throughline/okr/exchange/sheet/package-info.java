/** Tests of spreadsheets, as people send and get them. */
package io.throughline.okr.exchange.sheet;
