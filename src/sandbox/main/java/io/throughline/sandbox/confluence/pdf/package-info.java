/** Export to PDF with the host's renderer, style sheet and uploaded font. */
package io.throughline.sandbox.confluence.pdf;
