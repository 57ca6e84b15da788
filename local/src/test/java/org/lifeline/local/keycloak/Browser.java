package org.lifeline.local.keycloak;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.joining;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A person's browser at the sign-in page, as far as the authorization code flow with PKCE needs one. */
final class Browser {
    private static final String VERIFIER = "a-code-verifier-that-is-long-enough-for-the-standard";
    private final HttpClient client = HttpClient.newHttpClient();
    private final Map<String, String> cookies = new LinkedHashMap<>();
    private final SignIn signIn;

    Browser(SignIn signIn) {
        this.signIn = signIn;
    }

    /** Where the client would send the browser to. */
    URI page(String client, String redirect, Map<String, String> more) throws NoSuchAlgorithmException {
        Map<String, String> query = new LinkedHashMap<>();
        query.put("client_id", client);
        query.put("redirect_uri", redirect);
        query.put("response_type", "code");
        query.put("scope", "openid");
        query.put("code_challenge_method", "S256");
        byte[] hash = MessageDigest.getInstance("SHA-256").digest(VERIFIER.getBytes(UTF_8));
        query.put("code_challenge", Base64.getUrlEncoder().withoutPadding().encodeToString(hash));
        query.putAll(more);
        return URI.create(signIn.issuer() + "/protocol/openid-connect/auth?" + encoded(query));
    }

    /** The code with which the browser is sent back. */
    String signIn(URI page, String username, String password) throws IOException, InterruptedException {
        Matcher action =
                Pattern.compile("action=\"([^\"]+)\"").matcher(open(page).body());
        if (!action.find()) {
            throw new AssertionError("no form to sign in with");
        }
        HttpResponse<String> answer =
                send(HttpRequest.newBuilder(URI.create(action.group(1).replace("&amp;", "&")))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(
                                encoded(Map.of("username", username, "password", password)))));
        String location = answer.headers().firstValue("Location").orElseThrow();
        return location.replaceFirst(".*[?&]code=([^&]+).*", "$1");
    }

    HttpResponse<String> open(URI page) throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder(page));
    }

    JsonNode trade(Map<String, String> form) {
        Map<String, String> all = new LinkedHashMap<>(form);
        all.put("code_verifier", VERIFIER);
        return Http.post(signIn.tokens(SignIn.REALM), all).body();
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        if (!cookies.isEmpty()) {
            request.header(
                    "Cookie",
                    cookies.entrySet().stream()
                            .map(each -> each.getKey() + "=" + each.getValue())
                            .collect(joining("; ")));
        }
        HttpResponse<String> answer = client.send(request.build(), HttpResponse.BodyHandlers.ofString());
        answer.headers().allValues("Set-Cookie").forEach(cookie -> {
            String[] nameAndValue = cookie.split(";", 2)[0].split("=", 2);
            cookies.put(nameAndValue[0], nameAndValue[1]);
        });
        return answer;
    }

    private static String encoded(Map<String, String> form) {
        return form.entrySet().stream()
                .map(each -> each.getKey() + "=" + URLEncoder.encode(each.getValue(), UTF_8))
                .collect(joining("&"));
    }
}
