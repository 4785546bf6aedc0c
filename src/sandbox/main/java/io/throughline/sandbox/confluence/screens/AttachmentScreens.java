package io.throughline.sandbox.confluence.screens;

import io.throughline.sandbox.confluence.content.Access;
import io.throughline.sandbox.confluence.content.Attachments;
import io.throughline.sandbox.confluence.content.PageAddresses;
import io.throughline.sandbox.confluence.content.SpacePermission;
import io.throughline.sandbox.confluence.content.WikiPage;
import io.throughline.sandbox.confluence.services.SentFiles;
import io.throughline.sandbox.host.Users;
import io.throughline.sandbox.web.XsrfTokens;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The files of a page: listed, uploaded, downloaded. */
final class AttachmentScreens {
    private static final int LARGEST = 100 * 1024 * 1024;

    private final PageFrame pages;
    private final Access access;
    private final Attachments attachments;

    AttachmentScreens(PageFrame pages, Access access, Attachments attachments) {
        this.pages = pages;
        this.access = access;
        this.attachments = attachments;
    }

    /**
     * One file in the list.
     *
     * @param path of the download, below the context path
     * @param size in bytes
     */
    public record Line(String name, String path, String size, int version, String comment) {}

    /** The list, with a form for another. */
    void list(Visit visit) throws IOException, Visit.NotHere {
        WikiPage page = pages.readable(visit);
        List<Line> lines = attachments.of(page.id()).stream()
                .map(file -> new Line(
                        file.fileName(),
                        file.downloadPath(),
                        Long.toString(file.size()),
                        file.version(),
                        file.comment()))
                .toList();
        Map<String, Object> context = new HashMap<>();
        context.put("files", lines);
        context.put("mayAdd", access.may(SpacePermission.ADD_ATTACHMENTS, page, visit.viewer()));
        context.put("token", XsrfTokens.of(visit.request(), visit.response()));
        pages.show(visit, page, "sandbox/confluence/attachments.vm", context);
    }

    /** Keeps what the form brings; its token stands in the address, as its body is not read twice. */
    void upload(Visit visit) throws IOException, Visit.NotHere {
        Users.User author = visit.viewer().orElseThrow(Visit.NotHere::new);
        WikiPage page = pages.readable(visit);
        if (!access.may(SpacePermission.ADD_ATTACHMENTS, page, visit.viewer())) {
            throw new Visit.NotHere();
        }
        byte[] body = visit.request().getInputStream().readNBytes(LARGEST);
        for (SentFiles.SentFile file :
                SentFiles.of(visit.request().getContentType(), body).files()) {
            if (!file.name().isBlank()) {
                attachments.add(page.id(), file.name(), file.mediaType(), file.bytes(), "", author.key());
            }
        }
        visit.redirect("/pages/viewpageattachments.action?pageId=" + page.id());
    }

    /** {@code /download/attachments/ID/NAME}: never shown in the page's own origin, always saved. */
    void download(Visit visit) throws IOException, Visit.NotHere {
        String[] parts = String.valueOf(visit.request().getPathInfo()).split("/", 3);
        if (parts.length < 3) {
            throw new Visit.NotHere();
        }
        WikiPage page = access.page(number(parts[1]), visit.viewer()).orElseThrow(Visit.NotHere::new);
        Attachments.Attachment file = attachments
                .of(page.id(), parts[2])
                .or(() -> attachments.of(page.id(), URLDecoder.decode(parts[2], StandardCharsets.UTF_8)))
                .orElseThrow(Visit.NotHere::new);
        int version = visit.parameter("version").isEmpty() ? file.version() : (int) visit.id("version");
        byte[] bytes = attachments.bytes(file, version).orElseThrow(Visit.NotHere::new);
        visit.response()
                .setHeader(
                        "Content-Disposition",
                        "attachment; filename*=UTF-8''"
                                + PageAddresses.encoded(file.fileName()).replace("+", "%20"));
        visit.response().setHeader("X-Content-Type-Options", "nosniff");
        visit.send(file.mediaType(), bytes);
    }

    private static long number(String text) throws Visit.NotHere {
        try {
            return Long.parseLong(text);
        } catch (NumberFormatException notAnId) {
            throw new Visit.NotHere(notAnId);
        }
    }
}
