/** The services both hosts offer to plugins, on the sandbox's own parts. */
package io.throughline.sandbox.services;
