/** What people keep in spreadsheets: a sheet for each kind of element, taken out as somebody may see it and taken in as if he had typed it. */
package io.throughline.okr.usecases.sheet;
