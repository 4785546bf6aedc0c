/** The part of Confluence's REST API that is needed to drive and see the path from outside. */
package io.throughline.sandbox.confluence.rest;
