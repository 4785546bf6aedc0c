/** What a person sees in the browser: the frame, pages, spaces, editor. */
package io.throughline.sandbox.confluence.screens;
