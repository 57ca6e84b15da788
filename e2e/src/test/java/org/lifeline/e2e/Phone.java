package org.lifeline.e2e;

import static java.util.stream.Collectors.joining;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.lifeline.local.machine.Secrets;

/** The device of the demo's field staff: it signs in at the real page, keeps an offline token, and works from that. */
final class Phone {
    private static final String CLIENT = "lifeline-field";
    private static final Pattern FORM = Pattern.compile("action=\"([^\"]+)\"");

    private final String verifier = UUID.randomUUID() + "-" + UUID.randomUUID();
    private final Map<String, String> cookies = new LinkedHashMap<>();
    private final String redirect = Whole.system().gateway().resolve("/field/").toString();
    private String refreshToken;

    /** As a person does, by name and password. */
    void signIn() throws Exception {
        byte[] hash = MessageDigest.getInstance("SHA-256").digest(verifier.getBytes(StandardCharsets.US_ASCII));
        HttpResponse<String> page = send(HttpRequest.newBuilder(URI.create(provider("auth") + "?"
                + form(Map.of(
                        "client_id",
                        CLIENT,
                        "redirect_uri",
                        redirect,
                        "response_type",
                        "code",
                        "scope",
                        "openid offline_access",
                        "code_challenge_method",
                        "S256",
                        "code_challenge",
                        Base64.getUrlEncoder().withoutPadding().encodeToString(hash))))));
        Matcher action = FORM.matcher(page.body());
        if (!action.find()) {
            throw new AssertionError("no form to sign in with: " + page.statusCode());
        }
        HttpResponse<String> answer =
                send(HttpRequest.newBuilder(URI.create(action.group(1).replace("&amp;", "&")))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(form(Map.of(
                                "username",
                                "demo-field",
                                "password",
                                Secrets.in(Whole.data()).password("demo.field"))))));
        String code = answer.headers()
                .firstValue("Location")
                .orElseThrow(() -> new AssertionError("not signed in: " + answer.statusCode()))
                .replaceFirst(".*[?&]code=([^&]+).*", "$1");
        trade(Map.of(
                "grant_type", "authorization_code",
                "client_id", CLIENT,
                "redirect_uri", redirect,
                "code", code,
                "code_verifier", verifier));
    }

    /** An access token from what is kept on the device. */
    String wake() {
        return trade(Map.of("grant_type", "refresh_token", "client_id", CLIENT, "refresh_token", refreshToken));
    }

    private String trade(Map<String, String> asked) {
        HttpResponse<String> answer = Whole.sendAsItIs(Whole.to(URI.create(provider("token")))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form(asked))));
        JsonNode tokens = Whole.parse(answer.body());
        if (answer.statusCode() != 200) {
            throw new AssertionError("no token: " + tokens.path("error_description"));
        }
        refreshToken = tokens.path("refresh_token").asText();
        return tokens.path("access_token").asText();
    }

    private static String provider(String door) {
        return Whole.system().issuer() + "/protocol/openid-connect/" + door;
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        if (!cookies.isEmpty()) {
            request.header(
                    "Cookie",
                    cookies.entrySet().stream()
                            .map(each -> each.getKey() + "=" + each.getValue())
                            .collect(joining("; ")));
        }
        HttpResponse<String> answer = Whole.sendAsItIs(request);
        answer.headers().allValues("Set-Cookie").forEach(cookie -> {
            String[] nameAndValue = cookie.split(";", 2)[0].split("=", 2);
            cookies.put(nameAndValue[0], nameAndValue[1]);
        });
        return answer;
    }

    private static String form(Map<String, String> fields) {
        return fields.entrySet().stream()
                .map(each -> each.getKey() + "=" + URLEncoder.encode(each.getValue(), StandardCharsets.UTF_8))
                .collect(joining("&"));
    }
}
