/** Does nothing: the few profiling types Active Objects 6.1.1 calls, which only the hosts have. */
package com.atlassian.util.profiling;
