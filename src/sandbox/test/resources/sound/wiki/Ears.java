package sound.wiki;

import com.atlassian.event.api.EventListener;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

public class Ears {
    public static final List<String> HEARD = new CopyOnWriteArrayList<>();

    @EventListener
    public void on(String event) {
        HEARD.add(event);
    }
}
