package io.throughline.sandbox.cluster;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** One node as a process of its own, which can be ended, killed and started again. */
public final class NodeProcess implements AutoCloseable {
    private static final int ORDERLY_SECONDS = 40;

    private final List<String> command;
    private Process process;

    /**
     * Of this JVM's kind: same Java, class path and settings.
     *
     * @param mainClass what to run
     * @param arguments its arguments; it must end when its standard input does
     */
    public NodeProcess(String mainClass, List<String> arguments) {
        List<String> whole = new ArrayList<>();
        whole.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        for (String property : List.of("throughline.house", "throughline.aui")) {
            String value = System.getProperty(property);
            if (value != null) {
                whole.add("-D" + property + "=" + value);
            }
        }
        whole.add("-cp");
        whole.add(System.getProperty("java.class.path"));
        whole.add(mainClass);
        whole.addAll(arguments);
        this.command = List.copyOf(whole);
    }

    /** Starts it, if it does not run. Its output goes where this process's goes. */
    public synchronized void start() {
        if (running()) {
            return;
        }
        try {
            process = new ProcessBuilder(command)
                    .redirectOutput(ProcessBuilder.Redirect.INHERIT)
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .start();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    public synchronized boolean running() {
        return process != null && process.isAlive();
    }

    /** Its number; fails if it never started. */
    public synchronized long pid() {
        return process.pid();
    }

    /** Ends it as a crash does, at once and without a last word; returns when it is gone. */
    public void kill() {
        end(true);
    }

    /** Ends it in order; by force if it takes too long. */
    @Override
    public void close() {
        end(false);
    }

    private synchronized void end(boolean byForce) {
        if (process == null) {
            return;
        }
        try {
            if (byForce) {
                process.destroyForcibly().waitFor();
            } else {
                process.destroy();
                if (!process.waitFor(ORDERLY_SECONDS, TimeUnit.SECONDS)) {
                    process.destroyForcibly().waitFor();
                }
            }
        } catch (InterruptedException stopped) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
