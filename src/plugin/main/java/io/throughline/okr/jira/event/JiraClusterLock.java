package io.throughline.okr.jira.event;

import com.atlassian.beehive.ClusterLockService;
import io.throughline.okr.usecases.job.ClusterLock;
import java.util.concurrent.locks.Lock;

/** The cluster's locks; on a single node they are local. */
public final class JiraClusterLock implements ClusterLock {
    private final ClusterLockService locks;

    public JiraClusterLock(ClusterLockService locks) {
        this.locks = locks;
    }

    @Override
    public boolean ifFree(String name, Runnable work) {
        Lock lock = locks.getLockForName(name);
        if (!lock.tryLock()) {
            return false;
        }
        try {
            work.run();
        } finally {
            lock.unlock();
        }
        return true;
    }
}
