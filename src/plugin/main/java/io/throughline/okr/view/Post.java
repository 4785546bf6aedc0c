package io.throughline.okr.view;

/** Takes messages to people. */
@FunctionalInterface
public interface Post {
    /** Hands a message on, to be sent some time; drops it if its recipient is gone or has no address. */
    void send(Letter letter);
}
