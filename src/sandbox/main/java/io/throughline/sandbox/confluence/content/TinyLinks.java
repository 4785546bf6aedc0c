package io.throughline.sandbox.confluence.content;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.Base64;

/** Short addresses of pages: {@code /x/} and the id's bytes, the lowest first, in Base64 without what it can end with. */
public final class TinyLinks {
    private TinyLinks() {}

    /** Path below the context path. */
    public static String of(long pageId) {
        byte[] bytes = ByteBuffer.allocate(Long.BYTES)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putLong(pageId)
                .array();
        String text = Base64.getEncoder().encodeToString(bytes);
        return "/x/" + text.replace('/', '-').replace('+', '_').replaceAll("A*=*$", "");
    }

    /** The id that such an address means; 0 if it means none. */
    public static long pageId(String text) {
        try {
            String whole = (text + "AAAAAAAAAAA").substring(0, 11) + "=";
            byte[] bytes = Base64.getDecoder().decode(whole.replace('-', '/').replace('_', '+'));
            return ByteBuffer.wrap(Arrays.copyOf(bytes, Long.BYTES))
                    .order(ByteOrder.LITTLE_ENDIAN)
                    .getLong();
        } catch (IllegalArgumentException | BufferUnderflowException noSuchLink) {
            return 0;
        }
    }
}
