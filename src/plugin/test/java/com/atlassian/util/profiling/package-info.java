/** The few profiling types Active Objects 6.1.1 calls, which only the hosts have: they do nothing here. */
package com.atlassian.util.profiling;
