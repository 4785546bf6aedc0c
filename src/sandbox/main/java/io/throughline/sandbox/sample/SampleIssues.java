package io.throughline.sandbox.sample;

import com.fasterxml.jackson.databind.JsonNode;
import io.throughline.sandbox.jira.store.JiraData;
import io.throughline.sandbox.jira.store.NewIssue;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** The sample's projects, epics, stories and sub-tasks. What is in progress or done was moved there in the past. */
final class SampleIssues {
    private static final String STARTED = "In Progress";
    private final JiraData data;
    private final SamplePeople people;
    private final SampleDates dates;

    SampleIssues(JiraData data, SamplePeople people, SampleDates dates) {
        this.data = data;
        this.people = people;
        this.dates = dates;
    }

    void load(JsonNode projects) {
        for (JsonNode project : projects) {
            data.createProject(
                    project.get("key").asText(),
                    project.get("name").asText(),
                    people.key(project.get("lead").asText()),
                    SampleFiles.texts(project.get("browse")));
            List<Work> all = works(project.get("epics"));
            for (Work work : all) {
                create(project.get("key").asText(), work, (double) all.indexOf(work) / all.size());
            }
        }
    }

    /** An issue with what it hangs below. */
    private record Work(JsonNode issue, String type, String epic, String parent, String reporter) {
        int number() {
            String key = issue.get("key").asText();
            return Integer.parseInt(key.substring(key.indexOf('-') + 1));
        }
    }

    /** All issues of a project in the order of their numbers, which is the order people made them in. */
    private static List<Work> works(JsonNode epics) {
        List<Work> works = new ArrayList<>();
        for (JsonNode epic : epics) {
            String reporter = epic.get("reporter").asText();
            works.add(new Work(epic, "Epic", "", "", reporter));
            for (JsonNode story : epic.get("issues")) {
                works.add(new Work(story, "Story", epic.get("key").asText(), "", reporter));
                for (JsonNode part : story.path("subTasks")) {
                    works.add(new Work(part, "Sub-task", "", story.get("key").asText(), reporter));
                }
            }
        }
        works.sort(Comparator.comparingInt(Work::number));
        return works;
    }

    /** @param share of the project's issues made before, 0–1 */
    private void create(String project, Work work, double share) {
        JsonNode issue = work.issue();
        String actor = people.key(work.reporter());
        NewIssue draft = NewIssue.of(project, work.type(), issue.get("summary").asText(), actor)
                .number(work.number())
                .description(issue.path("description").asText(""))
                .assignee(people.key(issue.get("assignee").asText()))
                .priority(issue.path("priority").asText("Medium"))
                .epic(work.epic())
                .parent(work.parent())
                .created(dates.moment(share * 0.7, work.number()));
        if (work.type().equals("Epic")) {
            draft = draft.epicName(issue.get("summary").asText());
        }
        if (issue.has("points")) {
            draft = draft.storyPoints(issue.get("points").asDouble());
        }
        String key = data.createIssue(actor, draft).key();
        String status = issue.get("status").asText();
        if (!status.equals("To Do")) {
            String worker = people.key(issue.get("assignee").asText());
            Instant started = dates.moment(share * 0.7 + 0.1, work.number() + 3);
            data.transition(worker, key, STARTED, started);
            if (!status.equals(STARTED)) {
                data.transition(worker, key, status, dates.moment(share * 0.7 + 0.3, work.number() + 7));
            }
        }
    }
}
