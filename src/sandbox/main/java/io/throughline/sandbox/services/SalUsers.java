package io.throughline.sandbox.services;

import com.atlassian.sal.api.user.UserKey;
import com.atlassian.sal.api.user.UserManager;
import com.atlassian.sal.api.user.UserProfile;
import io.throughline.sandbox.host.Users;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** SAL's view of the host's people, their groups and what these may do in the whole of the host. */
public final class SalUsers implements UserManager {
    private final Users users;
    private final URI baseUrl;

    public SalUsers(Users users, URI baseUrl) {
        this.users = users;
        this.baseUrl = baseUrl;
    }

    private record Profile(Users.User user, URI baseUrl) implements UserProfile {
        @Override
        public UserKey getUserKey() {
            return new UserKey(user.key());
        }

        @Override
        public String getUsername() {
            return user.name();
        }

        @Override
        public String getFullName() {
            return user.displayName();
        }

        @Override
        public String getEmail() {
            return user.email();
        }

        @Override
        public URI getProfilePictureUri(int width, int height) {
            return URI.create(baseUrl + "/sandbox/avatar/" + user.key());
        }

        @Override
        public URI getProfilePictureUri() {
            return getProfilePictureUri(48, 48);
        }

        @Override
        public URI getProfilePageUri() {
            return URI.create("/sandbox/profile/" + user.key());
        }
    }

    private UserProfile profile(Optional<Users.User> user) {
        return user.map(known -> new Profile(known, baseUrl)).orElse(null);
    }

    private static UserKey key(Optional<Users.User> user) {
        return user.map(known -> new UserKey(known.key())).orElse(null);
    }

    private Optional<Users.User> user(UserKey key) {
        return key == null ? Optional.empty() : users.byKey(key.getStringValue());
    }

    @Override
    public UserProfile getRemoteUser() {
        return profile(users.current());
    }

    @Override
    public UserProfile getRemoteUser(HttpServletRequest request) {
        return profile(users.of(request));
    }

    @Override
    public UserKey getRemoteUserKey() {
        return key(users.current());
    }

    @Override
    public UserKey getRemoteUserKey(HttpServletRequest request) {
        return key(users.of(request));
    }

    @Override
    public UserProfile getUserProfile(String username) {
        return username == null ? null : profile(users.byName(username));
    }

    @Override
    public UserProfile getUserProfile(UserKey userKey) {
        return profile(user(userKey));
    }

    @Override
    public boolean isUserInGroup(UserKey userKey, String group) {
        return user(userKey).filter(known -> known.groups().contains(group)).isPresent();
    }

    private boolean holds(UserKey userKey, Predicate<Users.User> right) {
        return user(userKey).filter(Users.User::active).filter(right).isPresent();
    }

    @Override
    public boolean isSystemAdmin(UserKey userKey) {
        return holds(userKey, Users.User::systemAdministrator);
    }

    @Override
    public boolean isAdmin(UserKey userKey) {
        return holds(userKey, Users.User::administrator);
    }

    @Override
    public boolean isLicensed(UserKey userKey) {
        return holds(userKey, Users.User::licensed);
    }

    @Override
    public boolean authenticate(String username, String password) {
        return users.authenticate(username, password);
    }

    @Override
    public Iterable<String> findGroupNamesByPrefix(String prefix, int startIndex, int maxResults) {
        List<String> found = users.groups().stream()
                .filter(group -> group.startsWith(prefix))
                .toList();
        return found.stream().skip(startIndex).limit(maxResults).toList();
    }

    @Override
    public boolean isAnonymousAccessEnabled() {
        return users.anonymousAccess();
    }

    @Override
    public boolean isLimitedUnlicensedAccessEnabled() {
        return users.limitedUnlicensedAccess();
    }
}
