/** Telling others of changes: who is told, what was told, and the telling itself. */
package io.throughline.okr.usecases.webhook;
