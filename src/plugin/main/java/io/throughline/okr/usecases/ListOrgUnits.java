package io.throughline.okr.usecases;

import io.throughline.okr.view.OrgUnitView;
import java.util.List;

/** The org units the viewer may see, parents before children. */
public class ListOrgUnits {
    public List<OrgUnitView> list() {
        throw new UnsupportedOperationException();
    }
}
