package org.lifeline.gateway.status.export.table;

import java.util.function.Function;

/**
 * A column of a table, or a property of a feature.
 *
 * @param name in snake case, as tools of GIS and statistics like it
 * @param hashtag of HXL 1.1 with its attributes; empty where that has none that fits
 * @param meaning one sentence for people
 * @param value of the class that the kind names; null for an empty cell
 */
public record Column<T>(String name, String hashtag, Kind kind, String meaning, Function<T, Object> value) {
    /** The same, of something that holds what this is about; empty where it holds none. */
    <S> Column<S> of(Function<S, T> part) {
        return new Column<>(name, hashtag, kind, meaning, holder -> {
            T held = part.apply(holder);
            return held == null ? null : value.apply(held);
        });
    }
}
