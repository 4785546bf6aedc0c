/** Fields a company adds to its objectives and key results. */
package io.throughline.okr.usecases.field;
