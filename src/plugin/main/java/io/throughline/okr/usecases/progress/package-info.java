/** How far things are: check-ins, numbers set by hand, grades, and how every percentage is made. */
package io.throughline.okr.usecases.progress;
