package io.throughline.okr.properties;

import static org.assertj.core.api.Assertions.assertThat;

import io.throughline.okr.domain.objective.KeyResult;
import io.throughline.okr.domain.objective.KeyResults;
import io.throughline.okr.domain.objective.Objective;
import io.throughline.okr.domain.objective.Objectives;
import java.util.HashMap;
import java.util.Map;

/** Human keys: never another one, and never one that something had before, be it gone. */
final class Keys {
    private final Map<String, Integer> idByKey = new HashMap<>();
    private final Map<String, String> keyById = new HashMap<>();

    void look(Company company) {
        for (Objective one : company.port(Objectives.class).afterId(0, Said.ALL)) {
            look("objective " + one.id(), one.id(), one.key());
        }
        for (KeyResult one : company.port(KeyResults.class).afterId(0, Said.ALL)) {
            look("key result " + one.id(), one.id(), one.key());
        }
    }

    private void look(String what, int id, String key) {
        assertThat(keyById.putIfAbsent(what, key)).as("the key of " + what).isIn(null, key);
        assertThat(idByKey.putIfAbsent(key, id)).as("who has " + key).isIn(null, id);
    }
}
