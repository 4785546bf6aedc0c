/** The plugin container: Felix, one merged Spring bundle and Gemini Blueprint, a framework for each host. */
package io.throughline.sandbox.osgi;
