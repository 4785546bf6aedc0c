/** The tables: one interface each; columns are only ever added. */
package io.throughline.okr.storage.row;
