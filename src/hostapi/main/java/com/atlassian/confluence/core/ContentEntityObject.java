package com.atlassian.confluence.core;

/** A piece of content: a page, a blog post, a comment. Evidence: [SLACK] [P6]. */
public abstract class ContentEntityObject {
    private long id;
    private String title;
    private String body = "";
    private int version = 1;

    protected ContentEntityObject() {}

    public abstract String getType();

    public abstract String getUrlPath();

    public long getId() {
        return id;
    }

    public void setId(long id) {
        this.id = id;
    }

    public String getTitle() {
        return title;
    }

    public void setTitle(String title) {
        this.title = title;
    }

    public String getDisplayTitle() {
        return title;
    }

    public String getBodyAsString() {
        return body;
    }

    public void setBodyAsString(String body) {
        this.body = body;
    }

    public int getVersion() {
        return version;
    }

    public void setVersion(int version) {
        this.version = version;
    }
}
