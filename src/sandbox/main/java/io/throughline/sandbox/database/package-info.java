/** The hosts' databases: H2 in a file, PostgreSQL embedded or by address, and thread-bound transactions on each. */
package io.throughline.sandbox.database;
