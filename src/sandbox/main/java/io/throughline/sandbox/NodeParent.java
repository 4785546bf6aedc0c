package io.throughline.sandbox;

import java.io.IOException;
import java.util.concurrent.TimeUnit;

/** The process that started this node: its end is this node's, so that none is left behind. */
final class NodeParent {
    private static final long ORDERLY_SECONDS = 20;

    private NodeParent() {}

    /** Ends this process when the parent's end of its standard input closes, whatever the reason. */
    static void endWithIt() {
        Thread watching = new Thread(
                () -> {
                    awaitEnd();
                    // the parent's database may be gone already, and an orderly end wait for it in vain
                    Thread impatient = new Thread(
                            () -> {
                                pause();
                                Runtime.getRuntime().halt(1);
                            },
                            "halt");
                    impatient.setDaemon(true);
                    impatient.start();
                    System.exit(0);
                },
                "parent-watch");
        watching.setDaemon(true);
        watching.start();
    }

    private static void awaitEnd() {
        try {
            int read = 0;
            while (read >= 0) {
                read = System.in.read();
            }
        } catch (IOException closed) {
            org.slf4j.LoggerFactory.getLogger(NodeParent.class).debug("The parent is gone", closed);
        }
    }

    private static void pause() {
        try {
            TimeUnit.SECONDS.sleep(ORDERLY_SECONDS);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
