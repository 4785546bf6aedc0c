/** The texts: complete in every language, and none without use. */
package io.throughline.okr.i18n;
