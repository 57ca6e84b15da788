package org.lifeline.outages.webhook;

/** How the fields of {@link RegisterWebhook} and {@link ChangeWebhook} are shown on a form, for the API document. */
final class WebhookForm {
    static final String URL = """
            {"order": 1, "widget": "text", "label": {"en": "Address of the receiver", "ar": "عنوان المستقبِل"},
             "help": {"ar": "يبدأ بـ https:// ويقود إلى عنوان عام على الإنترنت"}}""";
    static final String DESCRIPTION = """
            {"order": 2, "widget": "textarea", "label": {"en": "Description", "ar": "الوصف"},
             "help": {"ar": "لمن يتولون متابعته"}}""";
    static final String EVENT_TYPES = """
            {"order": 3, "label": {"en": "Events", "ar": "الأحداث"},
             "help": {"en": "None chosen means all", "ar": "إن لم يُختر شيء أُرسلت كلها"},
             "labels": {
               "org.lifeline.outage.opened": {"en": "Outage opened", "ar": "بدء انقطاع"},
               "org.lifeline.outage.worsened": {"en": "Outage worsened", "ar": "تفاقم انقطاع"},
               "org.lifeline.outage.eased": {"en": "Outage eased", "ar": "انحسار انقطاع"},
               "org.lifeline.outage.changed": {"en": "Outage changed", "ar": "تغيّر انقطاع"},
               "org.lifeline.outage.restored": {"en": "Supply restored", "ar": "عودة الخدمة"},
               "org.lifeline.outage.refuted": {"en": "Outage refuted", "ar": "نفي انقطاع"},
               "org.lifeline.outage.reopened": {"en": "Outage reopened", "ar": "إعادة فتح انقطاع"},
               "org.lifeline.outage.decided": {"en": "Outage decided about", "ar": "قرار بشأن انقطاع"},
               "org.lifeline.outage.edited": {"en": "Outage edited", "ar": "تعديل بيانات انقطاع"},
               "org.lifeline.assessment.changed": {"en": "Assessment changed", "ar": "تغيّر تقييم"},
               "org.lifeline.baseline.changed": {"en": "Usual level changed", "ar": "تغيّر المستوى المعتاد"},
               "org.lifeline.report.filed": {"en": "Report filed", "ar": "ورود بلاغ"},
               "org.lifeline.report.resolved": {"en": "Report placed in its area", "ar": "تحديد منطقة بلاغ"},
               "org.lifeline.report.refused": {"en": "Report refused", "ar": "رفض بلاغ"},
               "org.lifeline.report.moved": {"en": "Report moved to another area", "ar": "نقل بلاغ إلى منطقة أخرى"},
               "org.lifeline.report.retracted": {"en": "Report retracted", "ar": "سحب بلاغ"}}}""";
    static final String REGIONS = """
            {"order": 4, "label": {"en": "Areas (P-codes, one a line)", "ar": "المناطق (رمز P-code في كل سطر)"},
             "help": {"en": "Each with all areas inside it; none means everywhere",
                      "ar": "كل منطقة مع ما بداخلها، وإن لم تُذكر منطقة فكل المناطق"}}""";
    static final String SERVICES = """
            {"order": 5, "label": {"en": "Services", "ar": "الخدمات"},
             "help": {"en": "None chosen means all", "ar": "إن لم يُختر شيء فكل الخدمات"},
             "labels": {
               "ELECTRICITY": {"en": "Electricity", "ar": "الكهرباء"},
               "WATER": {"en": "Water", "ar": "المياه"}}}""";
    static final String PAUSED = """
            {"order": 6, "label": {"en": "Paused", "ar": "موقوف مؤقتًا"},
             "help": {"en": "Events wait until it goes on", "ar": "تنتظر الأحداث إلى حين استئنافه"}}""";

    private WebhookForm() {}
}
