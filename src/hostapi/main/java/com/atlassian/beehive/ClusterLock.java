package com.atlassian.beehive;

import java.util.concurrent.locks.Lock;

/** A lock held by one thread of one node of the cluster. Evidence: [P6] [BOOT]. */
public interface ClusterLock extends Lock {
    boolean isHeldByCurrentThread();
}
