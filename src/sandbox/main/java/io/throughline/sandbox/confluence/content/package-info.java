/** Spaces and pages with their versions, kept in the host's database. */
package io.throughline.sandbox.confluence.content;
