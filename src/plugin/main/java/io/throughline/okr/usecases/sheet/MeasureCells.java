package io.throughline.okr.usecases.sheet;

import static io.throughline.okr.usecases.sheet.Column.Type;
import static io.throughline.okr.usecases.sheet.Column.Use;

import io.throughline.okr.domain.objective.Measure;
import io.throughline.okr.domain.objective.Steps;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** How a key result is measured, in cells that people can read and write. What a measure does not have says nothing. */
final class MeasureCells {
    private MeasureCells() {}

    static <T> void add(ColumnsOf<T> columns, Function<T, Measure> measure, Function<T, Steps> steps) {
        columns.with(
                        Column.chosen(
                                "measure", Use.WRITTEN, GoalCells.words(Measure.Kind.values(), Measure.Kind::word)),
                        one -> measure.apply(one).kind().word())
                .with(Column.written("baseline", Type.NUMBER), one -> {
                    Measure said = measure.apply(one);
                    return said.kind().based() ? Optional.of(said.baseline()) : Optional.empty();
                })
                .with(Column.written("target", Type.NUMBER), one -> {
                    Measure said = measure.apply(one);
                    return said.kind().targeted() ? Optional.of(said.target()) : Optional.empty();
                })
                .with(Column.written("upper", Type.NUMBER), one -> {
                    Measure said = measure.apply(one);
                    return said.kind() == Measure.Kind.KEEP_WITHIN ? Optional.of(said.upper()) : Optional.empty();
                })
                .with(Column.written("unit", Type.TEXT), one -> measure.apply(one)
                        .unit())
                .with(Column.written("decimals", Type.WHOLE), one -> {
                    Measure said = measure.apply(one);
                    return said.kind().numeric() ? Optional.of(said.decimals()) : Optional.empty();
                })
                .with(
                        Column.written("checkpoints", Type.CHECKPOINTS),
                        one -> checkpoints(measure.apply(one).checkpoints()))
                .with(Column.written("steps", Type.STEPS), one -> steps(steps.apply(one)));
    }

    private static String checkpoints(List<Measure.Checkpoint> all) {
        return all.stream().map(one -> one.day() + ": " + plain(one.value())).collect(Collectors.joining("\n"));
    }

    private static String steps(Steps steps) {
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < steps.titles().size(); i++) {
            String title = steps.titles().get(i);
            String weight =
                    steps.weights().isEmpty() ? "" : plain(steps.weights().get(i));
            // Empty brackets tell that those before them are of the title.
            boolean silent = weight.isEmpty() && !title.endsWith("]");
            lines.add(silent ? title : title + " [" + weight + "]");
        }
        return String.join("\n", lines);
    }

    /** A number without an exponent, and without digits that say nothing. */
    static String plain(double number) {
        return new BigDecimal(Double.toString(number)).stripTrailingZeros().toPlainString();
    }
}
