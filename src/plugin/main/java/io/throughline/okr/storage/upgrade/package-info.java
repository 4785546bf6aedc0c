/** One class a change of the schema, each named by what it brings; the host runs them in their order, once a cluster. */
package io.throughline.okr.storage.upgrade;
