package io.throughline.okr.usecases.sight;

/** Where this Jira is. */
@FunctionalInterface
public interface Address {
    /** Its address as people open it, without a slash at the end. */
    String url();
}
