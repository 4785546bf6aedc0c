/** Tests of how planning is put into words. */
package io.throughline.okr.view.planning;
