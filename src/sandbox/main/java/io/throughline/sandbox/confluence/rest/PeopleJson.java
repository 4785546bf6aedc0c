package io.throughline.sandbox.confluence.rest;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.throughline.sandbox.host.Users;
import java.net.URI;

/** People and groups in the shapes the vendor documents. */
final class PeopleJson {
    private final Users users;
    private final URI baseUrl;

    PeopleJson(Users users, URI baseUrl) {
        this.users = users;
        this.baseUrl = baseUrl;
    }

    /** A person by key, even one who is gone. */
    ObjectNode person(String userKey) {
        return users.byKey(userKey)
                .map(this::person)
                .orElseGet(() ->
                        Answers.JSON.createObjectNode().put("type", "unknown").put("userKey", userKey));
    }

    ObjectNode person(Users.User user) {
        ObjectNode json = Answers.JSON.createObjectNode();
        json.put("type", "known");
        json.put("username", user.name());
        json.put("userKey", user.key());
        picture(json, baseUrl.getPath() + "/sandbox/avatar/" + user.key());
        json.put("displayName", user.displayName());
        json.putObject("_links").put("self", baseUrl + "/rest/api/user?key=" + user.key());
        json.putObject("_expandable").put("status", "");
        return json;
    }

    ObjectNode anonymous() {
        ObjectNode json = Answers.JSON.createObjectNode();
        json.put("type", "anonymous");
        picture(json, baseUrl.getPath() + "/sandbox/avatar/anonymous");
        json.put("displayName", "Anonymous");
        json.putObject("_links").put("self", baseUrl + "/rest/api/user/anonymous");
        json.putObject("_expandable").put("status", "");
        return json;
    }

    private static void picture(ObjectNode json, String path) {
        ObjectNode picture = json.putObject("profilePicture");
        picture.put("path", path);
        picture.put("width", 48);
        picture.put("height", 48);
        picture.put("isDefault", true);
    }

    ObjectNode group(String name) {
        ObjectNode json = Answers.JSON.createObjectNode();
        json.put("type", "group");
        json.put("name", name);
        json.putObject("_links").put("self", baseUrl + "/rest/api/group/" + name);
        return json;
    }
}
