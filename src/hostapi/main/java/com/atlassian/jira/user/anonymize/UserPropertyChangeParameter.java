package com.atlassian.jira.user.anonymize;

import com.atlassian.jira.task.context.Context;

/**
 * Which user key becomes which. The order of the constructor's parameters is not documented; only the sandbox calls it.
 * Evidence: [DOC Jira Software 10.4].
 */
public class UserPropertyChangeParameter {
    private final Context context;
    private final String original;
    private final String target;

    public UserPropertyChangeParameter(Context context, String original, String target) {
        this.context = context;
        this.original = original;
        this.target = target;
    }

    public Context getContext() {
        return context;
    }

    public String getOriginal() {
        return original;
    }

    public String getTarget() {
        return target;
    }
}
