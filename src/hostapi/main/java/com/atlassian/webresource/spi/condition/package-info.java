/** Conditions on web resources. */
package com.atlassian.webresource.spi.condition;
