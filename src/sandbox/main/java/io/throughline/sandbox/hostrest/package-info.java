/** The REST applications that belong to a host itself, beside those of its plugins. */
package io.throughline.sandbox.hostrest;
