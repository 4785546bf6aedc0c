package io.throughline.bench;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** Answers with the floor's bytes from the same server, behind the same log-in. */
final class FloorServlet extends HttpServlet {
    /** Below the host's own path. */
    static final String PATH = "/bench/floor";

    private static final long serialVersionUID = 1L;

    private final transient Floor floor;

    FloorServlet(Floor floor) {
        this.floor = floor;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        byte[] board = floor.board();
        response.setContentType("application/json");
        response.setContentLength(board.length);
        response.getOutputStream().write(board);
    }
}
