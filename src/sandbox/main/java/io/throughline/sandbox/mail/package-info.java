/** Mail that is kept instead of sent. */
package io.throughline.sandbox.mail;
