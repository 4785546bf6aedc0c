package com.atlassian.sal.api.net;

/** Makes outgoing HTTP requests. Evidence: [P6]. */
public interface RequestFactory<T extends Request<?, ?>> {
    T createRequest(Request.MethodType methodType, String url);

    boolean supportsHeader();
}
