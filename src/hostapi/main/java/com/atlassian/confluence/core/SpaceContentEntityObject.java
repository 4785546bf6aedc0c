package com.atlassian.confluence.core;

import com.atlassian.confluence.spaces.Space;

/** Content that lies in a space. Evidence: [SLACK] [P6]. */
public abstract class SpaceContentEntityObject extends ContentEntityObject {
    private Space space;

    protected SpaceContentEntityObject() {}

    public Space getSpace() {
        return space;
    }

    public void setSpace(Space space) {
        this.space = space;
    }

    public String getSpaceKey() {
        return space == null ? null : space.getKey();
    }
}
