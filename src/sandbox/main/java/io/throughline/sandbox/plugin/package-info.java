/** Plugins as a host sees them: descriptors, life cycle, and what each kind of module does. */
package io.throughline.sandbox.plugin;
