/** Storage format: read as XML, rendered to HTML, macros called as the host calls them. */
package io.throughline.sandbox.confluence.storageformat;
