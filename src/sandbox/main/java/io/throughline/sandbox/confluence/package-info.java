/** The sandbox's Confluence: what a plugin and a reader meet of the real one. */
package io.throughline.sandbox.confluence;
