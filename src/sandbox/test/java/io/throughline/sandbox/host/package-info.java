/** Tests of what every host has. */
package io.throughline.sandbox.host;
