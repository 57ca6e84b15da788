package org.lifeline.outages.outage.deciding;

/** How the fields of {@link ChangeOutage} are shown on a form, for the API document. */
final class ChangeForm {
    static final String ESTIMATED_RESTORATION = """
            {"order": 1, "label": {"en": "Estimated restoration", "ar": "تقدير عودة الخدمة"},
             "help": {"ar": "الموعد المتوقع لعودة الخدمة ودرجة الثقة فيه"}}""";
    static final String CAUSE_KIND = """
            {"order": 2, "widget": "select", "label": {"en": "Kind of cause", "ar": "نوع السبب"},
             "help": {"ar": "من قائمة ثابتة"},
             "labels": {
               "CONFLICT_DAMAGE": {"en": "Damage by conflict", "ar": "أضرار بسبب النزاع"},
               "GRID_FAULT": {"en": "Fault of the network", "ar": "عطل في الشبكة"},
               "FUEL_SHORTAGE": {"en": "Shortage of fuel", "ar": "نقص الوقود"},
               "PUMPING_WITHOUT_POWER": {"en": "No power for pumping", "ar": "انقطاع الكهرباء عن مضخات المياه"},
               "WATER_SOURCE_FAILURE": {"en": "Failure of the water source", "ar": "تعطل مصدر المياه"},
               "CONTAMINATION": {"en": "Contamination", "ar": "تلوث"},
               "MAINTENANCE": {"en": "Maintenance", "ar": "صيانة"},
               "RATIONING": {"en": "Rationing", "ar": "تقنين"},
               "THEFT": {"en": "Theft", "ar": "سرقة"},
               "WEATHER": {"en": "Weather", "ar": "أحوال جوية"},
               "EARTHQUAKE": {"en": "Earthquake", "ar": "زلزال"},
               "OTHER": {"en": "Something else", "ar": "سبب آخر"},
               "UNKNOWN": {"en": "Not known", "ar": "غير معروف"}}}""";
    static final String CAUSE = """
            {"order": 3, "widget": "text", "label": {"en": "Cause in words", "ar": "وصف السبب"},
             "help": {"ar": "لا يُنشر مع التحديثات"}}""";
    static final String NOTE = """
            {"order": 4, "widget": "textarea", "label": {"en": "Note", "ar": "ملاحظة"},
             "help": {"ar": "لفرق الصيانة والجهات العاملة، ولا تُنشر مع التحديثات"}}""";

    private ChangeForm() {}
}
