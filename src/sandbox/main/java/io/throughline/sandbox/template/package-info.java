/** Velocity 1.6.4 as the hosts run it: HTML escaped at the reference, method calls only where they are allow-listed. */
package io.throughline.sandbox.template;
