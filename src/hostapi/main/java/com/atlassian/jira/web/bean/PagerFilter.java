package com.atlassian.jira.web.bean;

/** Which page of a search is wanted. Evidence: [OLD]. */
@SuppressWarnings("unused") // the host's type parameter
public class PagerFilter<T> {
    private int max;
    private int start;

    public PagerFilter() {
        this(20);
    }

    public PagerFilter(int max) {
        this(0, max);
    }

    public PagerFilter(int start, int max) {
        this.start = start;
        this.max = max;
    }

    /** All there is: more than a search engine with a result window gives. */
    public static <T> PagerFilter<T> getUnlimitedFilter() {
        return new PagerFilter<>(Integer.MAX_VALUE);
    }

    public int getMax() {
        return max;
    }

    public void setMax(int max) {
        this.max = max;
    }

    public int getStart() {
        return start;
    }

    public void setStart(int start) {
        this.start = start;
    }
}
