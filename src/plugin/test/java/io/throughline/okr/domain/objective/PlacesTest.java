package io.throughline.okr.domain.objective;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class PlacesTest {
    @Property
    void whatever_is_moved_everyone_keeps_a_place_and_stands_where_he_was_put(
            @ForAll @IntRange(min = 2, max = 9) int many,
            @ForAll @IntRange(max = 3) int apart,
            @ForAll @Size(max = 60) List<@IntRange(min = 1, max = 9) Integer> moved,
            @ForAll @Size(min = 60, max = 60) List<@IntRange(min = 1, max = 9) Integer> beside,
            @ForAll @Size(min = 60, max = 60) List<Boolean> before) {
        Map<Integer, Long> places = new LinkedHashMap<>();
        List<Integer> wanted = new ArrayList<>();
        for (int id = 1; id <= many; id++) {
            // With all of them in one place, or next to each other, there is no room from the start.
            places.put(id, (long) id * apart);
            wanted.add(id);
        }
        for (int i = 0; i < moved.size(); i++) {
            int one = moved.get(i);
            int other = beside.get(i);
            if (one <= many && other <= many && one != other) {
                places.putAll(Places.moved(ordered(places), one, other, before.get(i)));
                wanted.remove(Integer.valueOf(one));
                wanted.add(wanted.indexOf(other) + (before.get(i) ? 0 : 1), one);
            }
            assertThat(ordered(places).keySet()).containsExactlyElementsOf(wanted);
        }
    }

    @Test
    void who_is_moved_gets_a_number_and_the_others_keep_theirs() {
        Map<Integer, Long> places = ordered(Map.of(1, 100L, 2, 200L, 3, 300L));

        assertThat(Places.moved(places, 3, 2, true)).isEqualTo(Map.of(3, 150L));
        assertThat(Places.moved(places, 1, 3, false)).hasSize(1).containsKey(1);
        assertThat(Places.moved(places, 2, 1, false)).isEmpty();
    }

    @Test
    void the_last_place_is_behind_all() {
        assertThat(Places.last(List.of())).isPositive();
        assertThat(Places.last(List.of(5L, 9L))).isGreaterThan(9);
    }

    @Test
    void who_is_no_sibling_has_no_place() {
        assertThatThrownBy(() -> Places.moved(Map.of(1, 1L), 1, 2, true)).isInstanceOf(IllegalArgumentException.class);
    }

    /** As they are shown: by place, those of the same place by id. */
    private static Map<Integer, Long> ordered(Map<Integer, Long> places) {
        Map<Integer, Long> ordered = new LinkedHashMap<>();
        places.entrySet().stream()
                .sorted(Map.Entry.<Integer, Long>comparingByValue()
                        .thenComparing(Comparator.comparing(Map.Entry::getKey)))
                .forEach(one -> ordered.put(one.getKey(), one.getValue()));
        return ordered;
    }
}
