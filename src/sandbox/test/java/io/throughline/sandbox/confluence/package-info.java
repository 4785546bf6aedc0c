/** Tests of the sandbox's Confluence, on a real database and over HTTP. */
package io.throughline.sandbox.confluence;
