package org.ofbiz.core.entity;

/** Jira's database layer failed. Evidence: [SLACK]. */
public class GenericEntityException extends Exception {
    public GenericEntityException() {}

    public GenericEntityException(String message) {
        super(message);
    }

    public GenericEntityException(String message, Throwable cause) {
        super(message, cause);
    }
}
