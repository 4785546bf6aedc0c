package sound.annotated;

import com.atlassian.sal.api.transaction.TransactionTemplate;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Inject;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

public class Greeter {
    public static final List<String> CALLS = new CopyOnWriteArrayList<>();

    @Inject
    private TransactionTemplate transactions;

    @PostConstruct
    public void begin() {
        CALLS.add("begin with " + (transactions == null ? "nothing" : "a service"));
    }

    @PreDestroy
    public void end() {
        CALLS.add("end");
    }
}
