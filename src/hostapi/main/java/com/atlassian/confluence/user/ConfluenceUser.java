package com.atlassian.confluence.user;

import com.atlassian.sal.api.user.UserKey;
import com.atlassian.user.User;

/** A person in Confluence. Evidence: [SLACK] [P6]. */
public interface ConfluenceUser extends User {
    UserKey getKey();
}
