/** Comments and evidence, on whatever can be talked about. */
package io.throughline.okr.usecases.discussion;
