package com.atlassian.confluence.content.render.image;

/** Size of a picture in pixels. Evidence: [OO]. */
public class ImageDimensions {
    private final int width;
    private final int height;

    public ImageDimensions(int width, int height) {
        this.width = width;
        this.height = height;
    }

    public int getWidth() {
        return width;
    }

    public int getHeight() {
        return height;
    }
}
