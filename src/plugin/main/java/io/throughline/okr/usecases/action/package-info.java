/** Steps under a key result that can be ticked. */
package io.throughline.okr.usecases.action;
