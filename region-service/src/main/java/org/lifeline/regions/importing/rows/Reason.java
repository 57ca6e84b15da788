package org.lifeline.regions.importing.rows;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Why a row can be refused. */
@Schema(name = "RefusalReason", description = """
                | reason | meaning |
                |---|---|
                | `PCODE_MISSING`, `PCODE_MALFORMED` | it names no region, or not as P-codes are written (`SY060200`) |
                | `PCODE_SUPERSEDED` | the P-code is no longer used |
                | `DUPLICATE` | a row before it has the same P-code |
                | `TOO_MANY_CELLS` | it has more cells than the header |
                | `LEVEL_MISSING`, `LEVEL_MALFORMED` | a new region needs a level, 0 to 4 |
                | `LEVEL_CHANGED` | the region is of another level, and a region never changes its level |
                | `PARENT_MISSING`, `NO_SUCH_PARENT` | a new region needs a parent that exists, or is in the file and taken |
                | `PARENT_NOT_ABOVE` | the parent's level has to be above; a country has no parent |
                | `NAME_MISSING`, `NAME_MALFORMED` | a new region needs a name; at most 200 characters, none of them for control |
                | `POPULATION_MALFORMED`, `YEAR_MALFORMED` | not a whole number in range |
                | `POPULATION_WITHOUT_YEAR`, `YEAR_WITHOUT_POPULATION` | figures of different years must not be mixed |
                | `COORDINATES_MALFORMED`, `COORDINATES_INCOMPLETE`, `COORDINATES_OUT_OF_RANGE` | degrees of WGS 84, both or none |
                | `NO_SUCH_REGION` | a boundary of a region that does not exist |
                | `GEOMETRY_MISSING`, `GEOMETRY_UNSUPPORTED` | a boundary is a Polygon or a MultiPolygon |
                | `GEOMETRY_INVALID` | it encloses no area, and could not be repaired |
                | `TOO_MANY_POINTS` | it has more corners than are taken |
                | `NOT_KEPT` | it contradicts what is kept in a way not foreseen |""")
public enum Reason {
    PCODE_MISSING,
    PCODE_MALFORMED,
    PCODE_SUPERSEDED,
    DUPLICATE,
    TOO_MANY_CELLS,
    LEVEL_MISSING,
    LEVEL_MALFORMED,
    LEVEL_CHANGED,
    PARENT_MISSING,
    NO_SUCH_PARENT,
    PARENT_NOT_ABOVE,
    NAME_MISSING,
    NAME_MALFORMED,
    POPULATION_MALFORMED,
    YEAR_MALFORMED,
    POPULATION_WITHOUT_YEAR,
    YEAR_WITHOUT_POPULATION,
    COORDINATES_MALFORMED,
    COORDINATES_INCOMPLETE,
    COORDINATES_OUT_OF_RANGE,
    NO_SUCH_REGION,
    GEOMETRY_MISSING,
    GEOMETRY_UNSUPPORTED,
    GEOMETRY_INVALID,
    TOO_MANY_POINTS,
    NOT_KEPT
}
