package io.throughline.okr.rest;

import com.sun.source.doctree.DocCommentTree;
import com.sun.source.doctree.DocTree;
import com.sun.source.doctree.LinkTree;
import com.sun.source.doctree.LiteralTree;
import com.sun.source.doctree.ParamTree;
import com.sun.source.doctree.TextTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.util.DocTrees;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Method;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** What the sources say of classes, records and methods in their documentation comments, read by the compiler itself. */
final class Docstrings {
    private static final Doc NOTHING = new Doc("", Map.of());
    private final Map<String, Map<String, Doc>> files = new HashMap<>();

    /**
     * A documentation comment as Markdown.
     *
     * @param text without its tags; "" where there is none
     * @param parameters what it says of each
     */
    record Doc(String text, Map<String, String> parameters) {
        String of(String parameter) {
            return parameters.getOrDefault(parameter, "");
        }
    }

    /** Of a class or record of the plugin. */
    Doc of(Class<?> type) {
        return file(type).getOrDefault(type.getSimpleName(), NOTHING);
    }

    /** Of a method; those that are overloaded are taken for one. */
    Doc of(Method method) {
        Class<?> type = method.getDeclaringClass();
        return file(type).getOrDefault(type.getSimpleName() + "." + method.getName(), NOTHING);
    }

    /** The source file a class is in. */
    static Path source(Class<?> type) {
        Class<?> outermost = type;
        while (outermost.getEnclosingClass() != null) {
            outermost = outermost.getEnclosingClass();
        }
        return Path.of(
                System.getProperty("throughline.house", "../.."),
                "src/plugin/main/java",
                outermost.getName().replace('.', '/') + ".java");
    }

    private Map<String, Doc> file(Class<?> type) {
        return files.computeIfAbsent(source(type).toString(), file -> read(Path.of(file)));
    }

    private static Map<String, Doc> read(Path file) {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        Map<String, Doc> found = new HashMap<>();
        try (StandardJavaFileManager manager = compiler.getStandardFileManager(null, null, null)) {
            JavacTask task = (JavacTask) compiler.getTask(
                    null, manager, null, List.of("-proc:none"), null, manager.getJavaFileObjects(file));
            DocTrees trees = DocTrees.instance(task);
            for (CompilationUnitTree unit : task.parse()) {
                new Reader(trees, found).scan(unit, null);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return found;
    }

    private static final class Reader extends TreePathScanner<Void, Void> {
        private final DocTrees trees;
        private final Map<String, Doc> found;
        private String type = "";

        private Reader(DocTrees trees, Map<String, Doc> found) {
            this.trees = trees;
            this.found = found;
        }

        @Override
        public Void visitClass(ClassTree tree, Void none) {
            String outer = type;
            type = tree.getSimpleName().toString();
            note(type, getCurrentPath());
            super.visitClass(tree, null);
            type = outer;
            return null;
        }

        @Override
        public Void visitMethod(MethodTree tree, Void none) {
            note(type + "." + tree.getName(), getCurrentPath());
            return null;
        }

        private void note(String name, TreePath path) {
            DocCommentTree comment = trees.getDocCommentTree(path);
            if (comment == null) {
                return;
            }
            Map<String, String> parameters = comment.getBlockTags().stream()
                    .filter(ParamTree.class::isInstance)
                    .map(ParamTree.class::cast)
                    .collect(Collectors.toMap(
                            param -> param.getName().getName().toString(), param -> markdown(param.getDescription())));
            found.putIfAbsent(name, new Doc(markdown(comment.getFullBody()), parameters));
        }

        private static String markdown(List<? extends DocTree> parts) {
            return parts.stream()
                    .map(Reader::markdown)
                    .collect(Collectors.joining())
                    .replaceAll("\\s+", " ")
                    .strip();
        }

        private static String markdown(DocTree part) {
            if (part instanceof TextTree text) {
                return text.getBody();
            }
            if (part instanceof LiteralTree literal) {
                return "`" + literal.getBody().getBody() + "`";
            }
            if (part instanceof LinkTree link) {
                return link.getReference().getSignature().replaceAll(".*[.#]", "");
            }
            return part.toString();
        }
    }
}
