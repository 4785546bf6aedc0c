/** The only room that knows both hosts: asks which one this is, takes its services and makes our beans. */
package io.throughline.okr.wiring;
