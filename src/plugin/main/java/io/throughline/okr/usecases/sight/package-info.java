/** Who is acting and what he may see: every use case begins with a look, finds its goals as the viewer finds them and shows them by one presenter. */
package io.throughline.okr.usecases.sight;
