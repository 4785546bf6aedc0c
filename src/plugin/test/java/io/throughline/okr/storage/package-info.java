/** Tests of storage, on every database. */
package io.throughline.okr.storage;
