package io.throughline.okr.view.planning;

import io.throughline.okr.view.OrgUnitView;
import io.throughline.okr.view.PersonView;
import io.throughline.okr.view.PositioningView;
import io.throughline.okr.view.Reading;
import io.throughline.okr.view.StatementView;
import java.util.List;

/** The positioning of Payments Engineering as in the mock-ups. */
public final class PlanningScene {
    /** When it was read. */
    public static final String READ = "2027-08-12T12:32:00Z";

    private static final OrgUnitView UNIT = new OrgUnitView(7, "Payments Engineering", 0, "everyone");

    private PlanningScene() {}

    /** Its third version. */
    public static PositioningView positioning() {
        return new PositioningView(
                UNIT,
                3,
                3,
                new PersonView("JIRAUSER10001", "Mei Lin", true),
                "2027-01-14T09:12:00Z",
                "To make one payment platform out of the five that five acquisitions left behind, so that a new market"
                        + " costs a contract and not a year.",
                "We are the only team that sees a payment from the shopper’s tap to the ledger’s last line.\n\n"
                        + "Every outage of the past six years was found where two of those views met.",
                "Money that arrives (success rate), money that is explained (reconciled entries), and how calmly both"
                        + " happen (incidents, nights on call).",
                "Fraud scoring stays with Risk; we own the decision’s latency, not the decision.",
                "",
                "One point of payment success is worth 4.1 million € a year to our merchants.",
                List.of(
                        new StatementView(
                                "We carry the company’s move into instant payments and make it the most reliable way to"
                                        + " pay in every market we serve."),
                        new StatementView("让每位工程师都敢在周五发布"),
                        new StatementView(
                                "We leave behind shared parts that other departments choose without being told to.")),
                true,
                "https://jira.example.com/jira");
    }

    /** One that nobody has written yet. */
    public static PositioningView unwritten() {
        return new PositioningView(
                UNIT,
                0,
                0,
                PersonView.NOBODY,
                "",
                "",
                "",
                "",
                "",
                "",
                "",
                List.of(),
                true,
                "https://jira.example.com/jira");
    }

    /** One with the same text in every place people write to. */
    public static PositioningView typed(String text) {
        return new PositioningView(
                new OrgUnitView(7, text, 0, "everyone"),
                1,
                1,
                new PersonView("mei", text, true),
                READ,
                text,
                text,
                text,
                text,
                text,
                text,
                List.of(new StatementView(text)),
                true,
                text);
    }

    /** It, read just now. */
    public static Reading.Shown<PositioningView> shown(PositioningView view) {
        return new Reading.Shown<>(view, READ, false, "W/\"1\"");
    }

    /** It, from memory. */
    public static Reading.Shown<PositioningView> stale(PositioningView view) {
        return new Reading.Shown<>(view, READ, true, "W/\"1\"");
    }
}
