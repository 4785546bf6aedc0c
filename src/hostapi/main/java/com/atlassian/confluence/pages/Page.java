package com.atlassian.confluence.pages;

/** A page, with its place in the page tree. Evidence: [SLACK] [P6]. */
public class Page extends AbstractPage {
    private Page parent;

    public Page() {}

    @Override
    public String getType() {
        return "page";
    }

    public Page getParent() {
        return parent;
    }

    public void setParentPage(Page parentPage) {
        this.parent = parentPage;
    }
}
