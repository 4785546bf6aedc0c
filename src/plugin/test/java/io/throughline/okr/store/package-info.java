/** Real Active Objects on real databases for tests, with transactions as the hosts have them. */
package io.throughline.okr.store;
