package io.throughline.okr.storage;

import com.atlassian.activeobjects.external.ActiveObjects;
import io.throughline.okr.domain.objective.Action;
import io.throughline.okr.domain.objective.Actions;
import io.throughline.okr.domain.objective.Span;
import io.throughline.okr.storage.row.ActionRow;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Actions, from their rows. */
public final class AoActions implements Actions {
    private static final Columns<ActionRow, Action> COLUMNS = Columns.of(ActionRow.class, Action.class)
            .with("VERSION", Action::version, ActionRow::setVersion)
            .with("KEY_RESULT_ID", Action::keyResult, ActionRow::setKeyResultId)
            .with("TITLE", action -> action.written().title(), ActionRow::setTitle)
            .with("OWNER_KEY", action -> action.written().owner(), ActionRow::setOwnerKey)
            .with("DUE", action -> Span.text(action.written().due()), ActionRow::setDue)
            .with("TICKED", action -> action.done().isPresent(), ActionRow::setTicked)
            .with("TICKED_BY", action -> action.done().map(Action.Done::by).orElse(""), ActionRow::setTickedBy)
            .with(
                    "TICKED_AT",
                    action -> action.done()
                            .map(Action.Done::at)
                            .orElse(Instant.EPOCH)
                            .toEpochMilli(),
                    ActionRow::setTickedAt)
            .with("SORT_ORDER", Action::order, ActionRow::setSortOrder);

    private final Table<ActionRow, Action> table;

    public AoActions(ActiveObjects ao) {
        this.table = new Table<>(ao, ActionRow.class, COLUMNS, AoActions::action, Action::id);
    }

    @Override
    public Optional<Action> byId(int id) {
        return table.byId(id);
    }

    @Override
    public List<Action> of(Collection<Integer> keyResults) {
        return table.among("KEY_RESULT_ID", keyResults, "SORT_ORDER ASC, ID ASC");
    }

    @Override
    public List<Action> ownedBy(String owner) {
        return table.find(table.query().where("OWNER_KEY = ?", owner).order("ID ASC"));
    }

    @Override
    public Map<Integer, Action> byIds(Collection<Integer> ids) {
        return table.byIds(ids);
    }

    @Override
    public List<Action> afterId(int id, int limit) {
        return table.afterId(id, limit);
    }

    @Override
    public Action add(Action fresh) {
        return fresh.stored(table.add(fresh));
    }

    @Override
    public void save(Collection<Action> actions) {
        table.save(actions, COLUMNS);
    }

    @Override
    public void remove(Collection<Integer> ids) {
        table.remove(ids);
    }

    static Action action(ActionRow row) {
        return new Action(
                row.getID(),
                row.getVersion(),
                row.getKeyResultId(),
                new Action.Written(
                        row.getTitle(),
                        AoLongTexts.orEmpty(row.getOwnerKey()),
                        Span.day(AoLongTexts.orEmpty(row.getDue()))),
                row.isTicked()
                        ? Optional.of(new Action.Done(
                                AoLongTexts.orEmpty(row.getTickedBy()), Instant.ofEpochMilli(row.getTickedAt())))
                        : Optional.empty(),
                row.getSortOrder());
    }
}
