package org.lifeline.local.stack;

import java.util.concurrent.CompletableFuture;

/** One process of the system. */
interface Part {
    String name();

    /** What is shown when it is ready, such as its address. */
    String address();

    /** Makes what the launch needs, which may take long; {@link #stop} cuts it short. */
    default void prepare() {}

    void launch();

    /** Waits until it does its work, or refuses when it ends before. */
    void awaitReady();

    /** Asks it to end and waits. */
    void stop();

    /** Ends it as a power cut would, and waits. */
    void kill();

    /** Completes, with a word on how, when what was launched last has ended. */
    CompletableFuture<String> onExit();
}
