package io.throughline.okr.confluence;

import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyInt;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import com.atlassian.applinks.api.ApplicationId;
import com.atlassian.applinks.api.ApplicationLink;
import com.atlassian.applinks.api.ApplicationLinkRequest;
import com.atlassian.applinks.api.ApplicationLinkRequestFactory;
import com.atlassian.applinks.api.ApplicationLinkResponseHandler;
import com.atlassian.applinks.api.ApplicationLinkService;
import com.atlassian.applinks.api.CredentialsRequiredException;
import com.atlassian.applinks.api.application.jira.JiraApplicationType;
import com.atlassian.sal.api.net.Request;
import com.atlassian.sal.api.net.Response;
import com.atlassian.sal.api.net.ResponseException;
import com.atlassian.sal.api.net.ResponseReadTimeoutException;
import com.atlassian.sal.api.user.UserKey;
import com.atlassian.sal.api.user.UserManager;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.mockito.ArgumentMatchers;

/** A Jira behind an application link: each person sees something there, with a tag, and it answers a condition as it should. */
final class PlayedJira {
    static final String AUTHORISATION = "https://jira.example.com/plugins/servlet/oauth/authorize";

    /** What it was asked, in order: {@code address | If-None-Match}. */
    final List<String> asked = new ArrayList<>();

    final ApplicationLinkService links = mock(ApplicationLinkService.class);
    final UserManager users = mock(UserManager.class);
    final ApplicationLink link = mock(ApplicationLink.class);
    private final ApplicationLinkRequestFactory requests = mock(ApplicationLinkRequestFactory.class);
    private final Map<String, Object> bodies = new HashMap<>();
    private String viewer = "";
    private int failing;
    private String spoiled = "";
    private boolean silent;
    private boolean unauthorised;
    private boolean namesTags = true;

    PlayedJira() throws CredentialsRequiredException {
        when(links.getPrimaryApplicationLink(JiraApplicationType.class)).thenReturn(link);
        when(link.getId()).thenReturn(new ApplicationId("5b3c1ac6-7d0c-3c1a-8c43-0b4f1a9f6f5e"));
        when(link.createImpersonatingAuthenticatedRequestFactory()).thenReturn(requests);
        when(requests.getAuthorisationURI()).thenReturn(URI.create(AUTHORISATION));
        when(requests.createRequest(any(), anyString())).thenAnswer(call -> {
            if (unauthorised) {
                throw new CredentialsRequiredException(requests, "no token");
            }
            return request(call.getArgument(0), call.getArgument(1));
        });
    }

    PlayedJira viewedBy(String key) {
        viewer = key;
        when(users.getRemoteUserKey()).thenReturn(key.isEmpty() ? null : new UserKey(key));
        return this;
    }

    /** What that person sees from now on; its tag is the hash of its bytes, as in the real one. */
    void shows(String key, Object view) {
        bodies.put(key, view);
    }

    void hasNothingFor(String key) {
        bodies.remove(key);
    }

    void answersWith(int status) {
        failing = status;
    }

    void sends(String body) {
        spoiled = body;
    }

    void falls() {
        silent = true;
    }

    void rises() {
        silent = false;
    }

    void wantsAuthorisation() {
        unauthorised = true;
    }

    void leavesTagsOut() {
        namesTags = false;
    }

    private ApplicationLinkRequest request(Request.MethodType method, String address) throws ResponseException {
        Map<String, String> headers = new HashMap<>();
        ApplicationLinkRequest request = mock(ApplicationLinkRequest.class);
        when(request.setConnectionTimeout(anyInt())).thenReturn(request);
        when(request.setSoTimeout(anyInt())).thenReturn(request);
        when(request.setHeader(anyString(), anyString())).thenAnswer(call -> {
            headers.put(call.getArgument(0), call.getArgument(1));
            return request;
        });
        when(request.execute(ArgumentMatchers.<ApplicationLinkResponseHandler<Object>>any()))
                .thenAnswer(call -> {
                    asked.add(method + " " + address + " | " + headers.getOrDefault("If-None-Match", ""));
                    if (silent) {
                        throw new ResponseReadTimeoutException("Read timed out");
                    }
                    ApplicationLinkResponseHandler<?> handler = call.getArgument(0);
                    return handler.handle(response(headers.getOrDefault("If-None-Match", "")));
                });
        return request;
    }

    private Response response(String condition) throws ResponseException {
        if (failing != 0) {
            return response(failing, "", "");
        }
        if (!spoiled.isEmpty()) {
            return response(200, "", spoiled);
        }
        if (!bodies.containsKey(viewer)) {
            return response(404, "", "");
        }
        String body = json(bodies.get(viewer));
        String tag = "W/\"" + Integer.toHexString(body.hashCode()) + "\"";
        return List.of(condition.split(", ")).contains(tag) ? response(304, tag, "") : response(200, tag, body);
    }

    private Response response(int status, String tag, String body) throws ResponseException {
        Response response = mock(Response.class);
        when(response.getStatusCode()).thenReturn(status);
        when(response.getHeader("ETag")).thenReturn(tag.isEmpty() || (status == 304 && !namesTags) ? null : tag);
        when(response.getResponseBodyAsStream())
                .thenReturn(new ByteArrayInputStream(body.getBytes(StandardCharsets.UTF_8)));
        return response;
    }

    static String json(Object view) {
        try {
            return new ObjectMapper().writeValueAsString(view);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
