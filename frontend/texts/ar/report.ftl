# Sending a report, and what waits to be sent

report-step-kind = النوع والفئة
report-step-place = المكان
report-step-details = الصور والوصف
report-step-review = المراجعة والإرسال
report-next-place = التالي: المكان
report-next-details = التالي: الصور والوصف
report-next-review = التالي: المراجعة
report-back = رجوع
report-place-title = { $kind ->
    [suggestion] أين مكان اقتراحك؟
    [inquiry] عن أي مكان تسأل؟
    [observation] أين لاحظت ذلك؟
   *[complaint] أين المشكلة؟
}
report-details-title = { $kind ->
    [suggestion] اشرح اقتراحك
    [inquiry] اكتب سؤالك
    [observation] صف ما لاحظته
   *[complaint] صف المشكلة وأرفق صورة
}
report-review-title = راجع بلاغك ثم أرسله
report-kind-legend = نوع الطلب
report-place-lead = اضغط على المكان في الخريطة، أو اكتب العنوان، أو اختر المنطقة من القائمة.
report-photos = صور المكان
report-photos-optional = (اختياري، حتى 6)
report-photos-hint = صوّر المكان لا الأشخاص. نقبل JPEG وPNG وWebP حتى 12 ميغابايت، ونحذف بيانات الموقع من الصورة قبل حفظها.
report-photos-expired = { $count ->
    [zero] لم تنتهِ مهلة أي صورة.
    [one] انتهت مهلة صورة من مسودتك. أضفها من جديد.
    [two] انتهت مهلة صورتين من مسودتك. أضفهما من جديد.
    [few] انتهت مهلة { $count } صور من مسودتك. أضفها من جديد.
    [many] انتهت مهلة { $count } صورة من مسودتك. أضفها من جديد.
   *[other] انتهت مهلة { $count } صورة من مسودتك. أضفها من جديد.
}
report-photos-busy = صورة ما زالت تُرفع. أرسل البلاغ بعد اكتمالها.
report-description = { $kind ->
    [suggestion] ماذا تقترح؟
    [inquiry] عمّ تسأل؟
   *[complaint] ماذا رأيت؟
}
report-description-hint = { $kind ->
    [suggestion] ما الذي يتحسّن به؟ ومن ينتفع؟
    [inquiry] اذكر ما تعرفه، لنجيبك من أول مرة.
    [observation] متى لاحظته؟ وهل يتكرر؟
   *[complaint] متى بدأت المشكلة؟ ومن تتأثر حركته بها؟
}
personal-phone = في النص رقم هاتف:
personal-email = في النص بريد إلكتروني:
personal-civil = في النص ما يشبه رقم هوية أو جواز:
personal-card = في النص ما يشبه رقم بطاقة بنكية:
personal-why = قد يُنشر هذا النص. نسألك في آخر خطوة كيف نصل إليك، فلا حاجة إلى كتابته هنا.
personal-remove-number = احذف الرقم
personal-remove-address = احذف البريد
personal-leave-number = اتركه، فليس رقمًا شخصيًا
personal-leave-address = اتركه، فليس بريدًا شخصيًا
report-so-far = بلاغك حتى الآن
report-row-kind = النوع
report-row-category = الفئة
report-row-both = النوع والفئة
report-row-place = المكان
report-row-photos = الصور
report-row-description = الوصف
report-kind-and-category = { $kind }، { $category }
report-change = غيّر
report-saved = مسودتك محفوظة على هذا الجهاز
report-not-saved = هذا المتصفح لا يحفظ المسودات. أبقِ الصفحة مفتوحة حتى ترسل.
report-discard = احذف المسودة
report-elsewhere-changed = عدّلت هذا البلاغ في تبويب آخر، وهذا ما تركته هناك.
report-elsewhere-gone = أرسلت هذا البلاغ أو حذفته في تبويب آخر. يمكنك كتابة بلاغ آخر هنا.
report-session-ended = انتهت جلستك
report-session-ended-text = ما كتبته محفوظ على هذا الجهاز مع حسابك. سجّل الدخول لتكمله.
resume-title = لديك بلاغ لم ترسله
resume-saved = حُفظ على هذا الجهاز { $ago }.
resume-go-on = أكمل المسودة
resume-anew = ابدأ من جديد
discard-title = أتحذف المسودة؟
discard-text = يُحذف كل ما كتبته وأرفقته، ولا يمكن استرجاعه.
discard-keep = أبقِها
discard-do = احذف المسودة
report-urgent-title = بلاغك عالي الأهمية
report-urgent-text = الاتصال يوصلك إلى فريق الطوارئ مباشرة. أرسل البلاغ أيضًا لتتابعه.
report-contact-title = كيف نصل إليك؟
report-contact-text = اكتب بريدًا أو رقم هاتف، فإليه نرسل رقم البلاغ والرد.
report-contact-sign-in = أو سجّل الدخول لتجد البلاغ في «بلاغاتي».
report-name-hint = يراه الموظف المختص، ولا يُنشر إلا إن أردت.
report-phone-hint = مثل 9912 3456. لا حاجة إلى رمز الدولة.
report-public-name = كيف يظهر اسمك للناس؟
report-public-name-hint = بلاغك خاص. إن نشرته البلدية يومًا ليستفيد منه غيرك ظهر اسمك كما تختار هنا.
public-name-anonymous-hint = يرى الموظف المختص اسمك وحده
report-tell-title = أين نخبرك؟
report-tell-email = رسالة إلى البريد
report-tell-sms = رسالة نصية إلى الرقم
report-tell-in-app = رسالة داخل المنصة
report-tell-change = غيّر ذلك في حسابك
report-sign-in-needed = سجّل الدخول لترسل البلاغ
report-sign-in-why = تستقبل البلدية البلاغات من أصحاب الحسابات. الحساب بريدك أو رقم هاتفك ورمز لمرة واحدة، ومسودتك تنتظرك هنا.
report-sign-in-to-send = سجّل الدخول وأكمل
report-due = نرد عليك في موعد أقصاه { $moment }
report-promise = وعدنا أول رد { $span }.
report-resolution = ونعالج البلاغ في موعد أقصاه { $day }.
within = خلال { $span }
report-send = أرسل البلاغ
report-sending = جارٍ الإرسال
report-earlier-arrived = وصل بلاغك من محاولة سابقة كما كتبته حينها. أضف ما غيّرته معلومةً عليه.

report-step-similar = بلاغات قريبة
report-next-similar = التالي: بلاغات قريبة
similar-title = هل سبقك أحد إليها؟
similar-looking = نبحث عن بلاغات قريبة
similar-lead = { $count ->
    [0] لم نجد بلاغات قريبة.
    [one] وجدنا بلاغًا قريبًا يشبه بلاغك. إن كان هو، فانضم إليه: تصلك أخباره كلها، ويُحسب صوتك.
    [two] وجدنا بلاغين قريبين يشبهان بلاغك. إن كان أحدهما بلاغك، فانضم إليه: تصلك أخباره كلها، ويُحسب صوتك.
    [few] وجدنا { $count } بلاغات قريبة تشبه بلاغك. إن كان أحدها بلاغك، فانضم إليه: تصلك أخباره كلها، ويُحسب صوتك.
    [many] وجدنا { $count } بلاغًا قريبًا يشبه بلاغك. إن كان أحدها بلاغك، فانضم إليه: تصلك أخباره كلها، ويُحسب صوتك.
   *[other] وجدنا { $count } بلاغ قريب يشبه بلاغك. إن كان أحدها بلاغك، فانضم إليه: تصلك أخباره كلها، ويُحسب صوتك.
}
similar-join = هذا هو بلاغي، تابِعه معي
similar-own = هذا بلاغك. افتحه
similar-follows = أنت تتابعه. افتحه
similar-different = لا، بلاغي مختلف

waiting-page = بانتظار الإرسال
waiting-lead = بلاغك محفوظ على هذا الجهاز، ونرسله وحده حين يعود الاتصال. يمكنك أن تغلق الصفحة.
waiting-none = لا بلاغ ينتظر
waiting-none-text = ما تكتبه من دون اتصال يُحفظ هنا حتى يصلنا.
waiting-send-now = أرسل الآن
waiting-another = اكتب بلاغًا آخر
waiting-state-waiting = ينتظر
waiting-state-sent = وصل
waiting-state-refused = لم يُقبل
waiting-written = كُتب { $ago }
waiting-sending = نرسله الآن.
waiting-network = لا اتصال بعد. نعيد المحاولة وحدنا.
waiting-busy = الخادم مشغول. نعيد المحاولة بعد قليل.
waiting-sign-in = كُتب هذا البلاغ باسم حسابك. سجّل دخولك به لنرسله.
waiting-open = افتح البلاغ
waiting-clear = أزِله من هذه القائمة
waiting-mend = عدّله وأرسله
waiting-photos-gone = لم تعد إحدى صور هذا البلاغ على هذا الجهاز. عدّل البلاغ: أضف الصورة من جديد، أو أرسله من دونها.
waiting-not-taken = لم نستطع إعادة هذا البلاغ إلى النموذج على هذا الجهاز. يبقى هنا كما هو، ولا يضيع منه شيء.
waiting-other-draft = لديك بلاغ آخر لم تكمله. أرسله أو ابدأ من جديد، ثم عد إلى هذا البلاغ. لن يضيع منه شيء.
waiting-delete = احذف البلاغ
waiting-delete-title = هل تحذف هذا البلاغ؟
waiting-delete-text = لم يصلنا هذا البلاغ بعد، وهو على هذا الجهاز وحده. إن حذفته فلن يصلنا.
waiting-delete-keep = أبقِه
waiting-delete-do = احذف البلاغ
report-tell-away = لا اتصال بالخادم الآن. نرسل البلاغ باسم حسابك حين يعود الاتصال، ونبلغك حيث اخترت في حسابك.
