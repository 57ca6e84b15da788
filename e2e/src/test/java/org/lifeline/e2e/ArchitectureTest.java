package org.lifeline.e2e;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The rules of the house, held against the compiled classes of all modules. */
class ArchitectureTest {
    private static final List<String> MODULES = List.of(
            "wire",
            "privacy",
            "population",
            "door",
            "guard",
            "feed",
            "region-service",
            "outage-service",
            "gateway",
            "local");
    private static final JavaClasses ALL = new ClassFileImporter()
            .importPaths(MODULES.stream()
                    .map(module -> Path.of("..", module, "target", "classes"))
                    .toList());
    private static final String[] OUTSIDE_WORLD = {
        "jakarta..", "org.hibernate..", "io.quarkus..", "com.fasterxml..", "io.vertx..", "java.sql..", "java.net.."
    };
    private static final int DOZEN = 12;

    @Test
    void allModulesAreLookedAt() {
        assertThat(Stream.of(
                        "wire",
                        "privacy",
                        "population",
                        "door",
                        "guard",
                        "feed",
                        "regions",
                        "outages",
                        "gateway",
                        "local"))
                .allMatch(room ->
                        ALL.stream().anyMatch(type -> type.getPackageName().startsWith("org.lifeline." + room)));
    }

    @Test
    void rulesKnowNothingOfHttpPersistenceOrJson() {
        noClasses()
                .that()
                .resideInAnyPackage("org.lifeline.outages.rules..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(OUTSIDE_WORLD)
                .check(ALL);
        noClasses()
                .that()
                .resideInAnyPackage("org.lifeline.gateway.board..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(OUTSIDE_WORLD)
                .check(ALL);
    }

    @ParameterizedTest
    @ValueSource(strings = {"outages", "regions", "gateway", "feed", "local"})
    void roomsFormNoCircle(String module) {
        slices().matching("org.lifeline." + module + ".(*)..")
                .should()
                .beFreeOfCycles()
                .allowEmptyShould(false)
                .check(ALL);
    }

    @Test
    void servicesDoNotDependOnOneAnotherNorOnLocal() {
        List<String> services = List.of("regions", "outages", "gateway");
        for (String service : services) {
            Stream.concat(services.stream(), Stream.of("local"))
                    .filter(other -> !other.equals(service))
                    .forEach(other -> noClasses()
                            .that()
                            .resideInAPackage("org.lifeline." + service + "..")
                            .should()
                            .dependOnClassesThat()
                            .resideInAPackage("org.lifeline." + other + "..")
                            .check(ALL));
        }
    }

    @Test
    void wireStaysSmallAndKnowsOnlyItself() {
        List<JavaClass> wire = ALL.stream()
                .filter(type -> type.getPackageName().startsWith("org.lifeline.wire"))
                .filter(JavaClass::isTopLevelClass)
                .toList();

        assertThat(wire).hasSizeLessThanOrEqualTo(DOZEN);
        assertThat(wire)
                .noneMatch(type -> type.getSimpleName().matches(".*(Region|Outage|Report|Assessment|Level|Service).*"));
        noClasses()
                .that()
                .resideInAPackage("org.lifeline.wire..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.lifeline.feed..", "org.lifeline.outages..", "org.lifeline.regions..")
                .check(ALL);
    }

    @Test
    void feedKnowsNoServiceAndItsFollowerNoDatabase() {
        noClasses()
                .that()
                .resideInAPackage("org.lifeline.feed..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.lifeline.outages..", "org.lifeline.regions..", "org.lifeline.gateway..")
                .check(ALL);
        noClasses()
                .that()
                .resideInAPackage("org.lifeline.feed.follow..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("java.sql..", "javax.sql..", "jakarta..", "org.lifeline.feed.serve..")
                .check(ALL);
    }

    @Test
    void resourcesStayInTheirRooms() {
        classes()
                .that()
                .areAnnotatedWith("jakarta.ws.rs.Path")
                .and()
                .areNotInterfaces()
                .should()
                .notBePublic()
                .check(ALL);
    }
}
