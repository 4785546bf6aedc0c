/** Tests of the pages every host has. */
package io.throughline.sandbox.web;
