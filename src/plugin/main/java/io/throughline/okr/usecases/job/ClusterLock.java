package io.throughline.okr.usecases.job;

/** One run a cluster. */
@FunctionalInterface
public interface ClusterLock {
    /** Runs the work if no other node holds the lock of that name; says whether it ran. */
    boolean ifFree(String name, Runnable work);
}
