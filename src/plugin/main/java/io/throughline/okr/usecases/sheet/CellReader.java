package io.throughline.okr.usecases.sheet;

import io.throughline.okr.domain.Faults;
import io.throughline.okr.usecases.draft.DraftReader;
import io.throughline.okr.usecases.draft.MeasureDraft;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What stands in cells, in one spelling, whether a spreadsheet program or a person wrote it. */
final class CellReader {
    private static final Pattern NUMBER = Pattern.compile("[+-]?\\d{1,30}(\\.\\d{1,30})?([eE][+-]?\\d{1,2})?");
    private static final Pattern DAY = Pattern.compile("(\\d{1,4})[-./](\\d{1,2})[-./](\\d{1,4})");
    private static final Pattern CHECKPOINT = Pattern.compile("(\\d{4}-\\d{2}-\\d{2})\\s*[:=]\\s*(\\S+)");
    private static final Pattern STEP = Pattern.compile("(.*?)\\s*\\[(\\d*(?:\\.\\d+)?)\\]");

    private static final Map<String, Boolean> TRUTHS = Map.of(
            "true", true, "false", false, "yes", true, "no", false, "1", true, "0", false, "是", true, "否", false);

    /** In what order days have their parts where the year does not come first. */
    enum Days {
        /** The year comes first, or nothing is read. */
        ISO,
        DMY,
        MDY
    }

    private final Days days;

    CellReader(Days days) {
        this.days = days;
    }

    /** A cell as a text of one line. */
    static String text(Object cell) {
        if (cell instanceof Double number) {
            return decimal(number).toPlainString();
        }
        return DraftReader.line(cell instanceof RawSheet.Flaw ? "" : cell.toString());
    }

    /** What a cell says that names nothing else; empty, with a fault noted, if that is not what its column takes. */
    Optional<Object> read(Column column, Object cell, Faults faults) {
        String text = text(cell);
        String name = column.name();
        return switch (column.type()) {
            case LONG -> Optional.of(cell instanceof String said ? DraftReader.text(said) : text);
            case WHOLE -> whole(cell, name, faults).map(number -> number);
            case NUMBER -> number(cell, name, faults).map(number -> number);
            case DAY -> day(cell, name, faults).map(LocalDate::toString);
            case TRUTH -> truth(cell, name, faults).map(truth -> truth);
            case LABELS -> Optional.of(labels(text));
            case CHECKPOINTS -> checkpoints(cell.toString(), name, faults).map(all -> all);
            case STEPS -> Optional.of(steps(cell.toString()));
            case NUMBERS -> numbers(text, name, faults).map(all -> all);
            default -> Optional.of(text);
        };
    }

    private static Optional<Integer> whole(Object cell, String name, Faults faults) {
        Optional<BigDecimal> number = decimal(text(cell));
        Optional<Integer> whole = number.filter(
                        found -> found.stripTrailingZeros().scale() <= 0)
                .filter(found -> found.abs().compareTo(BigDecimal.valueOf(Integer.MAX_VALUE)) <= 0)
                .map(BigDecimal::intValue);
        faults.require(whole.isPresent(), name, "okr.sheet.fault.whole");
        return whole;
    }

    private static Optional<BigDecimal> number(Object cell, String name, Faults faults) {
        Optional<BigDecimal> number = decimal(text(cell));
        faults.require(number.isPresent(), name, "okr.sheet.fault.number");
        return number;
    }

    /** In one spelling: the same number is the same. */
    private static Optional<BigDecimal> decimal(String text) {
        return NUMBER.matcher(text).matches() ? Optional.of(plain(new BigDecimal(text))) : Optional.empty();
    }

    private static BigDecimal decimal(double number) {
        return plain(new BigDecimal(Double.toString(number)));
    }

    private static BigDecimal plain(BigDecimal number) {
        BigDecimal stripped = number.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }

    private Optional<LocalDate> day(Object cell, String name, Faults faults) {
        if (cell instanceof LocalDate day) {
            return Optional.of(day);
        }
        Matcher parts = DAY.matcher(text(cell));
        if (parts.matches()) {
            int first = Integer.parseInt(parts.group(1));
            int second = Integer.parseInt(parts.group(2));
            int third = Integer.parseInt(parts.group(3));
            try {
                if (parts.group(1).length() == 4) {
                    return Optional.of(LocalDate.of(first, second, third));
                }
                if (days != Days.ISO && parts.group(3).length() == 4) {
                    return Optional.of(
                            days == Days.DMY ? LocalDate.of(third, second, first) : LocalDate.of(third, first, second));
                }
            } catch (DateTimeException noDay) {
                // The 31st of February: said below, as all that is no day.
            }
        }
        faults.add(name, "okr.refused.date");
        return Optional.empty();
    }

    private static Optional<Boolean> truth(Object cell, String name, Faults faults) {
        Optional<Boolean> truth = Optional.ofNullable(TRUTHS.get(text(cell).toLowerCase(Locale.ROOT)));
        faults.require(truth.isPresent(), name, "okr.sheet.fault.truth");
        return truth;
    }

    private static List<String> labels(String text) {
        return List.copyOf(new TreeSet<>(Stream.of(text.split("[\\s,;，；]+"))
                .filter(label -> !label.isEmpty())
                .toList()));
    }

    /** The lines of a cell, or what stands between its semicolons. */
    static List<String> lines(String text) {
        return Stream.of(text.split("[\\n\\r;；]+"))
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .toList();
    }

    private static Optional<List<MeasureDraft.Checkpoint>> checkpoints(String text, String name, Faults faults) {
        List<MeasureDraft.Checkpoint> all = new ArrayList<>();
        for (String line : lines(text)) {
            Matcher parts = CHECKPOINT.matcher(line);
            Optional<BigDecimal> value = parts.matches() ? decimal(parts.group(2)) : Optional.empty();
            faults.require(value.isPresent(), name, "okr.sheet.fault.checkpoints");
            value.ifPresent(number -> all.add(new MeasureDraft.Checkpoint(parts.group(1), number.doubleValue())));
        }
        return Optional.of(List.copyOf(all));
    }

    private static List<MeasureDraft.Step> steps(String text) {
        return text.lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .map(line -> {
                    Matcher parts = STEP.matcher(line);
                    boolean weighed = parts.matches() && !parts.group(2).isEmpty();
                    String title = parts.matches() ? parts.group(1) : line;
                    return new MeasureDraft.Step(title, weighed ? Double.parseDouble(parts.group(2)) : -1);
                })
                .toList();
    }

    private static Optional<Set<Integer>> numbers(String text, String name, Faults faults) {
        if (!text.matches("\\d{1,4}(\\s*[,;，；]\\s*\\d{1,4})*")) {
            faults.add(name, "okr.sheet.fault.numbers");
            return Optional.empty();
        }
        Set<Integer> numbers = new TreeSet<>();
        for (String number : text.split("\\D+")) {
            numbers.add(Integer.valueOf(number));
        }
        return Optional.of(numbers.equals(Set.of(0)) ? Set.of() : numbers);
    }
}
