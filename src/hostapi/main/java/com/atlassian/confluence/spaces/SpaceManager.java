package com.atlassian.confluence.spaces;

import java.util.List;

/** Spaces by key; null where there is none. It does not check permissions. Evidence: [SLACK] [P6]. */
public interface SpaceManager {
    Space getSpace(String spaceKey);

    List<Space> getAllSpaces();
}
