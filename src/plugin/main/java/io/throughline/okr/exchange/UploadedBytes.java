package io.throughline.okr.exchange;

import io.throughline.okr.usecases.sheet.Unreadable;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;

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
        Map<String, byte[]> parts = new HashMap<>();
        long unpacked = 0;
        int count = 0;
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(file))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (++count > MOST_PARTS) {
                    throw new Unreadable(Unreadable.Reason.TOO_LARGE, "okr.sheet.unreadable.parts");
                }
                byte[] part = zip.readNBytes((int) (room(file.length) - unpacked + 1));
                unpacked += part.length;
                if (unpacked > room(file.length)) {
                    throw new Unreadable(Unreadable.Reason.TOO_LARGE, "okr.sheet.unreadable.unpacked");
                }
                String name = entry.getName();
                if (name.endsWith(".xml") || name.endsWith(".rels")) {
                    parts.put(name.startsWith("/") ? name.substring(1) : name, part);
                }
            }
        } catch (ZipException damaged) {
            boolean locked = String.valueOf(damaged.getMessage()).contains("encrypted");
            throw locked
                    ? new Unreadable(Unreadable.Reason.OTHER_KIND, "okr.sheet.unreadable.old")
                    : new Unreadable(Unreadable.Reason.BROKEN, "okr.sheet.unreadable.broken");
        } catch (IOException | IllegalArgumentException damaged) {
            throw new Unreadable(Unreadable.Reason.BROKEN, "okr.sheet.unreadable.broken");
        }
        return parts;
    }

    /** How much may come out of so many bytes. */
    private static long room(int packed) {
        return Math.min(MOST_UNPACKED, Math.max(HARMLESS, packed * MOST_PACKED));
    }

    private static boolean begins(byte[] file, byte[] with) {
        if (file.length < with.length) {
            return false;
        }
        for (int i = 0; i < with.length; i++) {
            if (file[i] != with[i]) {
                return false;
            }
        }
        return true;
    }
}
