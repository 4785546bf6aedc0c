package io.throughline.okr.macros;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.RETURNS_DEEP_STUBS;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import com.atlassian.confluence.content.render.xhtml.ConversionContext;
import com.atlassian.sal.api.user.UserManager;
import com.atlassian.webresource.api.assembler.PageBuilderService;
import io.throughline.okr.templates.HostRenderer;
import io.throughline.okr.templates.HouseWording;
import io.throughline.okr.templates.Html;
import io.throughline.okr.view.PositioningQuery;
import io.throughline.okr.view.PositioningView;
import io.throughline.okr.view.Reading;
import io.throughline.okr.view.Unavailable;
import io.throughline.okr.view.planning.PlanningScene;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class PositioningMacroTest {
    private final PageBuilderService pages = mock(PageBuilderService.class, RETURNS_DEEP_STUBS);
    private final UserManager users = mock(UserManager.class, RETURNS_DEEP_STUBS);
    private final List<PositioningQuery> asked = new ArrayList<>();
    private Reading<PositioningView> reading = PlanningScene.shown(PlanningScene.positioning());

    @Test
    void on_screen_it_has_its_look_and_asks_for_the_latest_version_of_its_unit() {
        Html html = execute("display");

        assertThat(html.source()).contains("class=\"tl-statements\"");
        assertThat(asked).containsExactly(new PositioningQuery("Payments Engineering", 0));
        verify(pages.assembler().resources()).requireWebResource("io.throughline.okr:positioning");
    }

    @ParameterizedTest
    @ValueSource(strings = {"pdf", "word", "html_export", "feed", "email", "diff"})
    void everywhere_else_it_is_complete_without_any_resource_and_says_as_whom_it_was_read(String outputType) {
        when(users.getRemoteUser().getFullName()).thenReturn("Priya Nair");

        Html html = execute(outputType);

        assertThat(html.source()).doesNotContain("class=");
        assertThat(html.text())
                .contains("as Priya Nair may see it")
                .contains("What we stand for")
                .contains("We leave behind shared parts");
        verify(pages, never()).assembler();
    }

    @ParameterizedTest
    @EnumSource(Unavailable.Reason.class)
    void what_cannot_be_shown_is_a_calm_box(Unavailable.Reason reason) {
        reading = new Reading.NotShown<>(new Unavailable(reason, "https://jira.example.com/authorise"));

        assertThat(execute("display").source()).contains("class=\"tl-calm\" role=\"status\"");
        assertThat(execute("pdf").source()).doesNotContain("class=").doesNotContain("$");
    }

    @Test
    void the_box_says_that_it_is_the_positioning_that_is_missing() {
        reading = new Reading.NotShown<>(new Unavailable(Unavailable.Reason.UNREACHABLE, ""));

        assertThat(execute("display").text())
                .contains("The positioning of Payments Engineering can’t be shown right now");
    }

    @Test
    void a_fault_of_ours_is_a_box_and_not_the_end_of_the_page() {
        reading = null;

        assertThat(execute("display").source()).contains("tl-calm");
    }

    private Html execute(String outputType) {
        ConversionContext context = mock(ConversionContext.class);
        when(context.getOutputType()).thenReturn(outputType);
        PositioningMacro macro = new PositioningMacro(
                query -> {
                    asked.add(query);
                    return reading;
                },
                HouseWording::english,
                users,
                new HostRenderer(),
                pages,
                Clock.fixed(Instant.parse(PlanningScene.READ), ZoneOffset.UTC));
        return Html.of(macro.execute(Map.of("unit", "Payments Engineering"), "", context));
    }
}
