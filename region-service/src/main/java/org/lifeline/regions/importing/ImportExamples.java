package org.lifeline.regions.importing;

/** Files as the API document shows them. */
final class ImportExamples {
    static final String REGIONS = """
            pcode,level,parent,name_en,name_ar,lat,lon,population,population_year
            #adm+code,#adm+level,#adm+code+parent,#adm+name+en,#adm+name+ar,#geo+lat,#geo+lon,#population,#date+year
            C3585,4,SY060200,Ein Shaqaq,عين شقاق,35.3872,35.9944,5182,2004
            C3586,4,SY060200,Siyano,سيانو,35.3792,36.0053,3784,2004
            """;

    static final String BOUNDARIES = """
            {"type": "FeatureCollection", "features": [
              {"type": "Feature", "properties": {"ADM2_PCODE": "SY0602"},
               "geometry": {"type": "Polygon", "coordinates": [
                 [[35.9, 35.3], [36.2, 35.3], [36.2, 35.5], [35.9, 35.5], [35.9, 35.3]]]}}]}
            """;

    private ImportExamples() {}
}
