/** What a node keeps in memory of the store, and how it follows the change log. */
package io.throughline.okr.usecases.snapshot;
