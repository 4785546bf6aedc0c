package io.throughline.sandbox.sample;

import com.fasterxml.jackson.databind.JsonNode;
import io.throughline.sandbox.host.Users;
import io.throughline.sandbox.host.Users.User;
import java.util.Locale;
import java.util.NoSuchElementException;
import java.util.Set;

/** The sample's people in one host; each one's password is the log-in name. */
final class SamplePeople {
    private final Users users;

    SamplePeople(Users users) {
        this.users = users;
    }

    /** Adds those who are not there yet. */
    void load(JsonNode people) {
        for (JsonNode person : people) {
            String name = person.get("name").asText();
            users.add(
                    new User(
                            "",
                            name,
                            person.get("displayName").asText(),
                            name + "@quayside.example",
                            true,
                            Locale.forLanguageTag(person.get("locale").asText()),
                            Set.copyOf(SampleFiles.texts(person.get("groups")))),
                    name);
        }
    }

    /** The user key of a log-in name. */
    String key(String name) {
        return users.byName(name)
                .orElseThrow(() -> new NoSuchElementException("the sample knows nobody called " + name))
                .key();
    }
}
