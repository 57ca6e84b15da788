package org.lifeline.regions.search;

import jakarta.persistence.Tuple;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.lifeline.wire.ProblemType;

/** A place in a ranked list, and so the cursor to what comes after it. */
public record Place(int rank, int adminLevel, String pcode) {
    private static final Place BEFORE_ALL = new Place(-1, -1, "");

    static Place of(Tuple row) {
        return new Place(
                row.get("rank", Number.class).intValue(),
                row.get("admin_level", Number.class).intValue(),
                row.get("pcode", String.class));
    }

    public String encoded() {
        String plain = rank + " " + adminLevel + " " + pcode;
        return Base64.getUrlEncoder().withoutPadding().encodeToString(plain.getBytes(StandardCharsets.US_ASCII));
    }

    /** Null is the place before all. */
    public static Place decode(String text) {
        if (text == null) {
            return BEFORE_ALL;
        }
        try {
            String[] parts = new String(Base64.getUrlDecoder().decode(text), StandardCharsets.US_ASCII).split(" ");
            return new Place(Integer.parseInt(parts[0]), Integer.parseInt(parts[1]), parts[2]);
        } catch (IllegalArgumentException | ArrayIndexOutOfBoundsException foreign) {
            throw ProblemType.BAD_REQUEST.because("`after` is not the `next` of a search");
        }
    }
}
