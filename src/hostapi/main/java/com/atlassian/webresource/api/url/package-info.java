/** Building the addresses of web resources. */
package com.atlassian.webresource.api.url;
