package org.lifeline.outages.outage.deciding;

/** How the fields of {@link Decide} are shown on a form, for the API document. */
final class DecideForm {
    static final String DECISION = """
            {"order": 1, "widget": "radio", "label": {"en": "Decision", "ar": "القرار"},
             "labels": {
               "CONFIRM": {"en": "Confirm the outage", "ar": "تأكيد الانقطاع"},
               "REFUTE": {"en": "Refute: there is no outage", "ar": "نفي الانقطاع"},
               "MARK_PARTLY_RESTORED": {"en": "Mark as partly restored", "ar": "تسجيل عودة جزئية للخدمة"},
               "RESTORE": {"en": "Restored: supply is back", "ar": "تسجيل عودة الخدمة"},
               "CLOSE": {"en": "Close for good", "ar": "إغلاق نهائي"},
               "REOPEN": {"en": "Reopen", "ar": "إعادة الفتح"},
               "MERGE": {"en": "Merge into another outage", "ar": "دمج مع انقطاع آخر"}}}""";
    static final String REASON = """
            {"order": 4, "widget": "textarea", "label": {"en": "Reason", "ar": "السبب"},
             "help": {"ar": "يُحفظ مع القرار ولا يُنشر مع التحديثات"}}""";
    static final String LEVEL = """
            {"order": 3, "widget": "radio", "label": {"en": "Back to", "ar": "عادت إلى مستوى"}, "without": ["UNKNOWN"],
             "when": {"decision": "MARK_PARTLY_RESTORED"},
             "labels": {
               "NORMAL": {"en": "Normal", "ar": "طبيعي"},
               "REDUCED": {"en": "Reduced", "ar": "منخفض"},
               "SEVERE": {"en": "Severe", "ar": "شحيح جدًا"},
               "NONE": {"en": "None", "ar": "مقطوع"}}}""";
    static final String INTO = """
            {"order": 2, "label": {"en": "Duplicate of", "ar": "مكرر للانقطاع"}, "when": {"decision": "MERGE"},
             "help": {"en": "The outage of the same service that this one duplicates",
                      "ar": "الانقطاع الآخر في الخدمة نفسها الذي يكرره هذا الانقطاع"}}""";

    private DecideForm() {}
}
