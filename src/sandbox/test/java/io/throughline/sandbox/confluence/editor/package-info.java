/** What the editor makes of a page, and what comes back from it. */
package io.throughline.sandbox.confluence.editor;
