package io.throughline.okr.usecases;

import io.throughline.okr.domain.Refused;
import io.throughline.okr.domain.change.Change;
import io.throughline.okr.domain.change.ChangeLog;
import io.throughline.okr.domain.change.Scope;
import io.throughline.okr.view.ChangeView;
import io.throughline.okr.view.PersonView;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * The change log of a scope after a revision, oldest first, at most 500 rows but never part of a revision; administrators
 * only for now.
 */
public class ReadHistory {
    private static final int MOST = 500;

    private final Viewers viewers;
    private final ChangeLog changeLog;
    private final Presenter presenter;

    public ReadHistory(Viewers viewers, ChangeLog changeLog, Presenter presenter) {
        this.viewers = viewers;
        this.changeLog = changeLog;
        this.presenter = presenter;
    }

    public List<ChangeView> read(String scope, long afterRevision) {
        if (!viewers.current().administrator()) {
            throw new Refused(Refused.Reason.FORBIDDEN, "", "okr.refused.forbidden");
        }
        List<Change> found = changeLog.after(parsed(scope), afterRevision, MOST);
        Map<String, PersonView> persons =
                presenter.persons(found.stream().map(Change::author).collect(Collectors.toCollection(TreeSet::new)));
        return found.stream().map(change -> view(change, persons)).toList();
    }

    private static Scope parsed(String scope) {
        try {
            return Scope.parse(DraftReader.line(scope));
        } catch (IllegalArgumentException unknown) {
            throw new Refused(Refused.Reason.INVALID, "scope", "okr.refused.unknown");
        }
    }

    private static ChangeView view(Change change, Map<String, PersonView> persons) {
        return new ChangeView(
                change.scope().name(),
                change.revision(),
                change.ordinal(),
                change.element().word(),
                change.elementId(),
                change.kind().word(),
                persons.getOrDefault(change.author(), PersonView.NOBODY),
                change.at().toString(),
                change.before().values(),
                change.after().values(),
                change.reason());
    }
}
