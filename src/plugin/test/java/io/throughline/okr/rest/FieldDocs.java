package io.throughline.okr.rest;

import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the fields of a request mean: as whoever reads them says ({@code `grade`: 0.0–1.0.}), else as the draft they are read into
 * does, else as the answer does that names them alike.
 */
final class FieldDocs {
    private final Docstrings docs;
    private final Method reader;
    private final Set<Class<?>> drafts;
    private final Set<Class<?>> answers;

    /**
     * @param reader it returns the draft, a record or something made of records
     * @param answer the record that is answered with
     */
    FieldDocs(Docstrings docs, Method reader, Class<?> answer) {
        this.docs = docs;
        this.reader = reader;
        this.drafts = records(reader.getGenericReturnType(), new LinkedHashSet<>());
        this.answers = answer.isRecord() ? Set.of(answer) : Set.of();
    }

    /** Of a field by its path, {@code steps[].title}; "" where nothing is said. */
    String of(String path) {
        Matcher own = Pattern.compile("`" + Pattern.quote(path) + "`: (.*?)\\.(?= |$)")
                .matcher(docs.of(reader).text());
        if (own.find()) {
            return own.group(1);
        }
        String said = of(path, drafts);
        return said.isEmpty() ? of(path, answers) : said;
    }

    private String of(String path, Set<Class<?>> records) {
        int list = path.indexOf("[].");
        if (list >= 0) {
            return component(path.substring(0, list), records)
                    .map(component ->
                            of(path.substring(list + 3), records(component.getGenericType(), new LinkedHashSet<>())))
                    .orElse("");
        }
        return records.stream()
                .map(record -> docs.of(record).of(path))
                .filter(text -> !text.isEmpty())
                .findFirst()
                .orElse("");
    }

    private static Optional<RecordComponent> component(String name, Set<Class<?>> records) {
        return records.stream()
                .flatMap(record -> Set.of(record.getRecordComponents()).stream())
                .filter(component -> component.getName().equals(name))
                .findFirst();
    }

    /** The records a type is made of; those within lists are not, for their fields are not those of the whole. */
    private static Set<Class<?>> records(Type type, Set<Class<?>> found) {
        if (type instanceof ParameterizedType generic) {
            for (Type argument : generic.getActualTypeArguments()) {
                records(argument, found);
            }
        } else if (type instanceof Class<?> plain && plain.isRecord() && found.add(plain)) {
            for (RecordComponent component : plain.getRecordComponents()) {
                if (component.getGenericType() instanceof Class<?>) {
                    records(component.getGenericType(), found);
                }
            }
        }
        return found;
    }
}
