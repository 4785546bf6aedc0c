package io.throughline.sandbox.users;

import io.throughline.sandbox.host.Users.User;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** Who acts on each thread. */
final class CurrentPerson {
    private final Consumer<Optional<User>> acting;

    // each host of the process has a person of its own on a thread
    @SuppressWarnings("ThreadLocalUsage")
    private final ThreadLocal<User> current = new ThreadLocal<>();

    /** @param acting told each time another person acts on the calling thread */
    CurrentPerson(Consumer<Optional<User>> acting) {
        this.acting = acting;
    }

    Optional<User> get() {
        return Optional.ofNullable(current.get());
    }

    /** Runs work as somebody, or as nobody; afterwards the one before acts again. */
    <T> T as(Optional<User> user, Supplier<T> work) {
        Optional<User> before = get();
        become(user);
        try {
            return work.get();
        } finally {
            become(before);
        }
    }

    void become(Optional<User> user) {
        user.ifPresentOrElse(current::set, current::remove);
        acting.accept(user);
    }
}
