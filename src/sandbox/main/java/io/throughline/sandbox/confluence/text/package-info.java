/** The words on this Confluence's screens, in English and Chinese. */
package io.throughline.sandbox.confluence.text;
