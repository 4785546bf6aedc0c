/** What the hosts tell about plugins that come and go. */
package com.atlassian.plugin.event.events;
