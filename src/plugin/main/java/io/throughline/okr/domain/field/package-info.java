/** Fields that administrators define for objectives and key results, and what people say in them. */
package io.throughline.okr.domain.field;
