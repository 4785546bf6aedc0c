/** Tests of mail that is kept instead of sent. */
package io.throughline.sandbox.mail;
