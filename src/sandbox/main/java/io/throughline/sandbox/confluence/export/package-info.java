/** Pages and spaces as files other programs read: Word, HTML in a ZIP, a news feed. */
package io.throughline.sandbox.confluence.export;
