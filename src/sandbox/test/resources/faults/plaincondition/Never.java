package faults.plaincondition;

import com.atlassian.plugin.web.Condition;
import java.util.Map;

public class Never implements Condition {
    @Override
    public void init(Map<String, String> params) {}

    @Override
    public boolean shouldDisplay(Map<String, Object> context) {
        return false;
    }
}
