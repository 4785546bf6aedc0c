/** Benchmarks of the unmodified JAR in the sandbox; each is a class that ends with a table of ratios to a floor. */
package io.throughline.bench;
