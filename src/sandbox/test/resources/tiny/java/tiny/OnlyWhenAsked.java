package tiny;

import com.atlassian.plugin.web.Condition;
import java.util.Map;

public class OnlyWhenAsked implements Condition {
    private String key;

    @Override
    public void init(Map<String, String> params) {
        key = params.get("key");
    }

    @Override
    public boolean shouldDisplay(Map<String, Object> context) {
        return context.containsKey(key);
    }
}
