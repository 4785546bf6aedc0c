/** Confluence's own REST API in its documented shapes: content, spaces, search, people. */
package io.throughline.sandbox.confluence.rest;
