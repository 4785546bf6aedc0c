package io.throughline.okr.usecases.field;

import io.throughline.okr.usecases.sight.Glance;
import io.throughline.okr.usecases.sight.Sight;
import io.throughline.okr.view.CustomValuesView;

/** What an objective or key result says in its custom fields. */
public class ViewCustomValues {
    private final Sight sight;
    private final FieldShelf shelf;

    public ViewCustomValues(Sight sight, FieldShelf shelf) {
        this.sight = sight;
        this.shelf = shelf;
    }

    public CustomValuesView view(String element, int id) {
        Glance glance = sight.now();
        return shelf.view(shelf.holder(element, id, glance), glance);
    }
}
