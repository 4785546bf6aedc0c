package io.throughline.okr.rest;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.lang.reflect.Method;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** A body that notes what is asked of it, and stops whoever reads it once he has asked for everything. */
final class ListeningBody extends ByteArrayInputStream implements JsonBody.Listener {
    /** What was asked, by the path of the field, in the order of asking: {@code steps[].title}. */
    final Map<String, Asked> asked = new LinkedHashMap<>();

    final Set<String> required = new TreeSet<>();
    private Optional<Method> reader = Optional.empty();

    ListeningBody(String json) {
        super(json.getBytes(StandardCharsets.UTF_8));
    }

    /** @param missing what the field counts as where it is left out */
    record Asked(JsonBody.Kind kind, Object missing) {}

    /** All has been asked. */
    static final class Read extends RuntimeException {
        private static final long serialVersionUID = 1;
    }

    @Override
    public void asked(String field, JsonBody.Kind kind, Object missing) {
        asked.putIfAbsent(path(field), new Asked(kind, missing));
    }

    @Override
    public void required(String field) {
        required.add(path(field));
    }

    @Override
    public void checked() {
        reader = StackWalker.getInstance(StackWalker.Option.RETAIN_CLASS_REFERENCE)
                .walk(frames -> frames.filter(frame -> frame.getDeclaringClass() != JsonBody.class)
                        .filter(frame -> frame.getDeclaringClass() != ListeningBody.class)
                        .findFirst())
                .flatMap(frame -> reads(frame.getDeclaringClass(), frame.getMethodName()));
        throw new Read();
    }

    /** The method that reads the body. */
    Method reader() {
        return reader.orElseThrow(() -> new IllegalStateException("read a body in a method that takes it"));
    }

    private static Optional<Method> reads(Class<?> type, String name) {
        return Arrays.stream(type.getDeclaredMethods())
                .filter(method -> method.getName().equals(name))
                .filter(method -> Arrays.asList(method.getParameterTypes()).contains(InputStream.class))
                .findFirst();
    }

    private static String path(String field) {
        return field.replaceAll("\\[\\d+]", "[]");
    }
}
