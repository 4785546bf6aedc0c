package io.throughline.okr.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.throughline.okr.domain.change.Element;
import io.throughline.okr.domain.change.Scope;
import io.throughline.okr.domain.change.Writes;
import io.throughline.okr.domain.field.CustomField;
import io.throughline.okr.domain.field.CustomFields;
import io.throughline.okr.domain.field.CustomValue;
import io.throughline.okr.domain.field.CustomValues;
import io.throughline.okr.domain.field.FieldType;
import io.throughline.okr.domain.kpi.Kpi;
import io.throughline.okr.domain.kpi.KpiValue;
import io.throughline.okr.domain.kpi.KpiValues;
import io.throughline.okr.domain.kpi.Kpis;
import io.throughline.okr.store.OnEveryDatabase;
import io.throughline.okr.store.Store;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.sessions.JqwikSession;

/** Whatever is written of custom fields and KPIs is read again as it was written. */
class FieldsAndKpisTest {
    private static final Instant NOW = Instant.parse("2027-08-12T14:32:00.123Z");
    private static final int TRIES = 60;
    private static final Arbitrary<Double> NUMBERS =
            Arbitraries.oneOf(Arbitraries.doubles().between(-1e12, 1e12), Arbitraries.of(0.1, -0.0, 1e-12, 1e12));

    @OnEveryDatabase
    void fields(Store store) {
        Arbitrary<CustomField.Written> any = Combinators.combine(
                        texts(100),
                        Arbitraries.of(CustomField.Holders.values()),
                        Arbitraries.of(FieldType.values()),
                        texts(100).list().ofMinSize(1).ofMaxSize(50).uniqueElements(),
                        Arbitraries.integers().between(0, 999),
                        Arbitraries.of(true, false))
                .as((name, on, type, choices, order, retired) -> new CustomField.Written(
                        name, on, type, type == FieldType.CHOICE ? choices : List.of(), order, retired));
        tried(any, one -> {
            CustomFields port = store.port(CustomFields.class);
            CustomField stored = in(store, () -> port.add(new CustomField(0, 1, one)));
            assertThat(port.byId(stored.id())).contains(new CustomField(stored.id(), 1, one));
            CustomField changed = stored.rewritten(new CustomField.Written(
                    "Later", CustomField.Holders.BOTH, FieldType.CHOICE, List.of("a,b", "c"), 1, true));
            in(store, () -> {
                port.save(changed);
                return 0;
            });
            assertThat(port.byId(stored.id())).contains(changed);
        });
        assertThat(store.port(CustomFields.class).all()).hasSize(TRIES).isSortedAccordingTo(CustomField.ORDER);
    }

    @OnEveryDatabase
    void values(Store store) {
        Arbitrary<CustomValue> any = Combinators.combine(
                        Arbitraries.of(Element.OBJECTIVE, Element.KEY_RESULT),
                        Arbitraries.integers().between(1, 9),
                        Arbitraries.integers().between(1, 30),
                        Arbitraries.of(FieldType.values()),
                        texts(200))
                .as((kind, goal, field, type, text) ->
                        new CustomValue(0, new CustomValue.Goal(kind, goal, goal % 3 + 1), field, type, text));
        CustomValues port = store.port(CustomValues.class);
        tried(any, one -> {
            CustomValue.Goal goal = one.goal();
            CustomValue other = new CustomValue(0, goal, 31, FieldType.TEXT, "Another");
            in(store, () -> {
                port.replace(goal, List.of(one, other));
                return 0;
            });
            assertThat(port.of(goal.kind(), goal.id()))
                    .usingRecursiveFieldByFieldElementComparatorIgnoringFields("id")
                    .containsExactly(one, other);
        });
    }

    @OnEveryDatabase
    void a_field_says_one_thing_of_a_goal(Store store) {
        CustomValue.Goal goal = new CustomValue.Goal(Element.OBJECTIVE, 1, 1);
        CustomValue one = new CustomValue(0, goal, 3, FieldType.TEXT, "East");

        assertThatThrownBy(() -> in(store, () -> {
                    store.port(CustomValues.class).replace(goal, List.of(one, one));
                    return 0;
                }))
                .isInstanceOf(RuntimeException.class);

        assertThat(store.port(CustomValues.class).of(Element.OBJECTIVE, 1)).isEmpty();
    }

    @OnEveryDatabase
    void a_board_reads_the_values_of_all_its_goals_in_one_statement(Store store) {
        CustomValues port = store.port(CustomValues.class);
        in(store, () -> {
            IntStream.rangeClosed(1, 700).forEach(id -> {
                CustomValue.Goal goal = new CustomValue.Goal(Element.OBJECTIVE, id, id <= 600 ? 5 : 6);
                port.replace(goal, List.of(new CustomValue(0, goal, 3, FieldType.PERSON, "mei")));
            });
            return 0;
        });
        long before = store.statements();

        assertThat(port.inCycles(List.of(5))).hasSize(600);

        assertThat(store.statements() - before).isEqualTo(1);
        in(store, () -> {
            port.follow(Element.OBJECTIVE, IntStream.rangeClosed(1, 600).boxed().toList(), 7);
            return 0;
        });
        assertThat(port.inCycles(List.of(5))).isEmpty();
        assertThat(port.inCycles(List.of(7))).hasSize(600);
        assertThat(port.inCycles(List.of(6))).hasSize(100);
    }

    @OnEveryDatabase
    void kpis(Store store) {
        Arbitrary<Kpi.Aim> aims = Combinators.combine(Arbitraries.of(Kpi.Direction.values()), NUMBERS, NUMBERS)
                .as((direction, one, other) -> direction == Kpi.Direction.WITHIN
                        ? new Kpi.Aim(direction, Math.min(one, other), Math.max(one, other))
                        : new Kpi.Aim(direction, 0, 0));
        Arbitrary<Optional<Kpi.Latest>> latest = Combinators.combine(
                        NUMBERS, Arbitraries.of("1900-01-01", "2028-02-29"))
                .as((value, day) -> new Kpi.Latest(value, LocalDate.parse(day)))
                .optional(0.7);
        Arbitrary<Kpi> any = Combinators.combine(
                        texts(255),
                        Arbitraries.of("", "%", "毫秒"),
                        aims,
                        Arbitraries.of("", "mei"),
                        texts(4_000),
                        latest,
                        Arbitraries.of(true, false))
                .as((name, unit, aim, owner, description, now, retired) ->
                        new Kpi(0, 3, new Kpi.Written(7, name, unit, 2, aim, owner, description, retired), now));
        tried(any, one -> {
            Kpis port = store.port(Kpis.class);
            Kpi stored = in(store, () -> port.add(one));
            assertThat(port.byId(stored.id())).contains(one.stored(stored.id()));
            Kpi changed = stored.rewritten(
                            new Kpi.Written(8, "Later", "", 0, new Kpi.Aim(Kpi.Direction.UP, 0, 0), "", "", false))
                    .at(Optional.empty());
            in(store, () -> {
                port.save(changed);
                return 0;
            });
            assertThat(port.of(Set.of(8))).contains(changed);
        });
        assertThat(store.port(Kpis.class).of(Set.of())).isEmpty();
    }

    @OnEveryDatabase
    void the_current_value_is_that_of_the_latest_day_then_the_latest_written(Store store) {
        KpiValues port = store.port(KpiValues.class);
        KpiValue july = in(store, () -> port.add(value(1, 1, "2027-07-01")));
        KpiValue august = in(store, () -> port.add(value(1, -2.5, "2027-08-01")));
        KpiValue again = in(store, () -> port.add(value(1, 3, "2027-08-01")));
        KpiValue june = in(store, () -> port.add(value(1, 4, "2027-06-01")));
        in(store, () -> port.add(value(2, 5, "2027-09-01")));

        assertThat(port.of(1, 10)).containsExactly(again, august, july, june);
        assertThat(port.of(1, 10)).isSortedAccordingTo(KpiValue.ORDER.reversed());
        assertThat(port.latest(1, LocalDate.parse("2027-08-01"))).contains(again);
        assertThat(port.latest(1, LocalDate.parse("2027-07-31"))).contains(july);
        assertThat(port.latest(1, LocalDate.parse("2027-05-31"))).isEmpty();
        assertThat(port.afterId(july.id(), 2)).containsExactly(august, again);
    }

    @OnEveryDatabase
    void the_last_values_of_many_kpis_take_as_many_statements_as_those_of_two(Store store) {
        KpiValues port = store.port(KpiValues.class);
        Map<Integer, KpiValue> last = new HashMap<>();
        for (int kpi = 1; kpi <= 20; kpi++) {
            int of = kpi;
            in(store, () -> port.add(value(of, 1, "2027-07-01")));
            in(store, () -> port.add(value(of, 2, "2027-08-01")));
            last.put(kpi, in(store, () -> port.add(value(of, 3, "2027-08-01"))));
            in(store, () -> port.add(value(of, 4, "2027-09-01")));
        }
        in(store, () -> port.add(value(21, 5, "2027-09-01")));
        LocalDate day = LocalDate.parse("2027-08-31");

        assertThat(port.latest(List.of(1, 2, 3, 21, 99), day))
                .isEqualTo(Map.of(1, last.get(1), 2, last.get(2), 3, last.get(3)));
        assertThat(port.latest(Set.of(7), day)).isEqualTo(Map.of(7, last.get(7)));
        assertThat(port.latest(Set.of(), day)).isEmpty();
        long before = store.statements();
        assertThat(port.latest(List.of(1, 2), day)).hasSize(2);
        long ofTwo = store.statements() - before;
        assertThat(port.latest(last.keySet(), day)).isEqualTo(last);
        assertThat(store.statements() - before - ofTwo).isEqualTo(ofTwo);
    }

    private static KpiValue value(int kpi, double value, String day) {
        return new KpiValue(0, kpi, value, "让 🚀", LocalDate.parse(day), NOW, "mei");
    }

    private static <T> void tried(Arbitrary<T> any, Consumer<T> trial) {
        JqwikSession.run(() -> any.sampleStream().limit(TRIES).forEach(trial));
    }

    /** Every character a text of one line may hold, at least one of them not blank; lone halves of a pair are no characters. */
    private static Arbitrary<String> texts(int longest) {
        Arbitrary<Integer> points = Arbitraries.oneOf(
                Arbitraries.integers().between(' ', 0xD7FF),
                Arbitraries.integers().between(0xE000, 0x10FFFF));
        return points.array(int[].class).ofMaxSize(longest / 2 - 1).map(each -> "長" + new String(each, 0, each.length));
    }

    private static <T> T in(Store store, Supplier<T> work) {
        return store.port(Writes.class).write(Set.of(Scope.SHARED), "mei", NOW, changes -> work.get());
    }
}
