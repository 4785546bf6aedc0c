/** Texts of the host and of enabled plugins, by key and locale. */
package io.throughline.sandbox.text;
