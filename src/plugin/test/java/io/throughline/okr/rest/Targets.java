package io.throughline.okr.rest;

import static io.throughline.okr.rest.HiddenWorld.said;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashMap;
import java.util.Map;

/** One thing of each kind in one place of a {@link MatrixWorld}; each is made when it is first named. */
final class Targets {
    private static final String[] KINDS = {
        "kpi",
        "kpi-value",
        "positioning",
        "org-unit-comment",
        "org-unit-evidence",
        "positioning-comment",
        "positioning-evidence",
        "kpi-comment",
        "kpi-evidence",
        "kpi-value-comment",
        "kpi-value-evidence",
        "action",
        "link",
        "contribution",
        "objective-comment",
        "key-result-comment",
        "check-in-comment",
        "action-comment",
        "contribution-comment",
        "objective-evidence",
        "key-result-evidence",
        "check-in-evidence",
        "action-evidence",
        "contribution-evidence"
    };

    private final MatrixWorld world;
    private final Place place;
    private final Role author;
    private final Map<String, Integer> ids = new LinkedHashMap<>();

    /** @param author whose comments are made */
    Targets(MatrixWorld world, Place place, Role author) {
        this.world = world;
        this.place = place;
        this.author = author;
    }

    /** One of all there are. */
    Targets all() {
        for (String kind : KINDS) {
            id(kind);
        }
        return this;
    }

    /** Its id. */
    int id(String kind) {
        Integer known = ids.get(kind);
        if (known == null) {
            known = make(kind);
            ids.put(kind, known);
        }
        return known;
    }

    /** Lets become of it what the place says; what is confidential has been so from the start. */
    Targets done() {
        world.sits(Role.ADMINISTRATOR);
        if (place.state() != Place.State.THERE && ids.containsKey("objective")) {
            // it lies there by itself, and then its objective does as well
            if (ids.containsKey("key-result")) {
                world.gone("/key-results/" + id("key-result"));
            }
            world.gone("/objectives/" + id("objective"));
            if (place.state() == Place.State.PURGED) {
                world.gone("/trash/objective/" + id("objective"));
            }
        }
        return this;
    }

    private int make(String kind) {
        world.sits(Role.ADMINISTRATOR);
        return switch (kind) {
            case "cycle" -> world.cycle;
            case "next-cycle" -> world.nextCycle;
            case "org-unit" -> world.units.get(place.by());
            case "kpi" ->
                world.made(
                        "/kpis",
                        said("name", "Lead time", "owner", Role.OWNER.key).put("orgUnit", id("org-unit")));
            case "positioning" -> positioning();
            case "kpi-value" -> world.made("/kpis/" + id("kpi") + "/values", said().put("value", 3));
            case "objective" -> objective();
            case "key-result" ->
                world.made(
                        "/key-results",
                        said("title", "Fewer", "owner", Role.OWNER.key, "source", "check-in")
                                .put("objective", id("objective"))
                                .put("target", 10));
            case "counting" ->
                world.made(
                        "/key-results",
                        said("title", "Done", "owner", Role.OWNER.key, "source", "linked-issues")
                                .put("objective", id("objective")));
            case "check-in" -> world.made("/key-results/" + id("key-result") + "/check-ins", said().put("value", 3));
            case "action" ->
                world.made(
                        "/key-results/" + id("key-result") + "/actions",
                        said("title", "Ask them", "owner", Role.MEMBER.key));
            case "link" -> world.made("/key-results/" + id("counting") + "/issue-links", said("issueKey", "PAY-10"));
            case "contribution" ->
                world.made(
                        "/objectives/" + id("objective") + "/contributions", said().put("parentObjective", world.goal));
            default -> hanging(kind);
        };
    }

    private int objective() {
        var body = said("title", "Calm", "owner", Role.OWNER.key, "ambition", "committed")
                .put("orgUnit", id("org-unit"))
                .put("cycle", world.cycle)
                .put("confidential", place.confidential());
        if (place.confidential()) {
            body.set("people", HiddenWorld.texts(Role.NAMED.key));
        }
        return world.made("/objectives", body);
    }

    /** It goes by the id of its org unit. */
    private int positioning() {
        int unit = id("org-unit");
        if (world.positioned.add(unit)) {
            ObjectNode body = said();
            body.putArray("statements").addObject().put("text", "We keep it simple");
            world.put("/org-units/" + unit + "/positioning", body, "\"0\"");
        }
        return unit;
    }

    /** {@code check-in-comment}, {@code kpi-evidence}. */
    private int hanging(String kind) {
        int last = kind.lastIndexOf('-');
        String on = kind.substring(0, last);
        int id = id(on);
        if (kind.endsWith("-comment")) {
            world.sits(author);
            return world.made("/comments", said("element", on, "text", "Why?").put("id", id));
        }
        return world.made(
                "/evidence",
                said("element", on, "title", "Chart", "url", "https://example.com")
                        .put("id", id));
    }
}
