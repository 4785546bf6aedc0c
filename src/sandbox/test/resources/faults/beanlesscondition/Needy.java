package faults.beanlesscondition;

import com.atlassian.plugin.web.Condition;
import java.util.Map;

public class Needy implements Condition {
    public Needy(java.util.concurrent.Executor nobodyHasOne) {}

    @Override
    public void init(Map<String, String> params) {}

    @Override
    public boolean shouldDisplay(Map<String, Object> context) {
        return true;
    }
}
