package org.lifeline.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The shell command at the root of the project, on a project that builds at once and runs to a word. */
class ShimTest {
    private static final String JDK = """
            #!/bin/sh
            echo "java $*"
            """;
    private static final String BUILD = """
            #!/bin/sh
            echo "mvnw $JAVA_HOME"
            for module in local region-service outage-service gateway; do
              mkdir -p $module/target/quarkus-app
              : >$module/target/quarkus-app/quarkus-run.jar
            done
            : >local/target/local.jar
            """;

    @TempDir
    Path project;

    @Test
    void itBuildsOnceWithTheNewestJdkAndAgainWhenASourceChanges() throws Exception {
        // given
        Files.copy(Path.of("..", "lifeline"), project.resolve("lifeline"));
        executable(project.resolve("mvnw"), BUILD);
        Path newest = jdk("99");
        Path source = Files.createDirectories(project.resolve("local/src/main")).resolve("A.java");
        Files.writeString(source, "");
        Path link = Files.createSymbolicLink(project.resolve("link"), project.resolve("lifeline"));

        // when
        String first = run(link, newest);
        String second = run(link, newest);
        Files.delete(source);
        String third = run(link, newest, "--demo");

        // then
        assertThat(first).contains("The first time").contains("mvnw " + newest).contains("local/target/local.jar");
        assertThat(second).doesNotContain("mvnw").contains("-Dlifeline.root=" + project.toRealPath());
        assertThat(third).contains("sources have changed").contains("mvnw").endsWith("local.jar --demo\n");
    }

    @Test
    void buildOfAKilledCommandDoesNotHinderTheNext() throws Exception {
        Files.copy(Path.of("..", "lifeline"), project.resolve("lifeline"));
        executable(project.resolve("mvnw"), BUILD);
        Path lock = Files.createDirectories(project.resolve(".lifeline/building"));
        Process ended = new ProcessBuilder("true").start();
        ended.waitFor();
        Files.writeString(lock.resolve("pid"), ended.pid() + "\n");

        assertThat(run(project.resolve("lifeline"), jdk("99"))).contains("java ");
    }

    private Path jdk(String version) throws IOException {
        Path home = project.resolve("jdk");
        executable(home.resolve("bin/java"), JDK);
        executable(home.resolve("bin/javac"), JDK);
        Files.writeString(home.resolve("release"), "JAVA_VERSION=\"" + version + ".0.1\"\n");
        return home;
    }

    private static void executable(Path file, String script) throws IOException {
        Files.createDirectories(file.getParent());
        Files.writeString(file, script);
        file.toFile().setExecutable(true);
    }

    private static String run(Path command, Path javaHome, String... arguments) throws Exception {
        ProcessBuilder builder = new ProcessBuilder(command.toString()).redirectErrorStream(true);
        builder.command().addAll(java.util.List.of(arguments));
        builder.environment().put("JAVA_HOME", javaHome.toString());
        Process process = builder.start();
        String output = new String(process.getInputStream().readAllBytes());
        assertThat(process.waitFor()).as(output).isZero();
        return output;
    }
}
