package faults.plaincondition;

import com.atlassian.webresource.spi.condition.AbstractBooleanUrlReadingCondition;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;

public class WhileSwitchedOn extends AbstractBooleanUrlReadingCondition {
    public static final AtomicBoolean ON = new AtomicBoolean(true);

    @Override
    public void init(Map<String, String> params) {}

    @Override
    protected boolean isConditionTrue() {
        return ON.get();
    }

    @Override
    protected String queryKey() {
        return "switched-on";
    }
}
