/** What people say of an element and where they prove it: comments and evidence. */
package io.throughline.okr.domain.discussion;
