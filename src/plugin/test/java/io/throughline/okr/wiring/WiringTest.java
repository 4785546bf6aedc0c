package io.throughline.okr.wiring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.throughline.okr.jira.event.IssueListener;
import io.throughline.okr.jira.page.OkrServlet;
import io.throughline.okr.jira.panel.KeyResultsPanel;
import io.throughline.okr.jira.panel.PanelServlet;
import io.throughline.okr.macros.TreeMacro;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.ext.Provider;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.config.BeanDefinition;

class WiringTest {
    /** Sees only classes of packages whose names begin so, and the JDK's. */
    private static ClassLoader seeing(String... packages) {
        return new ClassLoader(null) {
            @Override
            protected Class<?> findClass(String name) throws ClassNotFoundException {
                for (String each : packages) {
                    if (name.startsWith(each)) {
                        return Class.forName(name, false, WiringTest.class.getClassLoader());
                    }
                }
                throw new ClassNotFoundException(name);
            }
        };
    }

    @Test
    void the_product_is_the_one_whose_classes_are_seen() {
        assertThat(Product.seenBy(seeing("com.atlassian.jira."))).isEqualTo(Product.JIRA);
        assertThat(Product.seenBy(seeing("com.atlassian.confluence."))).isEqualTo(Product.CONFLUENCE);
    }

    @Test
    void neither_and_both_are_said_at_once() {
        assertThatThrownBy(() -> Product.seenBy(seeing())).hasMessageContaining("Neither");
        assertThatThrownBy(() -> Product.seenBy(seeing("com.atlassian."))).hasMessageContaining("Both");
    }

    @Test
    void everything_of_jiras_side_can_be_made_from_what_is_wired_there() {
        List<Class<?>> made = new ArrayList<>(JiraBeans.side().beans());
        made.addAll(List.of(OkrServlet.class, KeyResultsPanel.class, PanelServlet.class));
        for (JavaClass each : new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages("io.throughline.okr.rest")) {
            if (each.isAnnotatedWith(Path.class) || each.isAnnotatedWith(Provider.class)) {
                made.add(each.reflect());
            }
        }
        assertMakeable(made, JiraBeans.side());
    }

    @Test
    void everything_of_confluences_side_can_be_made_from_what_is_wired_there() {
        List<Class<?>> made = new ArrayList<>(ConfluenceBeans.side().beans());
        made.add(TreeMacro.class);
        assertMakeable(made, ConfluenceBeans.side());
    }

    @Test
    void what_must_begin_and_end_with_the_plugin_is_told_so_without_a_processor_of_annotations() {
        BeanDefinition listener = Wiring.ours(IssueListener.class);

        assertThat(listener.getInitMethodName()).isEqualTo("listen");
        assertThat(listener.getDestroyMethodName()).isEqualTo("leave");
        assertThat(Wiring.ours(OkrServlet.class).getInitMethodName()).isNull();
    }

    /** Exactly one public constructor, and for each of its parameters exactly one bean: names do not resolve in the hosts. */
    private static void assertMakeable(List<Class<?>> made, Side side) {
        List<Class<?>> beans = new ArrayList<>(side.beans());
        beans.addAll(side.services());
        beans.addAll(side.optional());
        beans.addAll(HostServices.shared());
        beans.add(Clock.class);
        for (Class<?> each : made) {
            assertThat(each.getConstructors()).as(each.getName()).hasSize(1);
            for (Class<?> parameter : each.getConstructors()[0].getParameterTypes()) {
                assertThat(beans.stream().filter(parameter::isAssignableFrom).toList())
                        .as(each.getName() + " needs " + parameter.getName())
                        .hasSize(1);
            }
        }
    }
}
