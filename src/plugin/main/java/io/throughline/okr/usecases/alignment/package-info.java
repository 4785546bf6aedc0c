/** What serves what: homes, weighted contributions, and the moving of whole trees. */
package io.throughline.okr.usecases.alignment;
