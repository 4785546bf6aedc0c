package io.throughline.okr.view;

/**
 * What people say of where something stands, above all that is counted.
 *
 * @param handSet progress set by hand, 0–1; −1 if it is not
 * @param handSetReason why; "" if it is not
 * @param handSetBy who set it; nobody if it is not
 * @param handSetAt ISO 8601 instant; "" if it is not
 * @param counted progress as counted, 0–1; −1 for nothing to count
 * @param grade 0.0–1.0; −1 if there is none
 * @param gradeNote what was said with the grade; "" for nothing
 * @param gradedBy who gave the grade; nobody if there is none
 * @param gradedAt ISO 8601 instant; "" if there is no grade
 * @param proposed the grade its progress proposes; −1 for none
 */
public record JudgementView(
        double handSet,
        String handSetReason,
        PersonView handSetBy,
        String handSetAt,
        double counted,
        double grade,
        String gradeNote,
        PersonView gradedBy,
        String gradedAt,
        double proposed) {}
