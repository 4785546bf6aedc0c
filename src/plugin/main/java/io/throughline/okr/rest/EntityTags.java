package io.throughline.okr.rest;

import io.throughline.okr.domain.Refused;
import io.throughline.okr.domain.Refused.Reason;
import jakarta.ws.rs.ClientErrorException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Entity tags. Strong ones are {@code "version.digest"}: the version of what people write, which is all that {@code If-Match} is asked
 * for, and a digest of the bytes this viewer gets, for computed progress raises no version and is news all the same. Weak ones are the
 * digest alone.
 */
final class EntityTags {
    private static final int PRECONDITION_REQUIRED = 428;
    /** So much of a digest beside a version: 96 bits. */
    private static final int SHORT = 16;

    private static final Pattern TAG = Pattern.compile("(?:W/)?(\"[^\"]*\")");
    private static final Pattern VERSION = Pattern.compile("\"(\\d{1,18})(?:\\.[\\w-]*)?\"");

    private EntityTags() {}

    static String strong(long version, byte[] bytes) {
        return strong(Long.toString(version), bytes);
    }

    private static String strong(String version, byte[] bytes) {
        return "\"" + version + "." + text(digest().digest(bytes)).substring(0, SHORT) + "\"";
    }

    /** The tag of a part of what had this tag: of the same kind, and the same version. */
    static String ofPart(String tag, byte[] part) {
        Matcher version = VERSION.matcher(tag);
        return version.matches() ? strong(version.group(1), part) : weak(part);
    }

    /** Weak, since a strong tag switches off compression in the hosts' servlet container. */
    static String weak(byte[] bytes) {
        return weakOf(digest().digest(bytes));
    }

    /** A weak tag of a digest that was worked out elsewhere. */
    static String weakOf(byte[] digest) {
        return "W/\"" + text(digest) + "\"";
    }

    private static String text(byte[] digest) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(digest);
    }

    /** What digests are made with. */
    static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    /** Whether an {@code If-None-Match} header, with one tag or several, names this tag. */
    static boolean named(String ifNoneMatch, String tag) {
        if (ifNoneMatch == null) {
            return false;
        }
        if (ifNoneMatch.strip().equals("*")) {
            return true;
        }
        String opaque = opaque(tag);
        Matcher each = TAG.matcher(ifNoneMatch);
        while (each.find()) {
            if (each.group(1).equals(opaque)) {
                return true;
            }
        }
        return false;
    }

    /**
     * The version an {@code If-Match} header names.
     *
     * @throws ClientErrorException with 428 if there is no header: a write that names no version could undo another's
     * @throws Refused as stale if the tag is not one this API gave
     */
    static long version(String ifMatch) {
        if (ifMatch == null || ifMatch.isBlank()) {
            throw new ClientErrorException(PRECONDITION_REQUIRED);
        }
        Matcher tag = VERSION.matcher(ifMatch.strip());
        if (!tag.matches()) {
            throw new Refused(Reason.STALE, "", "okr.rest.stale");
        }
        return Long.parseLong(tag.group(1));
    }

    private static String opaque(String tag) {
        Matcher matcher = TAG.matcher(tag);
        return matcher.matches() ? matcher.group(1) : tag;
    }
}
