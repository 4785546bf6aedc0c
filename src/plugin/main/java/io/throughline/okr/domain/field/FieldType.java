package io.throughline.okr.domain.field;

import io.throughline.okr.domain.Faults;
import io.throughline.okr.domain.Link;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.Optional;

/** What a custom field takes. Every value is kept as a text, in one spelling: the same value is the same text. */
public enum FieldType {
    TEXT {
        @Override
        String spelled(String said, CustomField.Written field, String path, Faults faults) {
            return said;
        }
    },
    /** A decimal number, not rounded: at most a billion billions, with at most ten digits after the point. */
    NUMBER {
        @Override
        String spelled(String said, CustomField.Written field, String path, Faults faults) {
            Optional<BigDecimal> number = decimal(said);
            faults.require(number.isPresent(), path, "okr.refused.field-number", field.name());
            return number.map(BigDecimal::toPlainString).orElse("");
        }
    },
    /** An ISO 8601 date. */
    DATE {
        @Override
        String spelled(String said, CustomField.Written field, String path, Faults faults) {
            faults.require(isDate(said), path, "okr.refused.field-date", field.name());
            return said;
        }
    },
    /** One of the field's choices. */
    CHOICE {
        @Override
        String spelled(String said, CustomField.Written field, String path, Faults faults) {
            String choices = String.join(", ", field.choices());
            faults.require(field.choices().contains(said), path, "okr.refused.field-choice", field.name(), choices);
            return said;
        }
    },
    /** A user key; whoever asks has looked whether there is such a person. */
    PERSON {
        @Override
        String spelled(String said, CustomField.Written field, String path, Faults faults) {
            return said;
        }
    },
    /** An address of http or https. */
    LINK {
        @Override
        String spelled(String said, CustomField.Written field, String path, Faults faults) {
            faults.require(Link.opens(said), path, "okr.refused.field-link", field.name());
            return said;
        }
    };

    /** In characters (UTF-16 units): so much a board may read of each. */
    public static final int LONGEST = 400;

    private static final BigDecimal LARGEST = new BigDecimal("1e18");
    private static final int LONGEST_NUMBER = 40;
    private static final int MOST_DECIMALS = 10;

    /**
     * What is kept of what was said; a fault is noted in the words of the field if it is no value of this type.
     *
     * @param said without blanks at its ends, and not ""
     * @param path of the value in the request
     */
    public String kept(String said, CustomField.Written field, String path, Faults faults) {
        faults.require(said.length() <= LONGEST, path, "okr.refused.field-too-long", field.name(), LONGEST);
        faults.require(said.indexOf('\0') < 0, path, "okr.refused.control-character");
        return spelled(said, field, path, faults);
    }

    abstract String spelled(String said, CustomField.Written field, String path, Faults faults);

    /** As it is stored and shown in JSON. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * The type of a word.
     *
     * @throws IllegalArgumentException if there is none
     */
    public static FieldType of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }

    private static Optional<BigDecimal> decimal(String said) {
        if (said.length() > LONGEST_NUMBER || !said.matches("[+-]?\\d+(\\.\\d+)?")) {
            return Optional.empty();
        }
        BigDecimal number = new BigDecimal(said).stripTrailingZeros();
        boolean fits = number.abs().compareTo(LARGEST) <= 0 && number.scale() <= MOST_DECIMALS;
        return fits ? Optional.of(number) : Optional.empty();
    }

    private static boolean isDate(String said) {
        try {
            int year = LocalDate.parse(said).getYear();
            return year >= 1900 && year <= 9999;
        } catch (DateTimeParseException noDate) {
            return false;
        }
    }
}
