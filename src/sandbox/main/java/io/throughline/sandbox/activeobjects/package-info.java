/** The hosts' Active Objects service: real Active Objects in the host's transactions, one entity manager a plugin. */
package io.throughline.sandbox.activeobjects;
