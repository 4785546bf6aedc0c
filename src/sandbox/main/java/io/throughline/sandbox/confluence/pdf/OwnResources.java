package io.throughline.sandbox.confluence.pdf;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URLConnection;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.xhtmlrenderer.pdf.ITextOutputDevice;
import org.xhtmlrenderer.pdf.ITextRenderer;
import org.xhtmlrenderer.pdf.ITextUserAgent;

/** Lets an export read this host's own images and nothing else: a page must not make the server call elsewhere. */
final class OwnResources extends ITextUserAgent {
    private static final Logger LOG = LoggerFactory.getLogger(OwnResources.class);
    private static final int TIMEOUT_MILLIS = 5_000;

    /** The renderer reads its own style sheet the same way. */
    private static final String RENDERERS = ITextUserAgent.class
            .getResource("/resources/css/XhtmlNamespaceHandler.css")
            .toString();

    private final String own;

    OwnResources(ITextOutputDevice device, URI baseUrl) {
        super(device, ITextRenderer.DEFAULT_DOTS_PER_PIXEL);
        this.own = baseUrl + "/download/";
    }

    @Override
    protected InputStream openStream(String uri) throws IOException {
        URI address = URI.create(uri).normalize();
        if (!address.toString().startsWith(own) && !address.toString().equals(RENDERERS)) {
            LOG.info("Not read for a PDF: {}", uri);
            throw new IOException("Not an image of this host: " + uri);
        }
        URLConnection connection = address.toURL().openConnection();
        connection.setConnectTimeout(TIMEOUT_MILLIS);
        connection.setReadTimeout(TIMEOUT_MILLIS);
        return connection.getInputStream();
    }
}
