/** The host services that only Confluence offers to plugins. */
package io.throughline.sandbox.confluence.services;
