/** Tests of how progress is made and judged. */
package io.throughline.okr.domain.progress;
