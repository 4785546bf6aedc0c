/** Keeps what the core knows in Active Objects, and the change log with it. */
package io.throughline.okr.storage;
