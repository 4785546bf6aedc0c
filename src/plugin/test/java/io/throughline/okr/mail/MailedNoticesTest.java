package io.throughline.okr.mail;

import static org.assertj.core.api.Assertions.assertThat;

import io.throughline.okr.templates.HostRenderer;
import io.throughline.okr.templates.HouseWording;
import io.throughline.okr.templates.Html;
import io.throughline.okr.view.Letter;
import io.throughline.okr.view.OwnerNoticeView;
import io.throughline.okr.view.PersonView;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class MailedNoticesTest {
    private static final String ADDRESS = "https://jira.example.com/jira/plugins/servlet/okr?unit=7&cycle=1";

    private final List<Letter> sent = new ArrayList<>();
    private final MailedNotices notices = new MailedNotices(
            key -> key.equals("linxiao") ? HouseWording.chinese() : HouseWording.english(),
            new HostRenderer(),
            sent::add);

    @Test
    void a_new_owner_gets_the_same_in_plain_text_and_in_html() throws IOException {
        notices.ownerGiven(notice("priya", "objective", "Paying feels instant", ADDRESS));

        Letter letter = sent.get(0);
        assertThat(letter.recipient()).isEqualTo("priya");
        assertThat(letter.subject()).isEqualTo("O-12 is yours: Paying feels instant");
        assertThat(letter.text())
                .isEqualTo("Mei Lin has made you the owner of this objective.\n\nO-12  Paying feels instant\n"
                        + "Checkout, 2027 Q3\n\nOpen it in Jira: " + ADDRESS
                        + "\n\nYou get this because you own it now.\n");
        Html html = Html.of(letter.html());
        assertThat(html.text())
                .contains(
                        "Mei Lin has made you the owner of this objective.",
                        "O-12",
                        "Paying feels instant",
                        "Checkout, 2027 Q3",
                        "You get this because you own it now.");
        assertThat(html.source())
                .contains("href=\"" + ADDRESS.replace("&", "&amp;") + "\"")
                .doesNotContain("$");
        Files.createDirectories(Path.of("target", "looks"));
        Files.writeString(Path.of("target", "looks", "mail-owner.html"), letter.html());
    }

    @Test
    void each_reads_it_in_his_own_language() {
        notices.ownerGiven(notice("linxiao", "key-result", "能独立值班的工程师", ADDRESS));

        assertThat(sent.get(0).subject()).isEqualTo("O-12 现由您负责：能独立值班的工程师");
        assertThat(sent.get(0).text()).startsWith("Mei Lin 将您设为此关键结果的负责人。");
        assertThat(sent.get(0).html()).contains("lang=\"zh-CN\"");
    }

    @Test
    void what_people_typed_is_text_and_nothing_else() {
        for (String typed : Html.HOSTILE) {
            notices.ownerGiven(notice("priya", "objective", typed, ADDRESS));

            Html html = Html.of(sent.get(sent.size() - 1).html());
            assertThat(html.text()).contains(typed);
            assertThat(html.elements()).doesNotContain("script", "svg", "iframe", "x");
            assertThat(html.attributes()).noneMatch(name -> name.startsWith("on"));
        }
    }

    @Test
    void a_title_with_line_ends_makes_no_second_header() {
        notices.ownerGiven(notice("priya", "objective", "Trust\r\nBcc: all@example.com", ADDRESS));

        assertThat(sent.get(0).subject()).isEqualTo("O-12 is yours: Trust Bcc: all@example.com");
    }

    @Test
    void an_address_that_is_none_is_no_link() {
        notices.ownerGiven(notice("priya", "objective", "Trust", "javascript:alert(1)"));

        assertThat(Html.of(sent.get(0).html()).count("a")).isZero();
    }

    private static OwnerNoticeView notice(String recipient, String kind, String title, String address) {
        return new OwnerNoticeView(
                new PersonView(recipient, recipient, true),
                new PersonView("mei", "Mei Lin", true),
                kind,
                "O-12",
                title,
                "Checkout",
                "2027 Q3",
                address);
    }
}
