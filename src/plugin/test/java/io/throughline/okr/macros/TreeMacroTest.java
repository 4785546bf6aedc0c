package io.throughline.okr.macros;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.RETURNS_DEEP_STUBS;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import com.atlassian.confluence.content.render.xhtml.ConversionContext;
import com.atlassian.sal.api.user.UserManager;
import com.atlassian.webresource.api.UrlMode;
import com.atlassian.webresource.api.WebResourceUrlProvider;
import com.atlassian.webresource.api.assembler.PageBuilderService;
import io.throughline.okr.templates.HostRenderer;
import io.throughline.okr.templates.HouseWording;
import io.throughline.okr.templates.Html;
import io.throughline.okr.view.BoardQuery;
import io.throughline.okr.view.BoardView;
import io.throughline.okr.view.Reading;
import io.throughline.okr.view.Unavailable;
import io.throughline.okr.view.Wording;
import io.throughline.okr.view.tree.Scene;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class TreeMacroTest {
    private static final String MARKS = "https://wiki.example.com/s/1/_/download/resources/io.throughline.okr:print/";

    private final PageBuilderService pages = mock(PageBuilderService.class, RETURNS_DEEP_STUBS);
    private final UserManager users = mock(UserManager.class, RETURNS_DEEP_STUBS);
    private Reading<BoardView> reading = Scene.shown(Scene.board());
    private BoardQuery asked = new BoardQuery("", "");
    private Wording wording = HouseWording.english();

    @ParameterizedTest
    @ValueSource(strings = {"display", "preview"})
    void on_screen_it_is_the_tree_with_its_look(String outputType) {
        Html html = execute(outputType);

        assertThat(html.source()).contains("class=\"tl-tree\"");
        verify(pages.assembler().resources()).requireWebResource("io.throughline.okr:tree");
    }

    @ParameterizedTest
    @ValueSource(strings = {"pdf", "word", "html_export", "feed", "email", "diff"})
    void everywhere_else_it_is_complete_without_any_resource_and_says_as_whom_it_was_read(String outputType) {
        when(users.getRemoteUser().getFullName()).thenReturn("Priya Nair");

        Html html = execute(outputType);

        assertThat(html.source()).doesNotContain("class=").contains("src=\"" + MARKS + "marks/at-risk.png\"");
        assertThat(html.text()).contains("as Priya Nair may see it");
        verify(pages, never()).assembler();
    }

    @Test
    void nobody_may_look_at_paper_too() {
        when(users.getRemoteUser()).thenReturn(null);

        assertThat(execute("email").text()).contains("as you may see it");
    }

    @Test
    void its_parameters_are_the_question() {
        execute("display");

        assertThat(asked).isEqualTo(new BoardQuery("Payments Engineering", "2027"));
    }

    @ParameterizedTest
    @EnumSource(Unavailable.Reason.class)
    void what_cannot_be_shown_is_a_calm_box_in_every_language_on_screen_and_on_paper(Unavailable.Reason reason)
            throws IOException {
        reading = new Reading.NotShown<>(new Unavailable(reason, "https://jira.example.com/authorise?a=1&b=2"));
        for (Wording each : List.of(HouseWording.english(), HouseWording.chinese())) {
            wording = each;
            String box = execute("display").source();

            assertThat(box)
                    .contains("class=\"tl-calm\" role=\"status\"")
                    .doesNotContain("$")
                    .doesNotContain("#if");
            assertThat(execute("pdf").source())
                    .doesNotContain("$")
                    .doesNotContain("class=")
                    .doesNotContain("href=");
            Files.createDirectories(Path.of("target", "looks"));
            Files.writeString(Path.of("target", "looks", "box-" + reason + "-" + each.language() + ".html"), box);
        }
    }

    @Test
    void the_box_that_asks_for_authorisation_leads_there() {
        reading = new Reading.NotShown<>(
                new Unavailable(Unavailable.Reason.NEEDS_AUTHORISATION, "https://jira.example.com/authorise?a=1&b=2"));

        assertThat(execute("display").source()).contains("href=\"https://jira.example.com/authorise?a=1&amp;b=2\"");
    }

    @Test
    void the_box_names_what_is_missing_and_when_it_was_tried() {
        reading = new Reading.NotShown<>(new Unavailable(Unavailable.Reason.UNREACHABLE, ""));

        assertThat(execute("display").text())
                .contains("The OKRs of Payments Engineering can’t be shown right now")
                .contains("Tried 12 Aug 2027, 14:32");
    }

    @Test
    void what_does_not_exist_and_what_is_hidden_read_the_same_and_repeat_nothing() {
        reading = new Reading.NotShown<>(new Unavailable(Unavailable.Reason.NOTHING_TO_SHOW, ""));

        assertThat(execute("display").text())
                .contains("Nothing to show here for you")
                .doesNotContain("Payments");
    }

    @Test
    void the_parameters_of_a_box_are_text_and_nothing_else() {
        reading = new Reading.NotShown<>(new Unavailable(Unavailable.Reason.REFUSED, ""));
        for (String typed : Html.HOSTILE) {
            Html html = Html.of(macro().execute(Map.of("unit", typed), "", context("display")));

            assertThat(html.text()).contains(typed);
            assertThat(html.elements()).doesNotContain("script", "svg", "iframe", "body", "x");
        }
    }

    @Test
    void a_fault_of_ours_is_a_box_and_not_the_end_of_the_page() {
        reading = null;

        assertThat(execute("display").source()).contains("tl-calm");
    }

    private Html execute(String outputType) {
        return Html.of(
                macro().execute(Map.of("unit", "Payments Engineering", "cycle", "2027"), "", context(outputType)));
    }

    private TreeMacro macro() {
        WebResourceUrlProvider addresses = mock(WebResourceUrlProvider.class);
        when(addresses.getStaticPluginResourceUrl(eq("io.throughline.okr:print"), anyString(), any(UrlMode.class)))
                .thenAnswer(call -> MARKS + call.getArgument(1));
        return new TreeMacro(
                query -> {
                    asked = query;
                    return reading;
                },
                () -> wording,
                users,
                new HostRenderer(),
                pages,
                addresses,
                Clock.fixed(Instant.parse(Scene.READ), ZoneOffset.UTC));
    }

    private static ConversionContext context(String outputType) {
        ConversionContext context = mock(ConversionContext.class);
        when(context.getOutputType()).thenReturn(outputType);
        return context;
    }
}
