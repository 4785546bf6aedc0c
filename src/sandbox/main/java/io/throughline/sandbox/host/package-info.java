/** What every host product has, whatever it is: the joints between the platform, the products and the plugin container. */
package io.throughline.sandbox.host;
