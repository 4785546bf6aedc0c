package io.throughline.okr.storage;

import com.atlassian.activeobjects.external.ActiveObjects;
import io.throughline.okr.domain.change.Element;
import io.throughline.okr.domain.discussion.Subject;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import net.java.ao.Entity;

/** How a row names the element it hangs on. */
final class SubjectColumns {
    /** Takes the word of a kind and an id. */
    static final String IS = "ELEMENT_KIND = ? AND ELEMENT_ID = ?";

    private SubjectColumns() {}

    static Subject subject(String kind, int id) {
        return new Subject(Element.of(kind), id);
    }

    /** Removes the rows that hang on these subjects: a statement a kind and 500 of them. */
    static <R extends Entity> void purge(ActiveObjects ao, Class<R> rows, Collection<Subject> subjects) {
        Map<Element, List<Integer>> ids = subjects.stream()
                .collect(Collectors.groupingBy(Subject::element, Collectors.mapping(Subject::id, Collectors.toList())));
        ids.forEach((kind, all) -> {
            for (List<Integer> some : Batches.of(all)) {
                List<Object> parameters = new ArrayList<>(List.of(kind.word()));
                parameters.addAll(some);
                String where = "ELEMENT_KIND = ? AND " + Batches.in("ELEMENT_ID", some);
                ao.deleteWithSQL(rows, where, parameters.toArray());
            }
        });
    }
}
