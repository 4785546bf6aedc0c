/** Several nodes of one host: what they share, in this process and as processes that are killed. */
package io.throughline.sandbox.cluster;
