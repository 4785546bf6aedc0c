/** Several writes as one: what a batch may ask for, how it is read, and what it came to. */
package io.throughline.okr.rest.batch;
