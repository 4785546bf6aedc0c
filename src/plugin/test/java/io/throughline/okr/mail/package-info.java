/** Tests of messages to people. */
package io.throughline.okr.mail;
