package io.throughline.sandbox.services;

import com.atlassian.activeobjects.external.ModelVersion;
import com.atlassian.sal.api.pluginsettings.PluginSettings;
import com.atlassian.sal.api.pluginsettings.PluginSettingsFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.throughline.sandbox.activeobjects.ModelVersions;
import io.throughline.sandbox.host.Database;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;

/** Plugin settings in a table: strings, lists of strings, maps of strings and properties, as the hosts allow. */
public final class StoredSettings implements PluginSettingsFactory, ModelVersions {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int LONGEST_KEY = 100;

    private final Database database;

    public StoredSettings(Database database) {
        this.database = database;
        database.update("create table if not exists host_setting (setting_key varchar(255) primary key,"
                + " setting_kind varchar(10) not null, setting_value varchar(99000) not null)");
    }

    @Override
    public PluginSettings createSettingsForKey(String key) {
        return key == null ? createGlobalSettings() : new Settings(key + ":");
    }

    @Override
    public PluginSettings createGlobalSettings() {
        return new Settings("");
    }

    @Override
    public ModelVersion of(String prefix) {
        Object version = createGlobalSettings().get(prefix + "_#");
        return ModelVersion.valueOf(version == null ? "0" : version.toString());
    }

    @Override
    public void set(String prefix, ModelVersion version) {
        createGlobalSettings().put(prefix + "_#", version.toString());
    }

    private final class Settings implements PluginSettings {
        private final String prefix;

        private Settings(String prefix) {
            this.prefix = prefix;
        }

        private String full(String key) {
            if (key == null || key.length() > LONGEST_KEY) {
                throw new IllegalArgumentException(
                        "A setting's key has at most " + LONGEST_KEY + " characters: " + key);
            }
            return prefix + key;
        }

        @Override
        public Object get(String key) {
            return database
                    .query(
                            "select setting_kind, setting_value from host_setting where setting_key = ?",
                            row -> read(row.getString(1), row.getString(2)),
                            full(key))
                    .stream()
                    .findFirst()
                    .orElse(null);
        }

        @Override
        public Object put(String key, Object value) {
            if (value == null) {
                return remove(key);
            }
            String kind = kind(value);
            String text = write(value);
            return database.inTransaction(() -> {
                Object before = get(key);
                if (before == null) {
                    database.update(
                            "insert into host_setting (setting_key, setting_kind, setting_value) values (?, ?, ?)",
                            full(key),
                            kind,
                            text);
                } else {
                    database.update(
                            "update host_setting set setting_kind = ?, setting_value = ? where setting_key = ?",
                            kind,
                            text,
                            full(key));
                }
                return before;
            });
        }

        @Override
        public Object remove(String key) {
            return database.inTransaction(() -> {
                Object before = get(key);
                database.update("delete from host_setting where setting_key = ?", full(key));
                return before;
            });
        }
    }

    private static String kind(Object value) {
        if (value instanceof String) {
            return "string";
        }
        if (value instanceof List<?> list && list.stream().allMatch(String.class::isInstance)) {
            return "list";
        }
        if (value instanceof Properties) {
            return "properties";
        }
        if (value instanceof Map<?, ?> map
                && map.entrySet().stream()
                        .allMatch(e -> e.getKey() instanceof String && e.getValue() instanceof String)) {
            return "map";
        }
        throw new IllegalArgumentException(
                "Settings hold String, List<String>, Properties and Map<String, String>, not " + value.getClass());
    }

    private static String write(Object value) {
        try {
            return value instanceof String text ? text : JSON.writeValueAsString(value);
        } catch (JsonProcessingException failure) {
            throw new IllegalArgumentException(failure);
        }
    }

    private static Object read(String kind, String text) {
        try {
            return switch (kind) {
                case "list" -> JSON.readValue(text, new TypeReference<List<String>>() {});
                case "map" -> JSON.readValue(text, new TypeReference<LinkedHashMap<String, String>>() {});
                case "properties" -> JSON.readValue(text, Properties.class);
                default -> text;
            };
        } catch (JsonProcessingException failure) {
            throw new IllegalStateException("A stored setting is not readable", failure);
        }
    }
}
