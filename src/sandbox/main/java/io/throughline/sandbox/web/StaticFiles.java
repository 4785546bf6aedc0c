package io.throughline.sandbox.web;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Sends the files of some directories, the first that has one; they are Atlassian's and jQuery's own builds. */
final class StaticFiles extends HttpServlet {
    private static final long serialVersionUID = 1L;

    private final transient List<Path> directories;

    StaticFiles(List<Path> directories) {
        this.directories = directories.stream().map(Path::normalize).toList();
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String name = request.getPathInfo() == null ? "" : request.getPathInfo().substring(1);
        for (Path directory : directories) {
            Path file = directory.resolve(name).normalize();
            if (file.startsWith(directory) && Files.isRegularFile(file)) {
                response.setContentType(FileTypes.of(name));
                response.setHeader("Cache-Control", "private, max-age=86400");
                response.setContentLengthLong(Files.size(file));
                try (InputStream in = Files.newInputStream(file)) {
                    in.transferTo(response.getOutputStream());
                }
                return;
            }
        }
        response.sendError(HttpServletResponse.SC_NOT_FOUND);
    }
}
