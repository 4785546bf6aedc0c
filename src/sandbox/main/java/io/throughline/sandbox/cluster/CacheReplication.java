package io.throughline.sandbox.cluster;

import io.throughline.sandbox.services.CacheNews;
import io.throughline.sandbox.services.HostCaches;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.Serializable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Carries changes of caches between nodes, one after the other, without waiting, and whatever transaction the thread is in:
 * as on the hosts, another node may forget an entry before the change behind it is committed. A key or value that is not
 * serializable stays at home, with a warning; one whose class only a plugin has cannot be read on the other side.
 */
public final class CacheReplication implements CacheNews {
    private static final Logger LOG = LoggerFactory.getLogger(CacheReplication.class);
    private static final String TOPIC = "caches";

    private final NodeChannel channel;
    private final HostCaches caches;

    /** Begins to tell and to hear. */
    public CacheReplication(NodeChannel channel, HostCaches caches) {
        this.channel = channel;
        this.caches = caches;
        caches.tell(this);
        channel.hearBytes(TOPIC, this::heard);
    }

    private enum Kind {
        REMOVED,
        CLEARED,
        COPIED
    }

    private record Change(Kind kind, String cache, Serializable key, Serializable value) implements Serializable {}

    @Override
    public void removed(String cache, Object key) {
        send(Kind.REMOVED, cache, key, "");
    }

    @Override
    public void cleared(String cache) {
        send(Kind.CLEARED, cache, "", "");
    }

    @Override
    public void copied(String cache, Object key, Object value) {
        send(Kind.COPIED, cache, key, value);
    }

    private void send(Kind kind, String cache, Object key, Object value) {
        if (!(key instanceof Serializable plainKey) || !(value instanceof Serializable plainValue)) {
            LOG.warn("The cache {} is not replicated: a key or value is not serializable", cache);
            return;
        }
        try (ByteArrayOutputStream bytes = new ByteArrayOutputStream();
                ObjectOutputStream out = new ObjectOutputStream(bytes)) {
            out.writeObject(new Change(kind, cache, plainKey, plainValue));
            out.flush();
            channel.send(TOPIC, bytes.toByteArray());
        } catch (IOException failure) {
            LOG.warn("The cache {} is not replicated: {}", cache, failure.toString());
        }
    }

    private void heard(byte[] bytes) {
        try (ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(bytes))) {
            Change change = (Change) in.readObject();
            switch (change.kind()) {
                case REMOVED -> caches.removed(change.cache(), change.key());
                case CLEARED -> caches.cleared(change.cache());
                case COPIED -> caches.copied(change.cache(), change.key(), change.value());
            }
        } catch (IOException | ClassNotFoundException failure) {
            LOG.error("A change of a cache cannot be read: its classes are not the host's", failure);
        }
    }
}
