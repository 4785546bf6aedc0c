package io.throughline.okr.properties;

import static org.assertj.core.api.Assertions.assertThat;

import io.throughline.okr.domain.Refused;
import io.throughline.okr.domain.change.Element;
import io.throughline.okr.domain.change.Writes;
import io.throughline.okr.usecases.Desk;
import io.throughline.okr.usecases.action.ActionDraft;
import io.throughline.okr.usecases.action.AddAction;
import io.throughline.okr.usecases.field.DefineCustomField;
import io.throughline.okr.usecases.field.FieldDraft;
import io.throughline.okr.usecases.kpi.CreateKpi;
import io.throughline.okr.usecases.kpi.KpiDraft;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;

/** A small company on some ports, at whose desk anybody may sit down. */
final class Company {
    static final String FIRST_ISSUE = "PAY-";
    static final int ISSUES = 4;

    private static final int UNKNOWN = 999;

    private final List<Object> ports;
    private final Desk desk;
    private final Ledger ledger;
    private Duration passed = Duration.ZERO;
    private int renamed;
    private int turn;
    private Supplier<Object> kept = () -> "";

    Company(List<Object> ports) {
        this.ports = List.copyOf(ports);
        this.desk = new Desk(ports);
        this.ledger = new Ledger(this);
        found();
        ledger.follow();
    }

    /** Two units below a company and one apart; two years, of which one has quarters; a few goals. */
    private void found() {
        int company = desk.unit("Company", 0);
        int payments = desk.unit("Payments", company, "everyone", List.of("lea"), List.of("otto"));
        int checkout = desk.unit("Checkout", payments, "everyone", List.of("tom"), List.of("mei"));
        desk.unit("Lab", 0, "members", List.of("otto"), List.of());
        int year = desk.cycle("2027", "2027-01-01", "2027-12-31", 0);
        int quarter = desk.cycle("Q3", "2027-07-01", "2027-09-30", year);
        desk.cycle("2026", "2026-01-01", "2026-12-31", 0);
        int trust = desk.objective(payments, year, "Merchants trust us");
        desk.objective(checkout, quarter, "Paying is easy");
        int rate = desk.keyResult(trust, "Raise the rate", 0, 10, 1);
        desk.counting(trust, "Close the epics");
        for (int i = 0; i < ISSUES; i++) {
            if (i % 2 == 0) {
                desk.jira().epic(10 + i, FIRST_ISSUE + i, 1);
            } else {
                desk.jira().issue(10 + i, FIRST_ISSUE + i, 1, 10, "new");
            }
        }
        the(AddAction.class).add(rate, new ActionDraft("Ask", "mei", ""));
        the(DefineCustomField.class).define(new FieldDraft("Sponsor", "both", "person", List.of(), 0, false));
        the(CreateKpi.class).create(new KpiDraft(payments, "Churn", "%", 1, "down", 0, 0, "lea", "", false));
    }

    <T> T the(Class<T> useCase) {
        return desk.the(useCase);
    }

    <P> P port(Class<P> type) {
        return ports.stream()
                .filter(type::isInstance)
                .map(type::cast)
                .findFirst()
                .orElseThrow();
    }

    Desk desk() {
        return desk;
    }

    Ledger ledger() {
        return ledger;
    }

    /** Another node on the same store, at the same time, that remembers nothing yet. */
    Desk anotherNode() {
        Desk other = new Desk(ports);
        other.wait(passed);
        return other;
    }

    /** A user key that nobody had. */
    String freshKey() {
        return "JIRAUSER" + ++renamed;
    }

    String lastFreshKey() {
        return "JIRAUSER" + renamed;
    }

    Instant now() {
        return Desk.TODAY.plus(passed);
    }

    void wait(Duration later) {
        passed = passed.plus(later);
        desk.wait(later);
    }

    /** The id of the nth of a kind that was ever made, counting round and round; nobody's for 0. */
    int id(Element kind, int nth) {
        List<Integer> made = ledger.made(kind);
        return nth <= 0 || made.isEmpty() ? UNKNOWN : made.get((nth - 1) % made.size());
    }

    /** Does a step and reads what the log says of it. */
    Outcome doing(Step step) {
        wait(step.later());
        desk.as(step.who());
        Outcome outcome = attempt(step.what());
        ledger.follow();
        return outcome;
    }

    /** What is rehearsed first ends as it then does, and leaves nothing; and whether it is done by itself or as a whole is the same. */
    private Outcome attempt(Command command) {
        if (!command.rehearsed()) {
            return outcome(() -> command.on(this));
        }
        turn++;
        Object before = kept.get();
        Outcome rehearsed = outcome(() -> port(Writes.class).rehearse(() -> done(command), (done, noted) -> done));
        assertThat(kept.get()).as("what is kept after a rehearsal").isEqualTo(before);
        Outcome outcome = turn % 2 == 0
                ? outcome(() -> command.on(this))
                : outcome(() -> port(Writes.class).together(Set.of(), () -> done(command)));
        assertThat(outcome).as("as it was rehearsed").isEqualTo(rehearsed);
        return outcome;
    }

    private boolean done(Command command) {
        command.on(this);
        return true;
    }

    private static Outcome outcome(Runnable doing) {
        try {
            doing.run();
            return Outcome.DONE;
        } catch (Refused refused) {
            return Outcome.of(refused);
        }
    }

    /** Lets it look at all that is kept, where that can be compared. */
    Company keeping(Supplier<Object> all) {
        kept = all;
        return this;
    }
}
