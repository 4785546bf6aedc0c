package io.throughline.okr.usecases.job;

import io.throughline.okr.domain.change.Facts;
import java.io.IOException;
import java.util.List;

/**
 * A kind of long work. To add one, write a class that implements this in the room of what it does, list it in {@code
 * usecases.UseCases} and in {@code usecases.KindsOfWork}, and give it a text {@code okr.job.kind.…}: nothing else needs to know
 * of it. It is made once a node and keeps nothing of a run in itself; who ordered it is an administrator, which was asked when
 * he did, and he is logged in while it runs, with the rights he has then. Two of a kind never run at once in a cluster; one of them may run twice, though, the
 * second time because its node died or was thought to be dead. So what it does must be right when it is done again from the
 * cursor that was last kept ({@link #resumes()}), or from the beginning.
 */
public interface Work {
    /** As REST names it: small letters and hyphens, at most 30. */
    String kind();

    /** What {@link Task#tell} counts: {@code bytes}, {@code rows}, {@code elements}. */
    String unit();

    /** Whether it goes on from its cursor after its node died or somebody took it up again; else it begins anew. */
    boolean resumes();

    /** Whether it reads a file that was uploaded before. */
    boolean takesFile();

    /** What the file it makes is called when it is downloaded; "" if it makes none. */
    String fileName();

    /** Media type of that file. */
    String fileType();

    /**
     * Looks at what was ordered, before it is kept.
     *
     * @param parameters the JSON object that was sent; a name the kind does not know is to be refused
     * @throws io.throughline.okr.domain.Refused with the fields that are wrong, each beginning with {@code parameters.}
     */
    void check(Facts parameters);

    /**
     * Does it. It runs on a thread of its own, outside any write; it calls {@link Task#tell} often, as that is where it learns
     * that it is to end, and lets what is thrown there pass.
     *
     * @throws io.throughline.okr.domain.Refused to fail with a text for people; anything else that is thrown becomes a text that
     *     names only the job, and goes to the server's log
     * @throws IOException if a file can't be read or written
     */
    End run(Task task) throws IOException;

    /**
     * How it ended well.
     *
     * @param message key of a text
     */
    record End(String message, List<Object> arguments) {
        public End {
            arguments = List.copyOf(arguments);
        }

        /** It ended with these words. */
        public static End saying(String message, Object... arguments) {
            return new End(message, List.of(arguments));
        }
    }
}
