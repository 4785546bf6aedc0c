/** The core's ports in memory: small enough to be seen to be right, so that use cases can run by the thousand. */
package io.throughline.okr.memory;
