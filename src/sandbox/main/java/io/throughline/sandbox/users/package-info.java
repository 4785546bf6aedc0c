/** People, groups, passwords and sessions of a host. */
package io.throughline.sandbox.users;
