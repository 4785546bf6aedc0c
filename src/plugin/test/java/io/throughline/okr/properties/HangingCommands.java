package io.throughline.okr.properties;

import io.throughline.okr.domain.change.Element;
import io.throughline.okr.domain.discussion.Comment;
import io.throughline.okr.domain.discussion.Comments;
import io.throughline.okr.domain.field.CustomField;
import io.throughline.okr.domain.field.CustomFields;
import io.throughline.okr.domain.objective.Action;
import io.throughline.okr.domain.objective.Actions;
import io.throughline.okr.domain.objective.KeyResult;
import io.throughline.okr.domain.objective.KeyResults;
import io.throughline.okr.domain.objective.Objective;
import io.throughline.okr.domain.objective.Objectives;
import io.throughline.okr.usecases.action.ActionDraft;
import io.throughline.okr.usecases.action.AddAction;
import io.throughline.okr.usecases.action.EditAction;
import io.throughline.okr.usecases.action.MoveAction;
import io.throughline.okr.usecases.action.RemoveAction;
import io.throughline.okr.usecases.action.TickAction;
import io.throughline.okr.usecases.discussion.AddEvidence;
import io.throughline.okr.usecases.discussion.EditComment;
import io.throughline.okr.usecases.discussion.RemoveComment;
import io.throughline.okr.usecases.discussion.RemoveEvidence;
import io.throughline.okr.usecases.discussion.WriteComment;
import io.throughline.okr.usecases.field.DefineCustomField;
import io.throughline.okr.usecases.field.FieldDraft;
import io.throughline.okr.usecases.field.FillCustomFields;
import java.util.List;
import java.util.Optional;

/** What hangs on goals. */
final class HangingCommands {
    private HangingCommands() {}

    record WriteAction(int keyResult, String title, String owner) implements Command {
        @Override
        public void on(Company company) {
            company.the(AddAction.class)
                    .add(company.id(Element.KEY_RESULT, keyResult), new ActionDraft(title, owner, "2027-09-01"));
        }
    }

    record ReviseAction(int action, int behind, String title) implements Command {
        @Override
        public void on(Company company) {
            int id = company.id(Element.ACTION, action);
            long version = there(id, company).map(Action::version).orElse(1L);
            company.the(EditAction.class)
                    .edit(above(id, company), id, version - behind, new ActionDraft(title, "", ""));
        }
    }

    record Tick(int action, boolean done) implements Command {
        @Override
        public void on(Company company) {
            int id = company.id(Element.ACTION, action);
            company.the(TickAction.class).tick(above(id, company), id, done);
        }
    }

    record ShiftAction(int action, int before) implements Command {
        @Override
        public void on(Company company) {
            int id = company.id(Element.ACTION, action);
            int next = before == NOTHING ? 0 : company.id(Element.ACTION, before);
            company.the(MoveAction.class).move(above(id, company), id, next);
        }
    }

    record DropAction(int action) implements Command {
        @Override
        public void on(Company company) {
            int id = company.id(Element.ACTION, action);
            company.the(RemoveAction.class).remove(above(id, company), id);
        }
    }

    private static Optional<Action> there(int id, Company company) {
        return company.port(Actions.class).byId(id);
    }

    private static int above(int id, Company company) {
        return there(id, company).map(Action::keyResult).orElse(1);
    }

    record Say(Element on, int nth, int replyTo, String text) implements Command {
        @Override
        public void on(Company company) {
            int above = replyTo == NOTHING ? 0 : company.id(Element.COMMENT, replyTo);
            company.the(WriteComment.class).write(new WriteComment.Draft(on.word(), company.id(on, nth), above, text));
        }
    }

    record SayAnew(int comment, int behind, String text) implements Command {
        @Override
        public void on(Company company) {
            int id = company.id(Element.COMMENT, comment);
            long version =
                    company.port(Comments.class).byId(id).map(Comment::version).orElse(1L);
            company.the(EditComment.class).edit(id, version - behind, text);
        }
    }

    record Unsay(int comment) implements Command {
        @Override
        public void on(Company company) {
            company.the(RemoveComment.class).remove(company.id(Element.COMMENT, comment));
        }
    }

    record Prove(Element on, int nth, String url) implements Command {
        @Override
        public void on(Company company) {
            company.the(AddEvidence.class).add(new AddEvidence.Draft(on.word(), company.id(on, nth), "Sheet", url));
        }
    }

    record Disprove(int evidence) implements Command {
        @Override
        public void on(Company company) {
            company.the(RemoveEvidence.class).remove(company.id(Element.EVIDENCE, evidence));
        }
    }

    record DefineField(String name, String on, String type) implements Command {
        @Override
        public void on(Company company) {
            company.the(DefineCustomField.class).define(new FieldDraft(name, on, type, List.of(), 1, false));
        }
    }

    record RetireField(int field, int behind, boolean retired) implements Command {
        @Override
        public void on(Company company) {
            int id = company.id(Element.CUSTOM_FIELD, field);
            Optional<CustomField> there = company.port(CustomFields.class).byId(id);
            company.the(DefineCustomField.class)
                    .change(
                            id,
                            there.map(CustomField::version).orElse(1L) - behind,
                            new FieldDraft(
                                    there.map(one -> one.written().name()).orElse("Field"),
                                    there.map(one -> one.written().on().word()).orElse("both"),
                                    there.map(one -> one.written().type().word())
                                            .orElse("text"),
                                    List.of(),
                                    2,
                                    retired));
        }
    }

    /** @param value "" to say nothing any more */
    record Fill(At goal, int behind, int field, String value) implements Command {
        @Override
        public void on(Company company) {
            int id = goal.id(company);
            long version = goal.kind() == Element.OBJECTIVE
                    ? company.port(Objectives.class)
                            .byId(id)
                            .map(Objective::version)
                            .orElse(1L)
                    : company.port(KeyResults.class)
                            .byId(id)
                            .map(KeyResult::version)
                            .orElse(1L);
            company.the(FillCustomFields.class)
                    .fill(
                            goal.kind().word(),
                            id,
                            version - behind,
                            List.of(new FillCustomFields.Said(company.id(Element.CUSTOM_FIELD, field), value)));
        }
    }
}
