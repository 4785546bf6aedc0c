/** The unmodified plugin JAR in whole hosts. */
package io.throughline.sandbox.whole;
