/** The plugin's templates rendered as the hosts render them, with the house's own texts. */
package io.throughline.okr.templates;
