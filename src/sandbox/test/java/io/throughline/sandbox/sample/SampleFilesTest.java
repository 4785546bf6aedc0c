package io.throughline.sandbox.sample;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The files must agree with each other; nothing else reads them together before they are loaded. */
class SampleFilesTest {
    private final JsonNode people = SampleFiles.read("people").get("people");
    private final JsonNode projects = SampleFiles.read("jira").get("projects");
    private final JsonNode spaces = SampleFiles.read("confluence").get("spaces");
    private final JsonNode okrs = SampleFiles.read("okr");

    @Test
    void every_person_named_anywhere_is_one_of_the_people() {
        Set<String> known = new HashSet<>();
        people.forEach(person -> known.add(person.get("name").asText()));
        List<String> named = new ArrayList<>();
        for (String field : List.of("lead", "reporter", "assignee", "owner", "author", "linkedBy")) {
            for (JsonNode file : List.of(projects, spaces, okrs)) {
                named.addAll(file.findValuesAsText(field));
            }
        }
        okrs.findValues("leads").forEach(leads -> named.addAll(SampleFiles.texts(leads)));
        okrs.findValues("members").forEach(members -> named.addAll(SampleFiles.texts(members)));

        assertThat(named).hasSizeGreaterThan(200);
        assertThat(known).containsAll(named);
    }

    @Test
    void every_epic_that_moves_a_key_result_exists() {
        Set<String> epics = new HashSet<>();
        projects.forEach(project ->
                project.get("epics").forEach(epic -> epics.add(epic.get("key").asText())));
        List<String> linked = new ArrayList<>();
        okrs.findValues("epics").forEach(keys -> linked.addAll(SampleFiles.texts(keys)));

        assertThat(linked).contains("PAY-142", "SEC-7");
        assertThat(epics).containsAll(linked);
    }

    @Test
    void an_epic_has_three_to_twelve_issues_and_the_one_of_the_pictures_has_eight() {
        for (JsonNode project : projects) {
            for (JsonNode epic : project.get("epics")) {
                int issues = epic.get("issues").size();
                assertThat(issues).as(epic.get("key").asText()).isBetween(3, 12);
                if (epic.get("key").asText().equals("PAY-142")) {
                    assertThat(issues).isEqualTo(8);
                }
            }
        }
    }

    @Test
    void the_key_results_of_an_objective_weigh_100_together() {
        okrs.get("objectives").forEach(objective -> {
            double weight = 0;
            for (JsonNode keyResult : objective.get("keyResults")) {
                weight += keyResult.get("weight").asDouble();
            }
            assertThat(weight).as(objective.get("title").asText()).isEqualTo(100);
        });
    }

    @Test
    void check_ins_go_from_old_to_new_and_lie_within_their_cycle_on_any_day() {
        for (JsonNode objective : okrs.get("objectives")) {
            // a year is at least 212 days old, the third quarter at least 28
            int oldest = objective.get("cycle").asText().equals("year") ? 211 : 27;
            for (JsonNode keyResult : objective.get("keyResults")) {
                int last = oldest;
                for (JsonNode checkIn : keyResult.get("checkIns")) {
                    assertThat(checkIn.get("daysAgo").asInt()).isBetween(0, last);
                    last = checkIn.get("daysAgo").asInt();
                }
            }
        }
    }

    @Test
    void what_counts_issues_is_never_given_a_value_by_hand() {
        for (JsonNode objective : okrs.get("objectives")) {
            for (JsonNode keyResult : objective.get("keyResults")) {
                boolean counts = keyResult.get("source").asText().equals("linked-issues");
                assertThat(keyResult.has("target")).isEqualTo(!counts);
                keyResult.get("checkIns").forEach(checkIn -> assertThat(checkIn.has("value"))
                        .isEqualTo(!counts));
            }
        }
    }

    @Test
    void what_is_positioned_is_one_of_the_org_units_and_stands_for_something() {
        Set<String> units = new HashSet<>();
        okrs.get("units").forEach(unit -> units.add(unit.get("id").asText()));

        assertThat(okrs.get("positionings")).isNotEmpty().allSatisfy(positioning -> {
            assertThat(units).contains(positioning.get("orgUnit").asText());
            assertThat(positioning.get("versions")).isNotEmpty().allSatisfy(version -> assertThat(
                            version.get("statements").size())
                    .isBetween(1, 10));
        });
    }
}
