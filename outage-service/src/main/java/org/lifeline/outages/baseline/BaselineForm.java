package org.lifeline.outages.baseline;

/** How the fields of {@link SetBaseline} are shown on a form, for the API document. */
final class BaselineForm {
    static final String LEVEL = """
            {"order": 1, "widget": "radio", "label": {"en": "Usual level", "ar": "المستوى المعتاد"}, "without": ["UNKNOWN"],
             "help": {"en": "May be left out when the hours or litres say it", "ar": "يمكن تركه إذا ذُكر عدد الساعات أو اللترات"},
             "labels": {
               "NORMAL": {"en": "Normal", "ar": "طبيعي"},
               "REDUCED": {"en": "Reduced", "ar": "منخفض"},
               "SEVERE": {"en": "Severe", "ar": "شحيح جدًا"},
               "NONE": {"en": "None", "ar": "مقطوع"}}}""";
    static final String HOURS_PER_DAY = """
            {"order": 2, "label": {"en": "Hours of supply in a usual day", "ar": "ساعات التغذية في اليوم المعتاد"},
             "help": {"ar": "للكهرباء فقط"}}""";
    static final String LITRES_PER_PERSON_PER_DAY = """
            {"order": 3, "label": {"en": "Litres for one person in a usual day", "ar": "لترات للفرد في اليوم المعتاد"},
             "help": {"ar": "للمياه فقط"}}""";
    static final String NOTE = """
            {"order": 4, "widget": "textarea", "label": {"en": "Where this is known from", "ar": "مصدر هذه المعلومة"},
             "help": {"ar": "مثل خطة تقنين منشورة"}}""";

    private BaselineForm() {}
}
