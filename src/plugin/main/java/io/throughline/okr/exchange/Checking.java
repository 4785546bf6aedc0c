package io.throughline.okr.exchange;

import com.fasterxml.jackson.databind.JsonNode;
import io.throughline.okr.domain.Refused.Fault;
import io.throughline.okr.domain.change.Element;
import io.throughline.okr.domain.change.Facts;
import io.throughline.okr.domain.change.Scope;
import io.throughline.okr.domain.copy.Line;
import io.throughline.okr.domain.copy.Rows;
import io.throughline.okr.usecases.export.Imported;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** Holds every element of a document against the rules, by itself and beside the others, and tells of each what becomes of it. */
final class Checking implements Reading.Pass {
    private static final int MOST_PEOPLE = 100_000;

    private final Rows rows;
    private final Arrivals arrivals;
    private final boolean used;
    private final Consumer<Imported> report;
    private final Set<String> takenNames;
    private final Wrong wrong = new Wrong();
    private final Taking taking = new Taking(wrong);
    private final Coherence coherence;
    private final ElementRules rules;
    private final Map<String, Integer> counts = new LinkedHashMap<>();
    private final Map<String, Integer> lastNumbers = new HashMap<>();
    private final Map<String, Integer> keyNumbers = new HashMap<>();
    private final Set<Integer> themes = new TreeSet<>();
    private final Set<String> people = new TreeSet<>();

    /**
     * @param used whether something was written here ever: then settings stay
     * @param takenNames names of the custom fields there are
     */
    Checking(Rows rows, Arrivals arrivals, boolean used, Set<String> takenNames, Consumer<Imported> report) {
        this.rows = rows;
        this.used = used;
        this.arrivals = arrivals;
        this.takenNames = takenNames;
        this.report = report;
        this.coherence = new Coherence(arrivals, wrong);
        this.rules = new ElementRules(wrong);
    }

    @Override
    public void row(Listing listing, int index, JsonNode node) {
        String path = listing.path(index);
        int before = wrong.count();
        Optional<Taken> taken = taking.take(listing, path, node);
        taken.ifPresent(row -> {
            refer(listing, path, row);
            rise(listing, path, row);
            if (wrong.count() == before) {
                rules.check(listing, path, row);
                check(listing, path, row);
                coherence.row(listing, index, path, row);
            }
            people(listing, row);
        });
        Imported.Outcome outcome = outcome(listing, wrong.count() == before);
        if (outcome == Imported.Outcome.ADDED) {
            counts.merge(listing.name(), 1, Integer::sum);
        }
        report.accept(new Imported(path, name(node), outcome, wrong.news()));
    }

    private Imported.Outcome outcome(Listing listing, boolean right) {
        if (!right) {
            return Imported.Outcome.REFUSED;
        }
        return used && listing.is(SettingFields.SETTINGS) ? Imported.Outcome.LEFT : Imported.Outcome.ADDED;
    }

    @Override
    public void end(Listing listing) {
        coherence.end(listing);
        for (Fault fault : wrong.news()) {
            report.accept(new Imported(fault.field(), "", Imported.Outcome.REFUSED, List.of(fault)));
        }
    }

    Wrong wrong() {
        return wrong;
    }

    /** How many elements are right, by list. */
    Map<String, Integer> counts() {
        return counts;
    }

    Set<String> people() {
        return people;
    }

    private void refer(Listing listing, String path, Taken row) {
        for (Field field : listing.fields()) {
            switch (field.kind()) {
                case REFERENCE, SUBJECT -> {
                    Element kind = field.to().orElseGet(() -> Element.of(row.text("ELEMENT_KIND")));
                    refer(path + "." + field.name(), kind, row.whole(field.column()), field.firm());
                }
                case SCOPE -> {
                    Scope scope = Scope.parse(row.text(field.column()));
                    refer(path + "." + field.name(), Element.CYCLE, scope.id(), false);
                }
                case FACTS -> {
                    Element of = Element.of(row.text("ELEMENT_KIND"));
                    Map<String, Object> said =
                            row.said.getOrDefault(field.name(), new Facts()).values();
                    wrong.gather(
                            path + "." + field.name(),
                            name -> name,
                            () -> FactIds.renamed(of, said, (kind, id) -> {
                                refer(path + "." + field.name(), kind, id, false);
                                return id;
                            }));
                }
                default -> {
                    // It names no other element.
                }
            }
        }
    }

    private void refer(String path, Element kind, int number, boolean firm) {
        boolean there = number == 0
                || kind == Element.SETTINGS
                || (kind == Element.THEME
                        ? themes.contains(number)
                        : firm ? arrivals.has(kind, number) : arrivals.knows(kind, number));
        if (!there) {
            wrong.add(path, "okr.import.dangling", kind.word(), number);
        }
    }

    private void rise(Listing listing, String path, Taken row) {
        if (listing.named().isPresent()) {
            Integer last = lastNumbers.put(listing.name(), row.number);
            if (last != null && last >= row.number) {
                wrong.add(path + ".id", "okr.import.order");
            }
        }
    }

    private void check(Listing listing, String path, Taken row) {
        if (listing.is(SettingFields.THEMES) && !themes.add(row.whole("id"))) {
            wrong.add(path + ".id", "okr.import.twice");
        }
        if (listing.is(Lists.KEY_NUMBERS)) {
            keyNumbers.put(row.text("ELEMENT_KIND"), row.whole("LAST_NUMBER"));
        }
        if (listing.is(Lists.CUSTOM_FIELDS) && takenNames.contains(row.text("NAME"))) {
            wrong.add(path + ".name", "okr.refused.name-taken");
        }
        if (listing.is(Lists.OBJECTIVES) || listing.is(Lists.KEY_RESULTS)) {
            int last = keyNumbers.getOrDefault(listing.named().orElseThrow().word(), 0);
            if (row.whole("KEY_NUMBER") > last) {
                wrong.add(path + ".key", "okr.import.beyond", last);
            }
        }
        if (!listing.table().isEmpty()) {
            Map<String, Object> columns = new HashMap<>(row.columns);
            rules.typeOf(listing, row).ifPresent(type -> columns.put("FIELD_TYPE", type));
            columns.remove("");
            wrong.gather(
                    path,
                    listing::nameOf,
                    () -> rows.check(new Line(listing.table(), Math.max(1, row.number), columns)));
        }
    }

    private void people(Listing listing, Taken row) {
        for (Field field : listing.fields()) {
            switch (field.kind()) {
                case PERSON -> person(row.text(field.column()));
                case PEOPLE -> row.people.get(field.column()).forEach(this::person);
                case FACTS ->
                    FactIds.withPeople(
                            row.said.getOrDefault(field.name(), new Facts()).values(), key -> {
                                person(key);
                                return key;
                            });
                default -> {
                    // It names nobody.
                }
            }
        }
    }

    private void person(String key) {
        if (!key.isEmpty() && people.size() < MOST_PEOPLE) {
            people.add(key);
        }
    }

    private static String name(JsonNode node) {
        return Stream.of("key", "title", "name")
                .map(node::path)
                .filter(JsonNode::isTextual)
                .map(JsonNode::textValue)
                .findFirst()
                .orElse("");
    }
}
