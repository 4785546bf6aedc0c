package io.throughline.okr.usecases.sheet;

import static io.throughline.okr.usecases.sheet.Column.Type;
import static io.throughline.okr.usecases.sheet.Column.Use;

import io.throughline.okr.domain.field.CustomField;
import io.throughline.okr.domain.field.FieldType;
import io.throughline.okr.view.PersonView;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;

/** What is said in custom fields, in cells of their types. */
final class FieldCells {
    /** Before the name of a field in that of its column. */
    static final String PREFIX = "field:";

    private FieldCells() {}

    static Column column(CustomField field) {
        Type type =
                switch (field.written().type()) {
                    case TEXT, LINK -> Type.TEXT;
                    case NUMBER -> Type.NUMBER;
                    case DATE -> Type.DAY;
                    case CHOICE -> Type.WORD;
                    case PERSON -> Type.PERSON;
                };
        String name = field.written().name();
        return new Column(PREFIX + name, type, Use.WRITTEN, field.written().choices(), name);
    }

    /** What stands in its cell; a number that a spreadsheet cannot hold to its last digit stays a text. */
    static Object cell(CustomField field, String text, Map<String, PersonView> persons) {
        if (text.isEmpty()) {
            return "";
        }
        FieldType type = field.written().type();
        return switch (type) {
            case NUMBER -> exact(text);
            case DATE -> LocalDate.parse(text);
            case PERSON -> Names.person(text, persons);
            default -> text;
        };
    }

    private static Object exact(String text) {
        double number = Double.parseDouble(text);
        boolean held = new BigDecimal(text).precision() <= 15
                && new BigDecimal(Double.toString(number)).compareTo(new BigDecimal(text)) == 0;
        return held ? (Object) number : text;
    }
}
