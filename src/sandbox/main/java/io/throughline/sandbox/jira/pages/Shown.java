package io.throughline.sandbox.jira.pages;

import io.throughline.sandbox.host.Host;
import io.throughline.sandbox.host.Users;
import io.throughline.sandbox.jira.store.Constants;
import io.throughline.sandbox.jira.store.IssueRow;
import io.throughline.sandbox.jira.store.JiraData;
import io.throughline.sandbox.jira.store.ProjectRow;
import io.throughline.sandbox.jira.store.Visible;
import java.util.List;
import java.util.Locale;

/** Turns stored rows into what templates print: texts and addresses, nothing to decide. */
final class Shown {
    private static final int COLOURS = 6;

    private final Host host;
    private final JiraData data;
    private final Texts texts;

    Shown(Host host, JiraData data, Texts texts) {
        this.host = host;
        this.data = data;
        this.texts = texts;
    }

    Person person(Users.User user) {
        return new Person(user.displayName(), initials(user.displayName()), colour(user.name()), user.active(), false);
    }

    /** The person of a user key; nobody, in words, for "" and for one who is gone. */
    Person person(String key) {
        if (key.isEmpty()) {
            return new Person(texts.of("person.none"), "–", 0, true, true);
        }
        return host.users()
                .byKey(key)
                .map(this::person)
                .orElseGet(() -> new Person(texts.of("person.gone"), "–", 0, false, true));
    }

    Line line(IssueRow issue) {
        Constants.Type type = data.constants().type(issue.typeId());
        return new Line(
                issue.key(),
                host.contextPath() + "/browse/" + issue.key(),
                issue.summary(),
                type.name(),
                icon(type),
                lozenge(data.constants().status(issue.statusId())),
                data.constants().priority(issue.priorityId()).name(),
                person(issue.assignee()),
                texts.time(issue.updated()));
    }

    List<Line> lines(List<IssueRow> issues) {
        return issues.stream().map(this::line).toList();
    }

    Lozenge lozenge(Constants.Status status) {
        return new Lozenge(status.name(), status.category().key());
    }

    String icon(Constants.Type type) {
        return host.contextPath() + "/sandbox/jira/" + type.iconName() + ".svg";
    }

    ProjectLine project(ProjectRow project) {
        return new ProjectLine(
                project.key(),
                project.name(),
                host.contextPath() + "/projects/" + project.key(),
                colour(project.key()),
                person(project.lead()));
    }

    /** Those of the issues that the person acting may browse. */
    List<IssueRow> browsable(List<IssueRow> issues) {
        Visible visible = data.permissions().visible(host.users().current());
        return issues.stream().filter(visible::sees).toList();
    }

    /** First letters of the first and the last word; of a name in Chinese or Japanese its last two characters. */
    static String initials(String name) {
        String trimmed = name.trim();
        if (trimmed.codePoints().anyMatch(Character::isIdeographic)) {
            return trimmed.length() <= 2 ? trimmed : trimmed.substring(trimmed.length() - 2);
        }
        List<String> words = List.of(trimmed.split("\\s+", -1));
        String first = words.get(0).isEmpty() ? "?" : words.get(0).substring(0, 1);
        String last = words.size() == 1 ? "" : words.get(words.size() - 1).substring(0, 1);
        return (first + last).toUpperCase(Locale.ROOT);
    }

    private static int colour(String name) {
        return Math.floorMod(name.hashCode(), COLOURS) + 1;
    }

    /** A person with an avatar; colour is 1 to 6, 0 for nobody. */
    public record Person(String name, String initials, int colour, boolean active, boolean nobody) {}

    /** A status with the key of its category, which colours it. */
    public record Lozenge(String name, String category) {}

    /** An issue in a list. */
    public record Line(
            String key,
            String href,
            String summary,
            String type,
            String icon,
            Lozenge status,
            String priority,
            Person assignee,
            String updated) {}

    /** A project in a list. */
    public record ProjectLine(String key, String name, String href, int colour, Person lead) {}
}
