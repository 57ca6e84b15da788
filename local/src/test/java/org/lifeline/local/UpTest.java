package org.lifeline.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lifeline.local.machine.Refused;
import org.lifeline.local.stack.PortNumbers;
import org.lifeline.local.stack.ServicePorts;
import picocli.CommandLine;

/** What the options of a start come to. */
class UpTest {
    private static Up with(String... options) {
        Up up = new Up();
        new CommandLine(up).parseArgs(options);
        return up;
    }

    @Test
    void everyPortCanBeChosen() {
        PortNumbers ports = with(
                        "--port=1",
                        "--region-port=2",
                        "--outage-port=3",
                        "--postgres-port=4",
                        "--keycloak-port=5",
                        "--management-ports=6,7,8")
                .settings()
                .ports();

        assertThat(ports)
                .isEqualTo(
                        new PortNumbers(new ServicePorts(1, 6), new ServicePorts(2, 7), new ServicePorts(3, 8), 4, 5));
    }

    @ParameterizedTest
    @ValueSource(strings = {"9080", "9080,9081", "9080,9081,9082,9083"})
    void managementPortsAreThree(String ports) {
        assertThatThrownBy(with("--management-ports=" + ports)::settings)
                .isInstanceOf(Refused.class)
                .hasMessageContaining("three ports");
    }
}
