package com.atlassian.confluence.pages;

/** Pages by id and title; null where there is none. It does not check permissions. Evidence: [SLACK] [P6]. */
public interface PageManager {
    Page getPage(long id);

    Page getPage(String spaceKey, String pageTitle);

    AbstractPage getAbstractPage(long id);
}
