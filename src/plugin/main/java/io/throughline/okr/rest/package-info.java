/** HTTP to use cases and back: bodies read and written as JSON, every refusal a problem document. */
package io.throughline.okr.rest;
