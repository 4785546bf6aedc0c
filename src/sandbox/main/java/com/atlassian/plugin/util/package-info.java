/** Does nothing: the one type of the plugin system's internals that Active Objects 6.1.1 calls. */
package com.atlassian.plugin.util;
