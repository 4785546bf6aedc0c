package com.atlassian.sal.api.user;

import java.net.URI;

/** A person's public card. Evidence: [P6] [SLACK]. */
public interface UserProfile {
    UserKey getUserKey();

    String getUsername();

    String getFullName();

    String getEmail();

    URI getProfilePictureUri(int width, int height);

    URI getProfilePictureUri();

    URI getProfilePageUri();
}
