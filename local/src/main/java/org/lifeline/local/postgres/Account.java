package org.lifeline.local.postgres;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.Stream;
import org.lifeline.local.machine.Commands;
import org.lifeline.local.machine.Refused;

/** Under which account PostgreSQL runs: it refuses root, which is what a container or a fresh server often gives us. */
enum Account {
    OUR_OWN(),
    /** Root without its powers: an unmapped user in a user namespace; files stay owned by root. */
    USER_NAMESPACE("unshare", "-U"),
    /** Where user namespaces are forbidden; the data then belongs to nobody. */
    NOBODY("setpriv", "--reuid=" + Account.NOBODY_ID, "--regid=" + Account.NOBODY_ID, "--clear-groups");

    private static final int NOBODY_ID = 65534;

    private final List<String> prefix;

    Account(String... prefix) {
        this.prefix = List.of(prefix);
    }

    static Account choose() {
        String user = System.getProperty("user.name");
        boolean nameless = user == null || user.equals("?"); // as some containers run us; initdb wants a name
        if (!nameless && !user.equals("root")) {
            return OUR_OWN;
        }
        return Stream.of(USER_NAMESPACE, NOBODY)
                .filter(Account::works)
                .findFirst()
                .orElseThrow(
                        () -> new Refused(
                                "PostgreSQL runs neither as root nor without a user name, and neither unshare nor setpriv works here: run as another user."));
    }

    private boolean works() {
        return Commands.succeeds(running(List.of("true")).toArray(String[]::new));
    }

    List<String> running(List<String> command) {
        return Stream.concat(prefix.stream(), command.stream()).toList();
    }

    /** Lets the account pass through private folders on the way to its files, without seeing what else lies there. */
    void admit(Path... folders) {
        if (this != NOBODY) {
            return;
        }
        for (Path folder : folders) {
            try {
                boolean ours = Files.exists(folder.resolve("lock")) || Files.exists(Binaries.home(folder));
                if (ours) { // and not the home folder of root
                    Files.setAttribute(folder, "unix:gid", NOBODY_ID);
                    Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx--x---"));
                }
            } catch (IOException e) {
                throw new UncheckedIOException(folder + " cannot be opened for nobody", e);
            }
        }
    }

    /** Hands files over to the account, where it is not the owner already. */
    void own(Path... paths) {
        if (this != NOBODY) {
            return;
        }
        for (Path path : paths) {
            try (Stream<Path> all = Files.walk(path)) {
                for (Path each : (Iterable<Path>) all::iterator) {
                    Files.setAttribute(each, "unix:uid", NOBODY_ID, LinkOption.NOFOLLOW_LINKS);
                    Files.setAttribute(each, "unix:gid", NOBODY_ID, LinkOption.NOFOLLOW_LINKS);
                }
            } catch (IOException e) {
                throw new UncheckedIOException(path + " cannot be handed over to nobody", e);
            }
        }
    }
}
