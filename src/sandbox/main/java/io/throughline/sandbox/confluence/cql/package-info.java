/** Confluence's query language: how it is read, and which pages it finds. */
package io.throughline.sandbox.confluence.cql;
