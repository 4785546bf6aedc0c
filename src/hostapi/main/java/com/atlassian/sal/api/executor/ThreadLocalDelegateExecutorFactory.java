package com.atlassian.sal.api.executor;

import java.util.concurrent.Callable;

/**
 * Wraps work for other threads so that they start and end as clean as a request thread of the host. Evidence: [P6]
 * [SLACK].
 */
public interface ThreadLocalDelegateExecutorFactory {
    Runnable createRunnable(Runnable delegate);

    <T> Callable<T> createCallable(Callable<T> delegate);
}
