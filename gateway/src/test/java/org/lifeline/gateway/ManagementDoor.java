package org.lifeline.gateway;

import static io.restassured.RestAssured.given;

import io.restassured.response.Response;
import java.net.URI;
import org.eclipse.microprofile.config.ConfigProvider;

/** Where whoever operates the gateway under test reads its health and its metrics. */
public final class ManagementDoor {
    private ManagementDoor() {}

    /** @param path such as /q/metrics */
    public static Response get(String path) {
        return given().get(uri().resolve(path));
    }

    public static URI uri() {
        return URI.create(ConfigProvider.getConfig().getValue("test.management.url", String.class));
    }
}
