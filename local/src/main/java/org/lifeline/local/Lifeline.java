package org.lifeline.local;

import java.util.concurrent.Callable;
import org.lifeline.local.machine.FailureSentence;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** The command line: ./lifeline starts the whole system on this machine. */
@Command(
        name = "lifeline",
        description = "Lifeline on this machine: who has electricity and water, how sure that is, and since when.",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        subcommands = {Up.class, Status.class, Token.class, Reset.class})
public final class Lifeline implements Callable<Integer> {
    @Mixin
    Up up;

    @Override
    public Integer call() {
        return up.call();
    }

    public static void main(String[] arguments) {
        System.exit(commandLine().execute(arguments));
    }

    static CommandLine commandLine() {
        return new CommandLine(new Lifeline())
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setExecutionExceptionHandler((failure, command, result) -> {
                    String sentence = FailureSentence.of(failure)
                            .orElseThrow(() -> failure); // a fault of ours, which needs its stack trace
                    command.getErr().println(sentence);
                    return CommandLine.ExitCode.SOFTWARE;
                });
    }
}
