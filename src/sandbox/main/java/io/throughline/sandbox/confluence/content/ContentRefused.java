package io.throughline.sandbox.confluence.content;

/** The content can't be saved as it is; the message is for the person who sent it. */
public final class ContentRefused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public ContentRefused(String message) {
        super(message);
    }
}
