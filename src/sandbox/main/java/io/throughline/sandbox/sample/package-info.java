/** The sample company: reads its data from JSON and loads them into both hosts, with dates counted from today. */
package io.throughline.sandbox.sample;
