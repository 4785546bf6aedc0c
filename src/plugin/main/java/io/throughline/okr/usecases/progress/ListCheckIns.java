package io.throughline.okr.usecases.progress;

import io.throughline.okr.domain.Bookmark;
import io.throughline.okr.domain.Page;
import io.throughline.okr.domain.Refused;
import io.throughline.okr.domain.progress.CheckIn;
import io.throughline.okr.domain.progress.CheckIns;
import io.throughline.okr.usecases.sight.Presenter;
import io.throughline.okr.usecases.sight.Shelf;
import io.throughline.okr.usecases.sight.Sight;
import io.throughline.okr.view.CheckInView;
import io.throughline.okr.view.PersonView;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** The check-ins of a key result, the latest effective first. */
public class ListCheckIns {
    private final Sight sight;
    private final Shelf shelf;
    private final CheckIns checkIns;
    private final Presenter presenter;

    public ListCheckIns(Sight sight, Shelf shelf, CheckIns checkIns, Presenter presenter) {
        this.sight = sight;
        this.shelf = shelf;
        this.checkIns = checkIns;
        this.presenter = presenter;
    }

    public Page<CheckInView> list(int keyResult, Page.Wanted wanted) {
        shelf.keyResult(keyResult, sight.now());
        List<CheckIn> found = checkIns.of(keyResult, wanted.after(), wanted.oneMore());
        return Page.of(found, wanted, ListCheckIns::mark).shown(this::views);
    }

    /**
     * One of them.
     *
     * @throws Refused as not found
     */
    public CheckInView one(int keyResult, int id) {
        shelf.keyResult(keyResult, sight.now());
        return checkIns.byId(id)
                .filter(found -> found.keyResult() == keyResult)
                .map(found -> views(List.of(found)).get(0))
                .orElseThrow(Refused::notFound);
    }

    private static Bookmark mark(CheckIn last) {
        return new Bookmark(last.effective().toString(), last.id());
    }

    private List<CheckInView> views(List<CheckIn> found) {
        Map<String, PersonView> persons =
                presenter.persons(found.stream().map(CheckIn::author).collect(Collectors.toCollection(TreeSet::new)));
        return found.stream()
                .map(checkIn -> presenter.checkIn(checkIn, persons))
                .toList();
    }
}
