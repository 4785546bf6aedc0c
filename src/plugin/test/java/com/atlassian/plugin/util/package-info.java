/** The one plugin type Active Objects 6.1.1 calls. */
package com.atlassian.plugin.util;
