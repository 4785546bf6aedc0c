/** What makes several processes one host: membership, words between nodes, locks, jobs, the balancer and the processes. */
package io.throughline.sandbox.cluster;
