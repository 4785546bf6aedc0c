/** What OKRs are and the rules they follow; nothing but Java. */
package io.throughline.okr.domain;
