package io.throughline.sandbox.host;

import java.util.function.Consumer;

/**
 * Short words between the nodes of one host, so that what one keeps in memory follows what another stored. A single node
 * talks to nobody.
 */
public interface Signals {
    /** Those of a node that is alone. */
    Signals NONE = new Signals() {
        @Override
        public void tell(String topic, String word) {
            // nobody is there
        }

        @Override
        public void hear(String topic, Consumer<String> ear) {
            // nobody speaks
        }
    };

    /** What an ear hears when a node left or came: something may have been missed, read everything again. */
    String MISSED = "";

    /**
     * Tells all other nodes: when the calling thread's transaction has committed, or at once if there is none. Words of one
     * node arrive in their order; a node that is killed may take its last ones with it (see {@link #MISSED}).
     *
     * @param word anything but {@link #MISSED}
     */
    void tell(String topic, String word);

    /** Lets an ear hear what other nodes tell on a topic, on a thread of the cluster's; one that fails is logged. */
    void hear(String topic, Consumer<String> ear);
}
