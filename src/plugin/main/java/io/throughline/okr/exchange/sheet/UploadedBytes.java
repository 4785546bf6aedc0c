package io.throughline.okr.exchange.sheet;

import io.throughline.okr.usecases.sheet.Unreadable;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/** The bytes of a file that somebody sent, and what is packed in them; never more of either than is bounded here. */
final class UploadedBytes {
    /** The longest file, in bytes. */
    static final int LONGEST = 10 << 20;

    /** All of it unpacked, what nobody reads included. */
    static final long MOST_UNPACKED = 64L << 20;
    /** Real workbooks are packed by 10, and by 50 if they repeat themselves. */
    static final long MOST_PACKED = 200;

    static final int MOST_PARTS = 1_000;

    /** Below this nothing is a bomb. */
    private static final long HARMLESS = 4L << 20;

    private static final byte[] OLD = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0};

    private static final System.Logger LOG = System.getLogger(UploadedBytes.class.getName());

    private UploadedBytes() {}

    static byte[] of(InputStream file) {
        try {
            byte[] bytes = file.readNBytes(LONGEST + 1);
            if (bytes.length > LONGEST) {
                throw new Unreadable(Unreadable.Reason.TOO_LARGE, "okr.sheet.unreadable.long", LONGEST);
            }
            return bytes;
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    /** The XML parts of a workbook by their names. */
    static Map<String, byte[]> parts(byte[] file) {
        if (begins(file, OLD)) {
            throw new Unreadable(Unreadable.Reason.OTHER_KIND, "okr.sheet.unreadable.old");
        }
        // By the directory at its end: what streams a workbook writes sizes behind its parts in a way that
        // java.util.zip reads no
        // other way, and only that opens files.
        Path copy = null;
        try {
            copy = Files.createTempFile("okr-sheets", ".xlsx");
            Files.write(copy, file);
            try (ZipFile zip = new ZipFile(copy.toFile())) {
                return unpacked(zip, room(file.length));
            }
        } catch (ZipException damaged) {
            boolean locked = String.valueOf(damaged.getMessage()).contains("encrypted");
            throw locked
                    ? new Unreadable(Unreadable.Reason.OTHER_KIND, "okr.sheet.unreadable.old")
                    : new Unreadable(Unreadable.Reason.BROKEN, "okr.sheet.unreadable.broken");
        } catch (IOException | IllegalArgumentException damaged) {
            throw new Unreadable(Unreadable.Reason.BROKEN, "okr.sheet.unreadable.broken");
        } finally {
            remove(copy);
        }
    }

    private static void remove(Path copy) {
        try {
            if (copy != null) {
                Files.deleteIfExists(copy);
            }
        } catch (IOException left) {
            LOG.log(System.Logger.Level.WARNING, "a file that was sent stays in " + copy, left);
        }
    }

    /** Sizes that the directory tells may be lies: what comes out is counted. */
    private static Map<String, byte[]> unpacked(ZipFile zip, long room) throws IOException {
        if (zip.size() > MOST_PARTS) {
            throw new Unreadable(Unreadable.Reason.TOO_LARGE, "okr.sheet.unreadable.parts");
        }
        Map<String, byte[]> parts = new HashMap<>();
        long unpacked = 0;
        for (ZipEntry entry : Collections.list(zip.entries())) {
            byte[] part;
            try (InputStream in = zip.getInputStream(entry)) {
                part = in.readNBytes((int) (room - unpacked + 1));
            }
            unpacked += part.length;
            if (unpacked > room) {
                throw new Unreadable(Unreadable.Reason.TOO_LARGE, "okr.sheet.unreadable.unpacked");
            }
            String name = entry.getName();
            if (name.endsWith(".xml") || name.endsWith(".rels")) {
                parts.put(name.startsWith("/") ? name.substring(1) : name, part);
            }
        }
        return parts;
    }

    /** How much may come out of so many bytes. */
    private static long room(int packed) {
        return Math.min(MOST_UNPACKED, Math.max(HARMLESS, packed * MOST_PACKED));
    }

    private static boolean begins(byte[] file, byte[] with) {
        return file.length >= with.length && Arrays.equals(file, 0, with.length, with, 0, with.length);
    }
}
