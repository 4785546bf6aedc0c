/** What administrators set: thresholds, calendar, retention, themes. */
package io.throughline.okr.usecases.settings;
