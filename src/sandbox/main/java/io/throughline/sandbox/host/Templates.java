package io.throughline.sandbox.host;

import java.util.Map;

/** The sandbox's own pages: Velocity 1.6.4 templates on its class path, HTML escaped unless the reference's name ends in {@code Html}. */
@FunctionalInterface
public interface Templates {
    /**
     * Renders a template.
     *
     * @param path of the template on the sandbox's class path, such as {@code sandbox/jira/issue.vm}
     * @param context what the template sees
     */
    String render(String path, Map<String, Object> context);
}
