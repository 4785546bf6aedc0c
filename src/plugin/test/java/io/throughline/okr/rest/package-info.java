/** The REST API on a real Jersey, before the real use cases and storage. */
package io.throughline.okr.rest;
