/** The web server of a host: log-in, dispatching to products and plugins, decoration, static files. */
package io.throughline.sandbox.web;
