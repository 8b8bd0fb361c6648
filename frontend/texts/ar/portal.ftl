# نصوص بوابة السكان

nav-home = الرئيسية
nav-report = بلّغ
nav-follow = تابع
nav-own-cases = بلاغاتي
nav-participate = شارك
nav-contributions = مشاركاتي
nav-sign-in-short = الدخول
nav-notifications = الرسائل
nav-tabs = التنقل السريع
not-found-home = اذهب إلى الرئيسية

foot-reports = البلاغات
foot-participate = محاور المشاركة
foot-help = المساعدة
foot-hotline = مركز الاتصال
foot-developers = للمطورين: واجهة البرمجة
foot-trust = الثقة
numerals-arabic = اعرض الأرقام هكذا: ١٢٣
numerals-latin = اعرض الأرقام هكذا: 123
foot-today = اليوم: { $date }
foot-owner = © { $name }

home-page = الرئيسية
home-title = مدينتك، ورأيك فيها
home-lead = أبلغ عمّا تراه، وشارك قبل أن يُتخذ القرار، واعرف ما آلت إليه مشاركتك.
home-doors = ماذا تريد أن تفعل؟
home-report-title = بلّغ عن مشكلة
home-report-text = إنارة، نظافة، طرق… في أقل من دقيقتين
home-follow-title = تابع بلاغك
home-follow-text = من الاستلام إلى الرد
home-own-title = بلاغاتي
home-own-text = كل ما أرسلته في مكان واحد
home-participate-title = شارك برأيك
home-participate-text = اقترح وأيّد وعلّق
participate-page = فرص المشاركة
participate-lead = كل ما هو مفتوح الآن، وما سيفتح قريبًا.
moderation-page = الإشراف على المشاركات بالأرقام

follow-label = رقم البلاغ
follow-hint = تجده في رسالة الاستلام، مثل
follow-go = تابع

promise-title = وعدنا لك
promise-lead = لكل بلاغ موعد، تراه أنت ويراه من عنده البلاغ.
hours-within = { $hours ->
    [zero] في الحال
    [one] خلال ساعة
    [two] خلال ساعتين
    [few] خلال { $hours } ساعات
    [many] خلال { $hours } ساعة
   *[other] خلال { $hours } ساعة
}
promise-receive-title = رقم فور الإرسال
promise-receive-text = تتابع به من البوابة أو الهاتف أو المكتب، بحساب أو بلا حساب.
promise-answer-title = أول رد { $span }
promise-answer-text = من القسم المختص، موقّعًا باسمه. وإن تأخر ظهر ذلك لك ولنا.
promise-confirm-title = الكلمة الأخيرة لك
promise-confirm-text = { $days ->
    [zero] أكّد الحل، أو أعد فتح البلاغ.
    [one] أكّد الحل، أو أعد فتح البلاغ خلال يوم.
    [two] أكّد الحل، أو أعد فتح البلاغ خلال يومين.
    [few] أكّد الحل، أو أعد فتح البلاغ خلال { $days } أيام.
    [many] أكّد الحل، أو أعد فتح البلاغ خلال { $days } يومًا.
   *[other] أكّد الحل، أو أعد فتح البلاغ خلال { $days } يوم.
}

hotline-title = هل هناك خطر الآن؟
hotline-text = سلك مكشوف، أو حفرة عميقة، أو عمود مائل: لا تنتظر البلاغ. اتصل لنصل أسرع، على مدار الساعة.
hotline-call = اتصل بمركز الاتصال

charter-title = ما نتفق عليه
charter-text = ما تنتظره من { $name }، وما تنتظره منك، وكيف تُصان بياناتك.

# صفحة البلاغ
nav-more = المزيد
list-comma = {"، "}
full-stop = .
crumbs = مسار الصفحة
case-aside = عن البلاغ
case-place = المكان
card-your-answer = ينتظر جوابك
case-sent-on = أُرسل { $date }
next = التالي: { $what }
judge-title = هل حُلّت المشكلة؟
say-busy = جارٍ الإرسال
say-later = لاحقًا
answer-title = القسم ينتظر جوابك
withdraw = اسحب البلاغ
done-inform = وصلنا ما كتبته
done-confirm = شكرًا لك. أُغلق البلاغ.
done-reopen = أُعيد فتح البلاغ
done-withdraw = سُحب البلاغ
receipt-title = وصلنا بلاغك. رقمه
description = البلاغ
visible-private = أنت والبلدية
visible-published = الجميع، بلا بيانات صاحبه

# المتابعة
follow-title = تابع بلاغك
field-error-required-reference = اكتب رقم البلاغ، مثل MJ-48317-6.
field-error-invalid-reference = هذا ليس رقم بلاغ صحيحًا. راجع أرقامه كلها، والأخير منها أيضًا.

# الدخول
sign-in-lead = نرسل إليك رمزًا صالحًا لمرة واحدة. لا كلمة مرور تحفظها.
sign-in-busy = جارٍ الدخول
field-error-required-address = اكتب رقم هاتفك أو بريدك، لنرسل إليه الرمز.

# الحساب
account-save = احفظ
account-saved = حُفظت بياناتك
channels-title = الرسائل
policies-lead = النسخ السارية اليوم.
policy-version = النسخة { $version }، من { $date }
policy-in-force = النسخة { $version }، سارية من
policy-clauses = أسباب الإخفاء ونصوصها
policy-none = لم يُنشر هذا النص بعد
policy-none-text = عُد لاحقًا، أو اتصل بالبلدية لتسأل عنه.
sessions-title = أجهزتك
need-follow = تابع بلاغًا برقمه

# الرسائل
unread = { $count ->
    [zero] لا جديد
    [one] رسالة جديدة
    [two] رسالتان جديدتان
    [few] { $count } رسائل جديدة
    [many] { $count } رسالة جديدة
   *[other] { $count } رسالة جديدة
}
nav-notifications-unread = { $count ->
    [zero] الرسائل، لا جديد
    [one] الرسائل، واحدة جديدة
    [two] الرسائل، اثنتان جديدتان
    [few] الرسائل، { $count } جديدة
    [many] الرسائل، { $count } جديدة
   *[other] الرسائل، { $count } جديدة
}
more-look = اللغة والألوان
more-about = عن المنصة

# كتابة بلاغ
report-kind-title = ماذا تريد أن تبلّغ عنه؟
report-name = الاسم
report-agree = بإرسالك توافق على
report-agree-to = سياسة المشاركة، الإصدار { $version }

# بلاغات قريبة، والمتابعة
join-busy = جارٍ الانضمام
join-done = انضممت إلى البلاغ. تصلك أخباره.
join-title = أين نرسل إليك أخبار البلاغ؟
join-lead = بريد أو هاتف يكفي. لا يراه إلا الموظف المختص، وفي كل رسالة رابط توقف به المتابعة.
join-go = تابِع البلاغ
join-why = تصلك أخباره كما تصل صاحبه، ولا يرى أحد أنك تتابعه.
join-sign-in = سجّل الدخول لتتابع البلاغ

# التقييم
field-error-required-score = اختر من 1 إلى 5.

# Without a network
offline-text = لا اتصال بالشبكة. واصل الكتابة: ما تكتبه محفوظ على هذا الجهاز، ونرسله حين يعود الاتصال.
update-text = صدرت نسخة أحدث من البوابة.
update-do = افتح النسخة الجديدة
outbox-waits = { $count ->
    [one] بلاغ واحد على هذا الجهاز ينتظر الإرسال.
    [two] بلاغان على هذا الجهاز ينتظران الإرسال.
    [few] { $count } بلاغات على هذا الجهاز تنتظر الإرسال.
    [many] { $count } بلاغًا على هذا الجهاز تنتظر الإرسال.
   *[other] { $count } بلاغ على هذا الجهاز تنتظر الإرسال.
}
outbox-arrived = { $count ->
    [one] وصلنا بلاغك الذي كان ينتظر.
    [two] وصلنا بلاغاك اللذان كانا ينتظران.
    [few] وصلتنا { $count } بلاغات كانت تنتظر.
    [many] وصلنا { $count } بلاغًا كانت تنتظر.
   *[other] وصلنا { $count } بلاغ كانت تنتظر.
}
outbox-refused = { $count ->
    [one] بلاغ واحد لم يُقبل ويحتاج إلى تعديل منك.
    [two] بلاغان لم يُقبلا ويحتاجان إلى تعديل منك.
    [few] { $count } بلاغات لم تُقبل وتحتاج إلى تعديل منك.
    [many] { $count } بلاغًا لم تُقبل وتحتاج إلى تعديل منك.
   *[other] { $count } بلاغ لم تُقبل وتحتاج إلى تعديل منك.
}
outbox-see = اعرض ما ينتظر
outbox-see-receipt = اعرض الرقم

# من اطّلع على البيانات، وترك الرسائل
nav-map = الخريطة
search-page = البحث
around-title = ماذا أبلغ جيرانك؟
around-text = البلاغات المنشورة على الخريطة وفي قائمة، بلا بيانات أصحابها.
around-go = شاهد الخريطة

map-page = البلاغات المنشورة
map-lead = ما أبلغ عنه الناس وما جرى فيه. لا يظهر إلا ما راجعناه، بلا بيانات أصحابه.
map-all-categories = كل الفئات
map-district = المنطقة
map-all-districts = كل المناطق

nav-figures = أرقام الخدمة
figures-page = كيف تؤدّي بلديتك عملها؟
figures-lead = أرقام البلاغات التي وصلت في المدة كما هي، وأعداد ما تُحسب منه.
figures-filters = حدّد المدة والمنطقة
figures-none = لا تنشر البلدية أرقام الخدمة
glossary-page = مسرد المصطلحات
