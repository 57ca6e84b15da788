package org.lifeline.local;

import picocli.CommandLine.IVersionProvider;

/** From the jar's manifest. */
final class Version implements IVersionProvider {
    @Override
    public String[] getVersion() {
        String version = Lifeline.class.getPackage().getImplementationVersion();
        return new String[] {
            "Lifeline " + (version == null ? "(not packaged)" : version), "Java " + Runtime.version(),
        };
    }
}
