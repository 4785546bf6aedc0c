package faults.velocitymethod;

import com.atlassian.plugin.web.ContextProvider;
import java.util.List;
import java.util.Map;

public class Things implements ContextProvider {
    @Override
    public void init(Map<String, String> params) {}

    @Override
    public Map<String, Object> getContextMap(Map<String, Object> context) {
        return Map.of(
                "thing", new Thing(),
                "list", List.of(1, 2),
                "map", Map.of("key", "value"));
    }

    public static class Thing {
        public String secret(String word) {
            return "secret " + word;
        }
    }
}
