package faults.listenerthrows;

import com.atlassian.event.api.EventListener;
import com.atlassian.event.api.EventPublisher;
import java.util.concurrent.atomic.AtomicInteger;

public class Angry {
    public static final AtomicInteger HEARD = new AtomicInteger();

    private final EventPublisher events;

    public Angry(EventPublisher events) {
        this.events = events;
    }

    public void start() {
        events.register(this);
    }

    @EventListener(order = -1000)
    public void on(String event) {
        HEARD.incrementAndGet();
        throw new IllegalStateException("a listener that fails on " + event);
    }
}
