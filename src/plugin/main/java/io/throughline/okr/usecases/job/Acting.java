package io.throughline.okr.usecases.job;

/** Lets somebody act where nobody is logged in: with his rights as they are then, and in his language. */
@FunctionalInterface
public interface Acting {
    /**
     * Whoever it is acts on this thread until that is closed.
     *
     * @throws io.throughline.okr.domain.Refused as a conflict if there is no such person any more, or he is inactive
     */
    Turn as(String userKey);

    /** How long somebody acts. */
    interface Turn extends AutoCloseable {
        @Override
        void close();
    }
}
