/** What an administrator sets for all: thresholds, who may use it, how long things are kept, and themes. */
package io.throughline.okr.domain.settings;
