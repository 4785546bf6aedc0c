/** What must hold whatever people do, in whatever order: random commands over a small company, in memory and on every database. */
package io.throughline.okr.properties;
