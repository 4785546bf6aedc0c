package io.throughline.okr.usecases;

import io.throughline.okr.view.OrgUnitView;
import java.util.List;

/** Makes an org unit; administrators only. */
public class CreateOrgUnit {
    public OrgUnitView create(Draft draft) {
        throw new UnsupportedOperationException();
    }

    /** Leads and members are user keys or log-in names, groups are Jira groups whose people are members. */
    public record Draft(
            String name,
            int parent,
            String visibility,
            List<String> leads,
            List<String> members,
            List<String> groups) {}
}
