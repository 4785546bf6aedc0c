package com.atlassian.beehive;

/** Gives the cluster's locks by name. Evidence: [P6] [BOOT]. */
public interface ClusterLockService {
    ClusterLock getLockForName(String lockName);
}
