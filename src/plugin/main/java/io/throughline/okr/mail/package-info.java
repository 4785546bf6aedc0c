/** Messages to people: a notice put into the recipient's words, as plain text and as HTML, and handed to the post. */
package io.throughline.okr.mail;
