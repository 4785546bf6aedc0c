package io.throughline.sandbox.jira.store;

import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * What an edit sets, field by field; what is not named stays. Start from {@link #none}. People are user keys, names of
 * constants may be ids; "" or null empties a field.
 */
public final class IssueEdit {
    private static final IssueEdit NONE = new IssueEdit(Map.of());

    private final Map<String, Object> values;

    private IssueEdit(Map<String, Object> values) {
        this.values = values;
    }

    /** Changes nothing. */
    public static IssueEdit none() {
        return NONE;
    }

    /**
     * Sets a field known by name.
     *
     * @param field a name of {@link IssueFields#SYSTEM}, or {@code customfield_10106}
     * @param value as the method of that field takes it
     */
    public IssueEdit with(String field, Object value) {
        Map<String, Object> more = new LinkedHashMap<>(values);
        more.put(field, value);
        return new IssueEdit(more);
    }

    public IssueEdit summary(String value) {
        return with("summary", value);
    }

    public IssueEdit description(String value) {
        return with("description", value);
    }

    public IssueEdit environment(String value) {
        return with("environment", value);
    }

    public IssueEdit assignee(String userKey) {
        return with("assignee", userKey);
    }

    public IssueEdit reporter(String userKey) {
        return with("reporter", userKey);
    }

    public IssueEdit priority(String nameOrId) {
        return with("priority", nameOrId);
    }

    public IssueEdit resolution(String nameOrId) {
        return with("resolution", nameOrId);
    }

    /** Another type of the same kind: a sub-task stays one. */
    public IssueEdit type(String nameOrId) {
        return with("issuetype", nameOrId);
    }

    /** All labels it has from now on; a label has no blank in it and up to 255 characters. */
    public IssueEdit labels(Set<String> value) {
        return with("labels", new TreeSet<>(value));
    }

    public IssueEdit dueDate(LocalDate value) {
        return with("duedate", value);
    }

    public IssueEdit originalEstimate(Long seconds) {
        return with("timeoriginalestimate", seconds);
    }

    public IssueEdit remainingEstimate(Long seconds) {
        return with("timeestimate", seconds);
    }

    /** Its security level, by name or id, out of those its project's scheme has. */
    public IssueEdit securityLevel(String nameOrId) {
        return with("security", nameOrId);
    }

    /** Key of its epic. */
    public IssueEdit epic(String issueKey) {
        return with("Epic Link", issueKey);
    }

    /** Key of the issue above it in a portfolio, such as an initiative. */
    public IssueEdit parentLink(String issueKey) {
        return with("Parent Link", issueKey);
    }

    public IssueEdit epicName(String value) {
        return with("Epic Name", value);
    }

    public IssueEdit storyPoints(Double value) {
        return with("Story Points", value);
    }

    /** A custom field: a Double, a String (a text, an option's value) or a LocalDate. */
    public IssueEdit custom(long fieldId, Object value) {
        return with("customfield_" + fieldId, value);
    }

    /** What is set, in the order it was named. */
    public Map<String, Object> values() {
        return Collections.unmodifiableMap(values);
    }

    public boolean isEmpty() {
        return values.isEmpty();
    }

    @Override
    public String toString() {
        return "IssueEdit" + values;
    }
}
