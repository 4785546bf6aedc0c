package io.throughline.sandbox.whole;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The examples of a document: its blocks of {@code sh}, in their order, each with the answer that stands right below it, if one
 * does. They are pasted as a reader would, all into one shell.
 */
record Examples(List<Example> all, List<String> unpasted) {
    /** Ends the output of an example; no answer has it. */
    private static final String END = "\u001e";

    private static final long PATIENCE_SECONDS = 480;
    private static final Pattern FENCE = Pattern.compile("^\\s*(`{3,}|~{3,})\\s*(.*)$");
    /** Languages of what is to be read, not pasted; nothing in them may look like a command. */
    private static final Set<String> OTHERS = Set.of("json", "text", "python");

    private static final Pattern COMMAND = Pattern.compile("^\\s*(\\$ )?(curl|wget)\\s.*");
    private static final Pattern INDENTED_COMMAND = Pattern.compile("^(\\t| {4,})\\s*(\\$ )?(curl|wget)\\s.*");
    private static final Pattern CURL = Pattern.compile("\\bcurl\\s+(-\\S+)");

    /**
     * A block that is pasted.
     *
     * @param line where its first line stands
     * @param answer what it says it answers, {@code …} for what is left out; empty if it says nothing
     */
    record Example(int line, String shell, Optional<String> answer) {
        /** Whether that is what it answered. Blanks and line ends are for the reader only. */
        boolean answers(String said) {
            return answer.map(expected -> Stream.of(bare(expected).split("…", -1))
                            .map(Pattern::quote)
                            .collect(Collectors.joining(".*")))
                    .map(pattern -> Pattern.compile(pattern, Pattern.DOTALL)
                            .matcher(bare(said))
                            .matches())
                    .orElse(true);
        }

        /** Whether a refusal would end it: curl only says so when it is told to. */
        boolean failsWhenRefused() {
            return CURL.matcher(shell).results().allMatch(curl -> curl.group(1).matches("-\\w*f\\w*|--fail\\S*"));
        }

        private static String bare(String text) {
            return text.replaceAll("\\s", "");
        }
    }

    /**
     * What came of pasting.
     *
     * @param answers of the examples that succeeded, and what the one that did not had said by then
     * @param errors what the shell complained of
     */
    record Session(int status, List<String> answers, String errors) {}

    /** Those of a document; commands that stand anywhere else are named as unpasted. */
    static Examples of(List<String> lines) {
        List<Example> all = new ArrayList<>();
        List<String> unpasted = new ArrayList<>();
        boolean awaitsAnswer = false;
        for (int i = 0; i < lines.size(); i++) {
            Matcher fence = FENCE.matcher(lines.get(i));
            if (!fence.matches()) {
                awaitsAnswer &= lines.get(i).isBlank();
                if (INDENTED_COMMAND.matcher(lines.get(i)).matches()) {
                    unpasted.add("line " + (i + 1) + ": " + lines.get(i));
                }
                continue;
            }
            int first = i + 1;
            do {
                i++;
            } while (!lines.get(i).equals(fence.group(1)));
            String block = String.join("\n", lines.subList(first, i));
            String language = fence.group(2);
            if (language.equals("sh")) {
                all.add(new Example(first + 1, block, Optional.empty()));
            } else if (!OTHERS.contains(language)
                    || block.lines().anyMatch(line -> COMMAND.matcher(line).matches())) {
                unpasted.add("line " + first + ": a block of " + language);
            } else if (awaitsAnswer && !language.equals("python")) {
                Example asked = all.remove(all.size() - 1);
                all.add(new Example(asked.line(), asked.shell(), Optional.of(block)));
            }
            awaitsAnswer = language.equals("sh");
        }
        return new Examples(all, unpasted);
    }

    /** Pastes them into one shell in that folder; the first that fails ends it. */
    Session paste(Path folder) throws IOException, InterruptedException {
        StringBuilder script = new StringBuilder("set -e -o pipefail\n");
        all.forEach(example -> script.append(example.shell()).append("\nprintf '\\036'\n"));
        Files.createDirectories(folder);
        File pasted = Files.writeString(folder.resolve("pasted"), script).toFile();
        File said = folder.resolve("said").toFile();
        File complained = folder.resolve("complained").toFile();
        ProcessBuilder shell = new ProcessBuilder("bash", pasted.getPath())
                .directory(Files.createDirectories(folder.resolve("here")).toFile())
                .redirectInput(new File("/dev/null"))
                .redirectOutput(said)
                .redirectError(complained);
        // no proxy and no settings of whoever runs the tests
        shell.environment().keySet().removeIf(name -> !name.equals("PATH"));
        shell.environment().put("HOME", folder.toString());
        shell.environment().put("LANG", "C.UTF-8");
        Process process = shell.start();
        boolean ended = process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS);
        if (!ended) {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly().waitFor();
        }
        String errors = Files.readString(complained.toPath());
        return new Session(
                process.exitValue(),
                List.of(Files.readString(said.toPath()).split(END, -1)),
                ended ? errors : errors + "not done after " + PATIENCE_SECONDS + " s");
    }
}
