/** What the Java library knows of the world's scripts, behind the port of the writing rules. */
package io.throughline.okr.text;
