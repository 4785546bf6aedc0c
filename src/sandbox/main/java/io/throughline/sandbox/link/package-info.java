/** The application link as a plugin sees it: real HTTP to the other host, as the viewing user. */
package io.throughline.sandbox.link;
