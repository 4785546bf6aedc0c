package io.throughline.bench;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.PrintStream;
import java.time.LocalDate;
import java.time.ZoneId;

/** One org unit's objectives with five key results each, every one with a check-in, written as a person's client would. */
final class BoardData {
    private static final int KEY_RESULTS_OF_AN_OBJECTIVE = 5;
    private static final int BATCH = 100;
    private static final String BASE = "/rest/okr/1/";

    private final OkrApi api;
    private final PrintStream progress;

    BoardData(OkrApi api, PrintStream progress) {
        this.api = api;
        this.progress = progress;
    }

    /** Writes it; the answer is the address of the board that shows all of it. */
    String write(int keyResults) {
        LocalDate today = LocalDate.now(ZoneId.systemDefault());
        ObjectNode unit = object().put("name", "Payments Engineering");
        unit.putArray("leads").add("admin");
        int orgUnit = api.create(BASE + "org-units", unit);
        int cycle = api.create(
                BASE + "cycles",
                object().put("name", "This half")
                        .put("starts", today.minusDays(90).toString())
                        .put("ends", today.plusDays(90).toString())
                        .put("state", "open"));
        int objective = 0;
        for (int i = 0; i < keyResults; i++) {
            if (i % KEY_RESULTS_OF_AN_OBJECTIVE == 0) {
                objective = api.create(BASE + "objectives", objective(orgUnit, cycle, i));
            }
            int made = api.create(BASE + "key-results", keyResult(objective, i));
            api.create(BASE + "key-results/" + made + "/check-ins", checkIn(i, today));
            if ((i + 1) % BATCH == 0) {
                progress.println("  " + (i + 1) + " of " + keyResults + " key results written");
            }
        }
        return BASE + "board?unit=" + orgUnit + "&cycle=" + cycle;
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

    private static ObjectNode checkIn(int number, LocalDate today) {
        return object().put("value", 40 + number % 50)
                .put("confidence", number % 11)
                .put("effective", today.minusDays(1).toString());
    }

    private static ObjectNode object() {
        return JsonNodeFactory.instance.objectNode();
    }
}
