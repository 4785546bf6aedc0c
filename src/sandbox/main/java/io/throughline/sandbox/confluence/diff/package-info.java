/** What changed between two texts of a page, shown in the text. */
package io.throughline.sandbox.confluence.diff;
