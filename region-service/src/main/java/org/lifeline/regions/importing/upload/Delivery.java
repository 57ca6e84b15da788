package org.lifeline.regions.importing.upload;

import java.util.UUID;
import org.lifeline.regions.importing.ImportKind;

/**
 * What is said of a file besides its bytes.
 *
 * @param key under which it is sent again when nobody knows whether it came; null without
 */
public record Delivery(String name, ImportKind kind, boolean dryRun, UUID key) {}
