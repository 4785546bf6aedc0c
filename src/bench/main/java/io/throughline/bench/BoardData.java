package io.throughline.bench;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.time.ZoneId;

/** Ten objectives of one org unit with five key results each, every one with a check-in, written as a person's client would. */
final class BoardData {
    private static final int OBJECTIVES = 10;
    private static final int KEY_RESULTS_OF_AN_OBJECTIVE = 5;
    private static final String BASE = "/rest/okr/1/";

    private final OkrApi api;
    private final LocalDate today = LocalDate.now(ZoneId.systemDefault());
    private int checkedIn;

    BoardData(OkrApi api) {
        this.api = api;
    }

    /**
     * What was written.
     *
     * @param unit id of the org unit of all of it
     * @param cycle id of the cycle it lies in
     * @param emptyCycle id of another one with nothing in it
     * @param checkIns address of the check-ins of one of its key results
     */
    record Written(String unit, String cycle, String emptyCycle, String checkIns) {
        /** Address of the board that shows all of it. */
        String board() {
            return BASE + "board?unit=" + unit + "&cycle=" + cycle;
        }

        /** The same board in the cycle with nothing in it. */
        Written empty() {
            return new Written(unit, emptyCycle, emptyCycle, checkIns);
        }
    }

    Written write() {
        ObjectNode unit = object().put("name", "Payments Engineering");
        unit.putArray("leads").add("admin");
        int orgUnit = api.create(BASE + "org-units", unit);
        // somebody who may not see this one reads the same board with other rights
        ObjectNode secret = object().put("name", "Mergers").put("visibility", "members");
        secret.putArray("leads").add("admin");
        api.create(BASE + "org-units", secret);
        int cycle = api.create(BASE + "cycles", cycle("This half", today.minusDays(90)));
        int empty = api.create(BASE + "cycles", cycle("Next half", today.plusDays(91)));
        String checkIns = "";
        for (int i = 0; i < OBJECTIVES; i++) {
            int objective = api.create(BASE + "objectives", objective(orgUnit, cycle, i));
            for (int j = 0; j < KEY_RESULTS_OF_AN_OBJECTIVE; j++) {
                checkIns = BASE + "key-results/" + api.create(BASE + "key-results", keyResult(objective, j))
                        + "/check-ins";
                api.create(checkIns, checkIn(i + j, today.minusDays(1)));
            }
        }
        return new Written(Integer.toString(orgUnit), Integer.toString(cycle), Integer.toString(empty), checkIns);
    }

    /** One more check-in, today, of another value than the last. */
    void checkIn(Written written) {
        api.create(written.checkIns, checkIn(checkedIn++, today));
    }

    private static ObjectNode cycle(String name, LocalDate starts) {
        return object().put("name", name)
                .put("starts", starts.toString())
                .put("ends", starts.plusDays(180).toString())
                .put("state", "open");
    }

    private static ObjectNode objective(int orgUnit, int cycle, int number) {
        return object().put("orgUnit", orgUnit)
                .put("cycle", cycle)
                .put("title", "Merchants trust every payment they take with us, part " + number)
                .put("owner", "admin")
                .put("ambition", "committed");
    }

    private static ObjectNode keyResult(int objective, int number) {
        return object().put("objective", objective)
                .put("title", "Raise the share of payouts that arrive the next morning, step " + number)
                .put("owner", "admin")
                .put("source", "check-in")
                .put("measure", "number-up")
                .put("baseline", 40)
                .put("target", 90)
                .put("decimals", 1)
                .put("unit", "%");
    }

    private static ObjectNode checkIn(int number, LocalDate effective) {
        return object().put("value", 40 + number % 50)
                .put("confidence", number % 11)
                .put("effective", effective.toString());
    }

    private static ObjectNode object() {
        return JsonNodeFactory.instance.objectNode();
    }
}
