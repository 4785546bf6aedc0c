package io.throughline.okr.usecases.progress;

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

/** The check-ins of a key result, the latest effective first; at most 200. */
public class ListCheckIns {
    private static final int MOST = 200;

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

    public List<CheckInView> list(int keyResult) {
        shelf.keyResult(keyResult, sight.now());
        List<CheckIn> found = checkIns.of(keyResult, MOST);
        Map<String, PersonView> persons =
                presenter.persons(found.stream().map(CheckIn::author).collect(Collectors.toCollection(TreeSet::new)));
        return found.stream()
                .map(checkIn -> presenter.checkIn(checkIn, persons))
                .toList();
    }
}
