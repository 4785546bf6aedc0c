package io.throughline.sandbox.web;

import io.throughline.sandbox.host.Chrome;
import io.throughline.sandbox.host.Host;
import io.throughline.sandbox.host.Product;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.Writer;
import java.util.Set;
import org.sitemesh.config.MetaTagBasedDecoratorSelector;
import org.sitemesh.content.Content;
import org.sitemesh.content.ContentProcessor;
import org.sitemesh.content.ContentProperty;
import org.sitemesh.content.tagrules.TagBasedContentProcessor;
import org.sitemesh.content.tagrules.html.CoreHtmlTagRuleBundle;
import org.sitemesh.webapp.SiteMeshFilter;
import org.sitemesh.webapp.WebAppContext;
import org.sitemesh.webapp.contentfilter.BasicSelector;
import org.sitemesh.webapp.contentfilter.ResponseMetaData;

/** Puts the product's frame around HTML pages that ask for it with {@code <meta name="decorator">}. */
final class Decoration extends SiteMeshFilter {
    private final Host host;
    private final Product product;

    Decoration(Host host, Product product) {
        super(
                new BasicSelector(true, "text/html"),
                new TagBasedContentProcessor(new CoreHtmlTagRuleBundle()),
                // any other selector is passed over by the filter
                new MetaTagBasedDecoratorSelector<>(),
                false);
        this.host = host;
        this.product = product;
    }

    private static String text(ContentProperty property) {
        return property.hasValue() ? property.getValue() : "";
    }

    @Override
    protected WebAppContext createContext(
            String contentType, HttpServletRequest request, HttpServletResponse response, ResponseMetaData metaData) {
        return new Framed(contentType, request, response, getContentProcessor(), metaData);
    }

    /** Asks the product's chrome instead of another page. */
    private final class Framed extends WebAppContext {
        private Framed(
                String contentType,
                HttpServletRequest request,
                HttpServletResponse response,
                ContentProcessor processor,
                ResponseMetaData metaData) {
            super(contentType, request, response, request.getServletContext(), processor, metaData, true);
        }

        @Override
        protected void decorate(String decorator, Content content, Writer out) throws IOException {
            ContentProperty page = content.getExtractedProperties();
            String tags = host.plugins()
                    .resourceTags(Set.of("atl.general"), host.users().locale());
            out.write(product.chrome()
                    .decorate(
                            getRequest(),
                            new Chrome.Page(
                                    unescaped(text(page.getChild("title"))),
                                    text(page.getChild("head")) + tags,
                                    text(page.getChild("body")),
                                    decorator)));
        }
    }

    /** SiteMesh gives the title as it stands in the HTML; the frame escapes it again. */
    private static String unescaped(String html) {
        return org.jsoup.parser.Parser.unescapeEntities(html, false);
    }
}
