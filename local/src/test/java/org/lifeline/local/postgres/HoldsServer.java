package org.lifeline.local.postgres;

import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

/** A launcher for a test to kill: says the server's pid, then waits. */
class HoldsServer {
    public static void main(String[] args) throws InterruptedException {
        PostgresServer server = PostgresServer.start(Path.of(args[0]), TestPostgres.sharedBinaries(), 0);
        System.out.println(server.pid());
        TimeUnit.MINUTES.sleep(5);
        server.close();
    }
}
