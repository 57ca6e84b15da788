package org.lifeline.e2e;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The gateway of the running whole as the machine sees it. */
record GatewayProcess(ProcessHandle process) {
    private static final Pattern USED_KILOBYTES = Pattern.compile("garbage-first heap\\s+total \\d+K, used (\\d+)K");
    private static final Pattern RESIDENT_KILOBYTES = Pattern.compile("VmRSS:\\s+(\\d+) kB");
    private static final Pattern HEAP_COMMITTED_KILOBYTES =
            Pattern.compile("Java Heap \\(reserved=\\d+KB, committed=(\\d+)KB\\)");
    private static final Pattern COMMITTED_KILOBYTES = Pattern.compile("Total: reserved=\\d+KB, committed=(\\d+)KB");

    static GatewayProcess ofTheWhole() {
        Whole.system();
        return ProcessHandle.current()
                .descendants()
                .filter(process -> process.info()
                        .commandLine()
                        .filter(line -> line.contains("gateway") && line.contains("quarkus-run"))
                        .isPresent())
                .findFirst()
                .map(GatewayProcess::new)
                .orElseThrow();
    }

    Duration cpu() {
        return process.info().totalCpuDuration().orElseThrow();
    }

    /**
     * In kilobytes.
     *
     * @param liveHeap what is in use after a full collection
     * @param offHeap what the JVM has committed besides the heap: direct buffers, code, classes, thread stacks
     * @param resident of the process, with whatever of the heap was ever touched and not given back
     */
    record Memory(long liveHeap, long offHeap, long resident) {
        Memory minus(Memory before) {
            return new Memory(liveHeap - before.liveHeap(), offHeap - before.offHeap(), resident - before.resident());
        }

        /** All that can be told to be in use. */
        long used() {
            return liveHeap + offHeap;
        }
    }

    /** Needs {@code -XX:NativeMemoryTracking=summary}. */
    Memory memory() throws IOException, InterruptedException {
        ask("GC.run");
        ask("GC.run"); // what the first has found to be closed is gone only after the second
        String heap = ask("GC.heap_info");
        String all = ask("VM.native_memory", "summary");
        String status = Files.readString(Path.of("/proc", String.valueOf(process.pid()), "status"));
        return new Memory(
                number(heap, USED_KILOBYTES),
                number(all, COMMITTED_KILOBYTES) - number(all, HEAP_COMMITTED_KILOBYTES),
                number(status, RESIDENT_KILOBYTES));
    }

    private String ask(String... command) throws IOException, InterruptedException {
        List<String> line = new ArrayList<>();
        line.add(Path.of(System.getProperty("java.home"), "bin", "jcmd").toString());
        line.add(String.valueOf(process.pid()));
        line.addAll(List.of(command));
        Process jcmd = new ProcessBuilder(line).redirectErrorStream(true).start();
        String said = new String(jcmd.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (jcmd.waitFor() != 0) {
            throw new AssertionError(said);
        }
        return said;
    }

    private static long number(String text, Pattern pattern) {
        Matcher found = pattern.matcher(text);
        if (!found.find()) {
            throw new AssertionError("no " + pattern + " in " + text);
        }
        return Long.parseLong(found.group(1));
    }
}
