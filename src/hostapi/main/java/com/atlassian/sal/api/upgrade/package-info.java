/** Changes a plugin makes to its own data when it comes in a new version. */
package com.atlassian.sal.api.upgrade;
