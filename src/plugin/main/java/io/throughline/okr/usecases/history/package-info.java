/** What was changed, and what was said on a day. */
package io.throughline.okr.usecases.history;
