/** Tests of what people do, on real storage and a small Jira in memory. */
package io.throughline.okr.usecases;
