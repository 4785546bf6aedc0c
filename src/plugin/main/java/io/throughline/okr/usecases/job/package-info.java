/** What runs by itself, on one node at a time. */
package io.throughline.okr.usecases.job;
