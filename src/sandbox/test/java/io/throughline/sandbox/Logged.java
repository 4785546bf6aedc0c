package io.throughline.sandbox;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/** What is logged while some work runs; the sandbox's log goes to standard error. */
public final class Logged {
    private Logged() {}

    /** The lines. One at a time: standard error is the process's. */
    public static synchronized String during(Runnable work) {
        PrintStream before = System.err;
        ByteArrayOutputStream kept = new ByteArrayOutputStream();
        System.setErr(new PrintStream(kept, true, StandardCharsets.UTF_8));
        try {
            work.run();
        } finally {
            System.setErr(before);
        }
        String text = kept.toString(StandardCharsets.UTF_8);
        before.print(text);
        return text;
    }
}
