package io.throughline.sandbox.jira.jql;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Cuts JQL into words, quoted texts and signs, and refuses characters and escapes JQL does not have. */
final class JqlTokens {
    private static final List<String> SIGNS =
            List.of("!=", "!~", "<=", ">=", "&&", "||", "=", "~", "<", ">", "(", ")", "[", "]", ",", "!", "&", "|");
    private static final String ENDS_A_WORD = "=~<>()[],!&|\"'";
    private static final int UNICODE_DIGITS = 4;

    private final String text;
    private final List<Token> tokens = new ArrayList<>();
    private int at;

    private JqlTokens(String text) {
        this.text = text;
    }

    static List<Token> of(String text) {
        JqlTokens reader = new JqlTokens(text);
        reader.read();
        return reader.tokens;
    }

    private void read() {
        while (at < text.length()) {
            char c = text.charAt(at);
            int start = at;
            String sign = sign();
            if (Character.isWhitespace(c)) {
                at++;
            } else if (c == '"' || c == '\'') {
                tokens.add(new Token(quoted(c), true, false, start));
            } else if (!sign.isEmpty()) {
                at += sign.length();
                tokens.add(new Token(sign, false, true, start));
            } else {
                tokens.add(new Token(word(), false, false, start));
            }
        }
    }

    private String word() {
        StringBuilder word = new StringBuilder();
        while (at < text.length()
                && !Character.isWhitespace(text.charAt(at))
                && ENDS_A_WORD.indexOf(text.charAt(at)) < 0) {
            char c = text.charAt(at);
            if (c == '\\') {
                word.append(escaped());
                continue;
            }
            if (JqlWords.reserved(c)) {
                throw refused(
                        "The character '" + c
                                + "' is a reserved JQL character. You must enclose it in a string or use the"
                                + " escape '" + unicode(c) + "' instead.",
                        at);
            }
            refuseControl(c);
            word.append(c);
            at++;
        }
        return word.toString();
    }

    private String quoted(char quote) {
        int start = at++;
        StringBuilder word = new StringBuilder();
        while (at < text.length() && text.charAt(at) != quote) {
            char c = text.charAt(at);
            if (c == '\\') {
                word.append(escaped());
            } else {
                if (c != '\n' && c != '\r') {
                    refuseControl(c);
                }
                word.append(c);
                at++;
            }
        }
        if (at >= text.length()) {
            throw refused(
                    word.isEmpty()
                            ? "The quoted string has not been completed."
                            : "The quoted string '" + word + "' has not been completed.",
                    start);
        }
        at++;
        return word.toString();
    }

    /** The character an escape stands for; the reader stands behind it. */
    private char escaped() {
        int start = at++;
        if (at >= text.length()) {
            throw refused("An illegal JQL escape sequence stands at the end of the query.", start);
        }
        char c = text.charAt(at++);
        return switch (c) {
            case 't' -> '\t';
            case 'n' -> '\n';
            case 'r' -> '\r';
            case '\\', '"', '\'', ' ' -> c;
            case 'u' -> unicodeEscape(start);
            default -> throw illegal(start, at);
        };
    }

    private char unicodeEscape(int start) {
        int end = Math.min(text.length(), at + UNICODE_DIGITS);
        String digits = text.substring(at, end);
        if (!digits.matches("[0-9a-fA-F]{4}")) {
            throw illegal(start, end);
        }
        at = end;
        return (char) Integer.parseInt(digits, 16);
    }

    private JqlRefused illegal(int start, int end) {
        return refused(
                "'" + text.substring(start, end)
                        + "' is an illegal JQL escape sequence. The valid escape sequences are \\',"
                        + " \\\", \\t, \\n, \\r, \\\\, '\\ ' and \\uXXXX.",
                start);
    }

    private void refuseControl(char c) {
        if (Character.isISOControl(c) || (c >= '\ufdd0' && c <= '\ufdef') || c >= '\ufffe') {
            throw refused(
                    "The character '" + unicode(c) + "' is not allowed in JQL; it must be written as an escape.", at);
        }
    }

    private static String unicode(char c) {
        return String.format(Locale.ROOT, "\\u%04x", (int) c);
    }

    private String sign() {
        return SIGNS.stream()
                .filter(each -> text.startsWith(each, at))
                .findFirst()
                .orElse("");
    }

    private JqlRefused refused(String message, int position) {
        return new JqlRefused("Error in the JQL Query: " + message + " " + place(text, position));
    }

    /** {@code (line 1, character 5)}, both counted from 1. */
    static String place(String text, int position) {
        String before = text.substring(0, position);
        int line = 1 + (int) before.chars().filter(c -> c == '\n').count();
        return "(line " + line + ", character " + (position - before.lastIndexOf('\n')) + ")";
    }

    /** A piece of the query; position counts from 0. */
    record Token(String text, boolean quoted, boolean sign, int position) {
        boolean is(String word) {
            return !quoted && !sign && text.equalsIgnoreCase(word);
        }

        boolean isSign(String wanted) {
            return sign && text.equals(wanted);
        }
    }
}
