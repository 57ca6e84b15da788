package org.lifeline.gateway.signin;

import java.io.IOException;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.List;

/** Keeps cookies and goes where it is sent, as browsers do. */
final class Browser {
    private static final int MOST_REDIRECTS = 10;

    private final URI gateway;
    private final CookieManager cookies = new CookieManager();
    private final HttpClient http =
            HttpClient.newBuilder().cookieHandler(cookies).build();
    private final List<String> setCookies = new ArrayList<>();
    private final List<URI> visited = new ArrayList<>();

    Browser(URI gateway) {
        this.gateway = gateway;
    }

    HttpResponse<String> send(String method, String path, String... headers) throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(gateway.resolve(path))
                .method(
                        method,
                        method.equals("GET")
                                ? HttpRequest.BodyPublishers.noBody()
                                : HttpRequest.BodyPublishers.ofString("{\"note\":\"كهرباء\"}"));
        for (int i = 0; i < headers.length; i += 2) {
            request.header(headers[i], headers[i + 1]);
        }
        HttpResponse<String> answer = http.send(request.build(), BodyHandlers.ofString());
        setCookies.addAll(answer.headers().allValues("Set-Cookie"));
        return answer;
    }

    HttpResponse<String> get(String path, String... headers) throws IOException, InterruptedException {
        return send("GET", path, headers);
    }

    /** Until it is sent nowhere else. */
    HttpResponse<String> follow(String path) throws IOException, InterruptedException {
        visited.clear();
        HttpResponse<String> answer = get(path);
        for (int i = 0; i < MOST_REDIRECTS && answer.statusCode() / 100 == 3; i++) {
            URI next =
                    answer.uri().resolve(answer.headers().firstValue("Location").orElseThrow());
            visited.add(next);
            answer = get(next.toString());
        }
        return answer;
    }

    List<URI> visited() {
        return visited;
    }

    List<String> setCookies() {
        return setCookies;
    }

    List<String> cookieNames() {
        return cookies.getCookieStore().getCookies().stream()
                .map(HttpCookie::getName)
                .toList();
    }
}
