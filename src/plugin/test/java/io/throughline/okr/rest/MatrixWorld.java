package io.throughline.okr.rest;

import static io.throughline.okr.rest.HiddenWorld.said;
import static io.throughline.okr.rest.HiddenWorld.texts;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.throughline.okr.store.Store;
import io.throughline.okr.templates.HouseWording;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** A company in which every kind of thing lies in each of some places. */
final class MatrixWorld implements AutoCloseable {
    final Api api;
    final Map<Place.Seen, Integer> units = new EnumMap<>(Place.Seen.class);
    /** The org units that have a positioning. */
    final Set<Integer> positioned = new HashSet<>();

    final Map<Place, Targets> targets = new LinkedHashMap<>();
    final int cycle;
    final int nextCycle;
    /** An objective that everybody sees. */
    final int goal;

    MatrixWorld(Store store, List<Place> places) {
        api = new Api(HouseWording.english(), store);
        sits(Role.ADMINISTRATOR);
        api.desk.jira().epic(10, "PAY-10", 1);
        api.desk.jira().epic(40, "PAY-40", 1);
        cycle = cycle("Q3", "2027-07-01", "2027-09-30", "open");
        nextCycle = cycle("Q4", "2027-10-01", "2027-12-31", "planned");
        int top = made("/org-units", unit("Company", "everyone", 0, Role.LEAD_ABOVE));
        for (Place.Seen by : Place.Seen.values()) {
            // everybody sees it as yet, so that its owner can say something about it
            units.put(by, made("/org-units", unit(by.name(), "public", top, Role.LEAD, Role.PLANNER, Role.OUTSIDER)));
        }
        goal = made(
                "/objectives",
                said("title", "Company", "ambition", "committed")
                        .put("orgUnit", units.get(Place.Seen.PUBLIC))
                        .put("cycle", cycle));
        places.forEach(place ->
                targets.put(place, new Targets(this, place, Role.OWNER).all().done()));
        hide(top);
        ObjectNode settings = said();
        settings.set("users", texts("users"));
        settings.set("planners", texts("planners"));
        put("/settings", settings, "\"0\"");
    }

    private void hide(int top) {
        sits(Role.ADMINISTRATOR);
        units.forEach((by, id) -> {
            ObjectNode unit =
                    unit(by.name(), by.name().toLowerCase(Locale.ROOT), top, Role.LEAD, Role.PLANNER, Role.OUTSIDER);
            if (by == Place.Seen.GROUPS) {
                unit.set("seers", texts("board"));
            }
            put("/org-units/" + id, unit, api.get("/org-units/" + id).header("ETag"));
        });
    }

    private int cycle(String name, String starts, String ends, String state) {
        return made("/cycles", said("name", name, "starts", starts, "ends", ends, "state", state));
    }

    private static ObjectNode unit(String name, String seen, int parent, Role... leads) {
        ObjectNode unit = said("name", name, "visibility", seen).put("parent", parent);
        unit.set("leads", texts(List.of(leads).stream().map(role -> role.key).toList()));
        unit.set("members", texts(parent == 0 ? List.of() : List.of(Role.MEMBER.key, Role.OUTSIDER.key)));
        return unit;
    }

    /** Makes something as an administrator; returns its id. */
    int administrators(String path, String body) {
        sits(Role.ADMINISTRATOR);
        return made(path, body);
    }

    int made(String path, ObjectNode body) {
        return made(path, body.toString());
    }

    private int made(String path, String body) {
        Api.Answer answer = api.post(path, body);
        assertThat(answer.status())
                .as("POST %s %s: %s", path, body, answer.body())
                .isEqualTo(201);
        return answer.json().get("id").asInt();
    }

    void put(String path, ObjectNode body, String tag) {
        assertThat(api.put(path, body.toString(), "If-Match", tag).status())
                .as(path)
                .isEqualTo(200);
    }

    void gone(String path) {
        assertThat(api.call("DELETE", path, null).status()).as("DELETE " + path).isEqualTo(204);
    }

    void sits(Role role) {
        api.desk.as(role.key, role.groups());
    }

    @Override
    public void close() {
        api.close();
    }
}
