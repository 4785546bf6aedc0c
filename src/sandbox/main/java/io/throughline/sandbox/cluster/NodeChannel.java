package io.throughline.sandbox.cluster;

import io.throughline.sandbox.host.Database;
import io.throughline.sandbox.host.Signals;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Consumer;
import org.jgroups.BytesMessage;
import org.jgroups.JChannel;
import org.jgroups.Message;
import org.jgroups.Receiver;
import org.jgroups.View;
import org.jgroups.protocols.FD_ALL3;
import org.jgroups.protocols.FD_SOCK2;
import org.jgroups.protocols.MERGE3;
import org.jgroups.protocols.TCP;
import org.jgroups.protocols.TCPPING;
import org.jgroups.protocols.UNICAST3;
import org.jgroups.protocols.VERIFY_SUSPECT2;
import org.jgroups.protocols.pbcast.GMS;
import org.jgroups.protocols.pbcast.NAKACK2;
import org.jgroups.protocols.pbcast.STABLE;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What the nodes tell each other, over JGroups on the loopback interface. A node that is killed is missed at once, as its
 * sockets close; then, and when one comes, every ear hears {@link Signals#MISSED}.
 */
public final class NodeChannel implements Signals, AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(NodeChannel.class);
    /** Where JGroups listens for the end of other nodes, counted from its port. */
    private static final int WATCH_PORT = 100;

    private static final long JOIN_MILLIS = 1_000;

    private final String node;
    private final Database database;
    private final int port;
    private final Map<String, List<Consumer<byte[]>>> ears = new ConcurrentHashMap<>();
    private final List<Runnable> onChange = new CopyOnWriteArrayList<>();
    // one thread: words keep their order, and the channel's own threads never wait for a database
    private final ExecutorService hearing;
    private JChannel channel;

    NodeChannel(String node, Database database) {
        this.node = node;
        this.database = database;
        this.port = freePort();
        this.hearing = Executors.newSingleThreadExecutor(task -> {
            Thread thread = new Thread(task, node + "-hears");
            thread.setDaemon(true);
            return thread;
        });
    }

    /** Whether no other node is there. */
    boolean alone() {
        return channel.getView().size() == 1;
    }

    /** Where this node hears the others. */
    int port() {
        return port;
    }

    /**
     * Joins the others.
     *
     * @param others ports of those that may be there
     */
    void join(String cluster, Collection<Integer> others) {
        try {
            InetAddress loopback = InetAddress.getLoopbackAddress();
            List<InetSocketAddress> known = others.stream()
                    .map(other -> new InetSocketAddress(loopback, other))
                    .toList();
            TCP transport = new TCP();
            transport.setBindAddress(loopback).setBindPort(port).setPortRange(0);
            GMS membership = new GMS().setJoinTimeout(known.isEmpty() ? 1 : JOIN_MILLIS);
            membership.printLocalAddress(false);
            channel = new JChannel(
                    transport,
                    new TCPPING().initialHosts(known).setPortRange(0),
                    new MERGE3().setMinInterval(2_000).setMaxInterval(5_000),
                    new FD_SOCK2().setBindAddress(loopback).setOffset(WATCH_PORT),
                    new FD_ALL3().setTimeout(20_000).setInterval(5_000),
                    new VERIFY_SUSPECT2().setTimeout(500),
                    new NAKACK2().useMcastXmit(false),
                    new UNICAST3(),
                    new STABLE(),
                    membership);
            channel.name(node).setDiscardOwnMessages(true).setReceiver(new Ears());
            channel.connect(cluster);
        } catch (Exception failure) {
            throw new IllegalStateException(node + " does not join the cluster: " + failure.getMessage(), failure);
        }
    }

    @Override
    public void tell(String topic, String word) {
        if (word.equals(MISSED)) {
            throw new IllegalArgumentException("An empty word means that words were missed");
        }
        byte[] bytes = word.getBytes(StandardCharsets.UTF_8);
        database.afterCommit(() -> send(topic, bytes));
    }

    @Override
    public void hear(String topic, Consumer<String> ear) {
        hearBytes(topic, bytes -> ear.accept(new String(bytes, StandardCharsets.UTF_8)));
        onChange.add(() -> ear.accept(MISSED));
    }

    /** Tells all other nodes at once, whatever transaction the thread is in. What does not get through is logged. */
    public void send(String topic, byte[] payload) {
        byte[] name = topic.getBytes(StandardCharsets.UTF_8);
        byte[] whole = ByteBuffer.allocate(4 + name.length + payload.length)
                .putInt(name.length)
                .put(name)
                .put(payload)
                .array();
        try {
            channel.send(new BytesMessage(null, whole));
        } catch (Exception failure) {
            LOG.warn("{}: other nodes did not hear of {}: {}", node, topic, failure.getMessage());
        }
    }

    /** Lets an ear hear what other nodes send on a topic; it is not told of nodes that come and go. */
    public void hearBytes(String topic, Consumer<byte[]> ear) {
        ears.computeIfAbsent(topic, key -> new CopyOnWriteArrayList<>()).add(ear);
    }

    private final class Ears implements Receiver {
        @Override
        public void receive(Message message) {
            ByteBuffer whole = ByteBuffer.wrap(message.getArray(), message.getOffset(), message.getLength());
            byte[] name = new byte[whole.getInt()];
            whole.get(name);
            byte[] payload = new byte[whole.remaining()];
            whole.get(payload);
            String topic = new String(name, StandardCharsets.UTF_8);
            ears.getOrDefault(topic, List.of()).forEach(ear -> later(topic, () -> ear.accept(payload)));
        }

        @Override
        public void viewAccepted(View view) {
            LOG.info("{} sees {}", node, view.getMembers());
            onChange.forEach(ear -> later("a change of nodes", ear));
        }
    }

    private void later(String topic, Runnable ear) {
        try {
            hearing.execute(() -> {
                try {
                    ear.run();
                } catch (RuntimeException | LinkageError failure) {
                    LOG.error("{}: hearing of {} failed", node, topic, failure);
                }
            });
        } catch (RejectedExecutionException ending) {
            LOG.debug("{} ends and hears no more", node, ending);
        }
    }

    /** A port that is free together with the one at which the others notice that this node ends. */
    private static int freePort() {
        for (int attempt = 0; attempt < 50; attempt++) {
            try (ServerSocket one = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
                    ServerSocket other =
                            new ServerSocket(one.getLocalPort() + WATCH_PORT, 1, InetAddress.getLoopbackAddress())) {
                return other.getLocalPort() - WATCH_PORT;
            } catch (IOException | IllegalArgumentException taken) {
                LOG.trace("A port is taken", taken);
            }
        }
        throw new IllegalStateException("No two ports are free for the cluster");
    }

    @Override
    public void close() {
        hearing.shutdownNow();
        if (channel != null) {
            channel.close();
        }
    }
}
