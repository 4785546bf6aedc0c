package io.throughline.okr.domain.progress;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

class HeardTest {
    private static final Instant NOW = Instant.parse("2027-08-12T14:32:00Z");

    @Property(tries = 200)
    void check_ins_in_whatever_order_tell_the_last_value_the_last_two_confidences_and_the_last_recording(
            @ForAll @Size(max = 8) List<@IntRange(max = 99) Integer> numbers) {
        List<CheckIn> all = IntStream.range(0, numbers.size())
                .mapToObj(i -> checkIn(i + 1, numbers.get(i)))
                .toList();
        Heard heard = all.stream()
                .sorted((one, other) -> other.id() % 3 - one.id() % 3)
                .map(Heard::of)
                .reduce(Heard.NOTHING, Heard::and);

        assertThat(heard.measured())
                .isEqualTo(all.stream().filter(CheckIn::measured).max(CheckIn.ORDER));
        assertThat(heard.confident())
                .isEqualTo(all.stream()
                        .filter(one -> one.confidence() >= 0)
                        .sorted(CheckIn.ORDER.reversed())
                        .limit(2)
                        .toList());
        assertThat(heard.recorded())
                .isEqualTo(all.stream()
                        .map(CheckIn::recorded)
                        .max(Instant::compareTo)
                        .orElse(Instant.EPOCH));
    }

    /** One whose day, value and confidence come from a number. */
    private static CheckIn checkIn(int id, int number) {
        return new CheckIn(
                id,
                1,
                number,
                number % 3 > 0,
                Optional.empty(),
                number % 4 == 0 ? -1 : number % 10,
                "said",
                LocalDate.parse("2027-08-01").plusDays(number % 7),
                NOW.plusSeconds(id),
                "mei");
    }
}
