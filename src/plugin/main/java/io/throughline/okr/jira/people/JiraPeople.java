package io.throughline.okr.jira.people;

import com.atlassian.jira.user.ApplicationUser;
import com.atlassian.jira.user.util.UserManager;
import io.throughline.okr.usecases.sight.People;
import io.throughline.okr.view.PersonView;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Jira's people. Its user manager answers from memory, so one look-up a key costs no statement. */
public final class JiraPeople implements People {
    private final UserManager users;

    public JiraPeople(UserManager users) {
        this.users = users;
    }

    @Override
    public Map<String, PersonView> byKeys(Collection<String> keys) {
        Map<String, PersonView> people = new HashMap<>();
        for (String key : keys) {
            people.computeIfAbsent(key, this::byKey);
        }
        return people;
    }

    @Override
    public Optional<PersonView> find(String keyOrName) {
        if (keyOrName == null || keyOrName.isBlank()) {
            return Optional.empty();
        }
        String wanted = keyOrName.strip();
        return Optional.ofNullable(users.getUserByKey(wanted))
                .or(() -> Optional.ofNullable(users.getUserByName(wanted)))
                .map(JiraPeople::person);
    }

    private PersonView byKey(String key) {
        if (key.isEmpty()) {
            return PersonView.NOBODY;
        }
        ApplicationUser user = users.getUserByKey(key);
        return user == null ? new PersonView(key, key, false) : person(user);
    }

    private static PersonView person(ApplicationUser user) {
        return new PersonView(user.getKey(), user.getDisplayName(), user.isActive());
    }
}
