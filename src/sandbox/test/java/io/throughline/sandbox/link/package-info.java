/** Tests of the application link against a real HTTP server. */
package io.throughline.sandbox.link;
