package org.lifeline.local;

import java.io.Console;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.lifeline.local.machine.Refused;
import org.lifeline.local.stack.LocalSystem;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Empties the databases; programs and start-up caches stay. */
@Command(name = "reset", description = "Delete all data of this machine's Lifeline.", mixinStandardHelpOptions = true)
final class Reset implements Callable<Integer> {
    @Mixin
    Place place;

    @Option(names = "--yes", description = "do not ask")
    boolean yes;

    @Override
    public Integer call() {
        if (!yes && !confirmed()) {
            System.out.println("Nothing was deleted.");
            return 1;
        }
        LocalSystem.erase(place.data());
        System.out.println("All data in " + place.data() + " has been deleted.");
        return 0;
    }

    private boolean confirmed() {
        Console console = System.console();
        if (console == null) {
            throw new Refused("There is no terminal to ask at: say --yes if all data in " + place.data() + " may go.");
        }
        String answer =
                console.readLine("Delete all regions, reports, outages, accounts and keys in %s? [y/N] ", place.data());
        return answer != null && answer.strip().toLowerCase(Locale.ROOT).matches("y|yes");
    }
}
