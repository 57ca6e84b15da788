package org.lifeline.local.stack;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import org.lifeline.local.keycloak.Distribution;
import org.lifeline.local.keycloak.KeycloakCommand;
import org.lifeline.local.postgres.TestBinaries;

/** A project folder whose three services are fakes. */
public final class FakeProject {
    private FakeProject() {}

    public static Path in(Path root) throws IOException {
        writeServices(root);
        TestBinaries.linkInto(Files.createDirectories(root.resolve(".lifeline")));
        return root;
    }

    /** With a Keycloak that starts and never knows a realm. */
    static Path withFakeKeycloak(Path root) throws IOException {
        in(root);
        Path home = Distribution.of(root, root.resolve(".lifeline")).home();
        writeJar(home.resolve("lib/quarkus-run.jar"), FakeKeycloak.class);
        Files.writeString(home.resolve("built"), String.join("\n", KeycloakCommand.BUILD_OPTIONS));
        return root;
    }

    /** With the real Keycloak and all else that the project has unpacked and built for everyone. */
    public static Path withRealKeycloak(Path root) throws IOException {
        writeServices(root);
        Path project = Path.of("..").toRealPath();
        Files.createSymbolicLink(root.resolve(".lifeline"), Files.createDirectories(project.resolve(".lifeline")));
        Files.createDirectories(root.resolve("local/target"));
        Files.createSymbolicLink(root.resolve("local/target/keycloak"), project.resolve("local/target/keycloak"));
        return root;
    }

    private static void writeServices(Path root) throws IOException {
        for (String name : new String[] {"region-service", "outage-service", "gateway"}) {
            writeJar(root.resolve(name).resolve("target/quarkus-app/quarkus-run.jar"), FakeService.class);
        }
    }

    private static void writeJar(Path jar, Class<?> main) throws IOException {
        Files.createDirectories(jar.getParent());
        Manifest manifest = new Manifest();
        manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
        manifest.getMainAttributes().put(Attributes.Name.MAIN_CLASS, main.getName());
        String entry = main.getName().replace('.', '/') + ".class";
        try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar), manifest);
                InputStream in = main.getResourceAsStream("/" + entry)) {
            out.putNextEntry(new JarEntry(entry));
            in.transferTo(out);
        }
    }
}
