package io.throughline.okr.usecases.export;

import io.throughline.okr.domain.Faults;
import io.throughline.okr.domain.Refused;
import io.throughline.okr.domain.people.Viewer;
import io.throughline.okr.usecases.sight.People;
import io.throughline.okr.usecases.sight.Viewers;
import io.throughline.okr.view.ImportView;
import io.throughline.okr.view.ImportedListView;
import io.throughline.okr.view.ImportedPersonView;
import io.throughline.okr.view.PersonView;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/**
 * Adds the whole model of a document to what there is, with its history, for administrators. Everything is made anew: of an empty store it
 * makes what the document was written of, in another its human keys go on from the last one there. Or it is merged: then what is there
 * already is known again by its keys and names.
 */
public class ImportModel {
    private final Viewers viewers;
    private final Imports imports;
    private final Merges merges;
    private final People people;

    public ImportModel(Viewers viewers, Imports imports, Merges merges, People people) {
        this.viewers = viewers;
        this.imports = imports;
        this.merges = merges;
        this.people = people;
    }

    /** @throws Refused as forbidden unless the viewer is an administrator: for whoever has something to do before */
    public void admit() {
        if (!viewers.current().administrator()) {
            throw new Refused(Refused.Reason.FORBIDDEN, "", "okr.refused.forbidden");
        }
    }

    /**
     * Reads a document and writes nothing.
     *
     * @param named user key or log-in name here by user key in the document
     * @param rows told of every element in the order of the document
     * @throws Refused as invalid if it cannot be read as a document, or if nobody has one of the names
     * @throws java.util.concurrent.CancellationException if it was broken off
     */
    public ImportView preview(Source source, Map<String, String> named, Consumer<Imported> rows, Course course) {
        admit();
        Map<String, PersonView> meant = meant(named);
        Imports.Tally tally = imports.check(source, rows, course);
        return view(true, tally, meant);
    }

    /**
     * Reads a document and writes all of it, or nothing.
     *
     * @param named as above; whoever is not named keeps his key
     * @throws Refused as invalid, with every wrong place
     * @throws java.util.concurrent.CancellationException if it was broken off; then nothing was written
     */
    public ImportView run(Source source, Map<String, String> named, Course course) {
        return run(source, named, course, view -> {});
    }

    /** @param last done as the last thing of the transaction, which it breaks off if it throws */
    ImportView run(Source source, Map<String, String> named, Course course, Consumer<ImportView> last) {
        admit();
        Viewer by = viewers.current();
        Map<String, PersonView> meant = meant(named);
        Imports.Tally tally =
                imports.write(source, keys(meant), by.key(), course, done -> last.accept(view(false, done, meant)));
        return view(false, tally, meant);
    }

    /**
     * Who is meant by whom.
     *
     * @param pairs each {@code key in the document=key or log-in name here}; "" says nothing
     * @throws Refused as invalid, of that field, if one is none
     */
    public static Map<String, String> named(List<String> pairs, String field) {
        Map<String, String> named = new HashMap<>();
        for (String pair : pairs) {
            if (pair.isEmpty()) {
                continue;
            }
            int between = pair.indexOf('=');
            if (between < 1 || between == pair.length() - 1) {
                throw new Refused(Refused.Reason.INVALID, field, "okr.import.people");
            }
            named.put(pair.substring(0, between), pair.substring(between + 1));
        }
        return named;
    }

    /**
     * Reads a document, says of every element what a merge would do with it, and writes nothing.
     *
     * @param named as above
     * @param rows told of every element in the order of the document
     * @throws Refused as invalid if it cannot be read as a document, or is too large for that, or if nobody has one of the names
     * @throws java.util.concurrent.CancellationException if it was broken off
     */
    public ImportView compare(Source source, Map<String, String> named, Consumer<Imported> rows, Course course) {
        admit();
        Map<String, PersonView> meant = meant(named);
        return merged(true, merges.compare(source, keys(meant), rows, course), meant);
    }

    /**
     * Reads a document and brings it together with what is there: what is not there is added, what says something else is changed,
     * and nothing is removed.
     *
     * @param named as above
     * @throws Refused as invalid, with every wrong place
     * @throws java.util.concurrent.CancellationException if it was broken off; then nothing was written
     */
    public ImportView merge(Source source, Map<String, String> named, Course course) {
        return merge(source, named, course, view -> {});
    }

    /** @param last done as the last thing of the transaction, which it breaks off if it throws */
    ImportView merge(Source source, Map<String, String> named, Course course, Consumer<ImportView> last) {
        admit();
        Viewer by = viewers.current();
        Map<String, PersonView> meant = meant(named);
        Merges.Tally tally =
                merges.merge(source, keys(meant), by.key(), course, done -> last.accept(merged(false, done, meant)));
        return merged(false, tally, meant);
    }

    private static UnaryOperator<String> keys(Map<String, PersonView> meant) {
        return key -> meant.containsKey(key) ? meant.get(key).key() : key;
    }

    private ImportView merged(boolean dryRun, Merges.Tally tally, Map<String, PersonView> meant) {
        List<ImportedListView> lists = new ArrayList<>();
        tally.outcomes()
                .forEach((list, counts) -> lists.add(new ImportedListView(
                        list,
                        counts.getOrDefault(Imported.Outcome.ADDED, 0),
                        counts.getOrDefault(Imported.Outcome.CHANGED, 0),
                        counts.getOrDefault(Imported.Outcome.SAME, 0),
                        counts.getOrDefault(Imported.Outcome.LEFT, 0))));
        return new ImportView(dryRun, lists, tally.refused(), people(tally.people(), meant));
    }

    private Map<String, PersonView> meant(Map<String, String> named) {
        Faults faults = new Faults();
        Map<String, PersonView> meant = new TreeMap<>();
        named.forEach((key, name) -> {
            Optional<PersonView> found = people.find(name);
            faults.require(found.isPresent(), "people", "okr.refused.unknown-person", name);
            found.ifPresent(person -> meant.put(key, person));
        });
        faults.refuse();
        return meant;
    }

    private ImportView view(boolean dryRun, Imports.Tally tally, Map<String, PersonView> meant) {
        List<ImportedListView> lists = tally.added().entrySet().stream()
                .map(list -> new ImportedListView(list.getKey(), list.getValue(), 0, 0, 0))
                .toList();
        return new ImportView(dryRun, lists, tally.refused(), people(tally.people(), meant));
    }

    private List<ImportedPersonView> people(Set<String> keys, Map<String, PersonView> meant) {
        Map<String, PersonView> there = people.byKeys(keys);
        List<ImportedPersonView> views = new ArrayList<>();
        for (String key : keys) {
            PersonView same = there.getOrDefault(key, PersonView.NOBODY);
            if (meant.containsKey(key)) {
                views.add(new ImportedPersonView(key, "mapped", meant.get(key)));
            } else if (same.active()) {
                views.add(new ImportedPersonView(key, "known", same));
            } else {
                views.add(people.find(key)
                        .map(found -> new ImportedPersonView(key, found.key().equals(key) ? "known" : "offered", found))
                        .orElse(new ImportedPersonView(key, "unknown", PersonView.NOBODY)));
            }
        }
        meant.forEach((key, person) -> {
            if (!keys.contains(key)) {
                views.add(new ImportedPersonView(key, "absent", person));
            }
        });
        return views;
    }
}
