package io.throughline.okr.usecases.board;

import io.throughline.okr.domain.cycle.Cycle;
import io.throughline.okr.domain.objective.Goal;
import io.throughline.okr.domain.progress.Health;
import io.throughline.okr.view.PersonView;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What the rows of a board say, kept so that the next board like it can tell which of its rows say the same. */
public final class BoardLines {
    /** The place of a row that does not stand anywhere. */
    public static final int NOWHERE = -1;

    private final Terms terms;
    private final Map<String, PersonView> persons;
    private final List<BoardLine> lines;

    BoardLines(Terms terms, Map<String, PersonView> persons, List<BoardLine> lines) {
        this.terms = terms;
        this.persons = Map.copyOf(persons);
        this.lines = List.copyOf(lines);
    }

    /** What each row of a board depends on. */
    record Terms(LocalDate today, Health.Thresholds thresholds, int overdueDays, List<Cycle> cycles) {
        Terms {
            cycles = List.copyOf(cycles);
        }
    }

    /** Everybody it names, as he was called, by user key. */
    public Map<String, PersonView> persons() {
        return persons;
    }

    /** How many rows it has. */
    public int size() {
        return lines.size();
    }

    BoardLine line(int row) {
        return lines.get(row);
    }

    /** For each row the place in another board of the row that says the same; mostly they follow one another there as well. */
    int[] placesIn(BoardLines other) {
        int[] places = new int[lines.size()];
        if (!terms.equals(other.terms)) {
            Arrays.fill(places, NOWHERE);
            return places;
        }
        Set<String> renamed = calledOtherwise(other);
        Finder finder = other.new Finder();
        for (int i = 0; i < places.length; i++) {
            BoardLine line = lines.get(i);
            int place = finder.place(line);
            places[i] = place != NOWHERE && line.same(other.lines.get(place)) && !renamed.contains(line.owner())
                    ? place
                    : NOWHERE;
        }
        return places;
    }

    private Set<String> calledOtherwise(BoardLines other) {
        Set<String> renamed = new HashSet<>();
        persons.forEach((key, person) -> {
            if (!person.equals(other.persons.get(key))) {
                renamed.add(key);
            }
        });
        return renamed;
    }

    /** Finds the rows of goals that are asked for in much the same order. */
    private final class Finder {
        private final Map<Goal, Integer> places = new HashMap<>();
        private int likely;

        int place(BoardLine line) {
            int place = likely < lines.size() && lines.get(likely).sameGoal(line) ? likely : search(line);
            likely = place == NOWHERE ? likely : place + 1;
            return place;
        }

        private int search(BoardLine line) {
            if (places.isEmpty()) {
                for (int i = 0; i < lines.size(); i++) {
                    places.put(lines.get(i).goal(), i);
                }
            }
            return places.getOrDefault(line.goal(), NOWHERE);
        }
    }
}
