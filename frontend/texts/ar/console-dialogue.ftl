# نصوص لوحة الموظفين: الإشراف والموضوعات

nav-moderation = الإشراف
nav-moderation-waiting = بانتظار مشرف
nav-subjects = الموضوعات
keys-publish = انشر
keys-hide = أخفِ
keys-reason = أخفِ للسبب الذي يظهر بجانبه هذا المفتاح، وبعضها مع مفتاح العالي (⇧)، وبين الأسباب: اختره

# الإشراف
moderation-title = الإشراف
moderation-shelves = رفوف الإشراف
moderation-shelf-waiting = بانتظار المراجعة
moderation-shelf-reported = بلاغات إساءة
moderation-shelf-pointed_out = نبّهت إليه الآلة
moderation-shelf-redacted = حُجب جزء منه
moderation-shelf-appealed = تظلمات
moderation-shelf-hidden = أُخفي
moderation-list = القائمة
moderation-oldest = ينتظر الأقدم منذ { $span }
moderation-newer = وصل جديد. حدّث القائمة
moderation-back = ارجع إلى القائمة
moderation-idea = فكرة
moderation-comment = تعليق
moderation-choose = حدد «{ $words }»
moderation-nameless = مشارك بلا اسم
moderation-waits = ينتظر منذ { $span }
moderation-sent = أُرسل
moderation-subject = الموضوع
moderation-final = نهائي
moderation-hidden-before = { $count ->
    [zero] لا إخفاء سابق
    [one] أُخفي له مرة من قبل
    [two] أُخفي له مرتين من قبل
    [few] أُخفي له { $count } مرات من قبل
    [many] أُخفي له { $count } مرة من قبل
   *[other] أُخفي له { $count } مرة من قبل
}
moderation-reports = { $count ->
    [zero] لا بلاغ
    [one] بلاغ واحد
    [two] بلاغان
    [few] { $count } بلاغات
    [many] { $count } بلاغًا
   *[other] { $count } بلاغ
}
moderation-times = { $count ->
    [zero] ولا مرة
    [one] مرة واحدة
    [two] مرتين
    [few] { $count } مرات
    [many] { $count } مرة
   *[other] { $count } مرة
}
moderation-reports-title = ما أبلغ عنه الناس
moderation-photos = الصور
moderation-place = المكان
moderation-why-title = لماذا أُخفي
moderation-policy = سياسة المشاركة، الإصدار { $version }
moderation-told = قيل لكاتبه:
moderation-appeal-title = تظلّم الكاتب
moderation-another = يقرر في التظلّم مشرف غير الذي أخفى.
moderation-decided = قُرّر فيه نهائيًا.
moderation-look-only = لك أن تطّلع هنا. لا قرار لك فيه الآن.
moderation-published = نُشر
moderation-kept = بقي منشورًا، وأُغلقت البلاغات عنه
moderation-stays = نُظر فيه وبقي كما هو
moderation-granted = قُبل التظلّم ونُشر
moderation-hidden = أُخفي، ويرى كاتبه الأسباب
moderation-refused = رُفض التظلّم، ويرى كاتبه الأسباب
moderation-stale = غيّره غيرك قبلك، فلم نفعل به شيئًا. راجعه من جديد.
moderation-changed-title = غيّره غيرك قبلك
moderation-changed-text = لم نفعل به شيئًا. ترى الآن آخر ما فيه: راجعه، ثم قرر.
moderation-gone-title = سبقك زميل إلى القرار
moderation-gone-text = لم نفعل به شيئًا، وخرج من هذه القائمة. هذا الذي يليه.
moderation-none-waiting = لا شيء بانتظار المراجعة
moderation-none-waiting-text = رُوجع كل ما وصل. يظهر الجديد من نفسه في العدّاد.
moderation-none-reported = لا بلاغ عن إساءة
moderation-none-reported-text = ما أبلغ عنه الناس مما نُشر يظهر هنا.
moderation-none-pointed-out = لا تنبيهات
moderation-none-pointed-out-text = ما تنبّه إليه الآلة في المنشور يظهر هنا.
moderation-none-redacted = لم يُحجب شيء من نص
moderation-none-redacted-text = ما حُجب جزء منه يظهر هنا.
moderation-none-appealed = لا تظلّم
moderation-none-appealed-text = من أُخفي كلامه وتظلّم يظهر تظلّمه هنا.
moderation-none-hidden = لم يُخفَ شيء
moderation-none-hidden-text = ما يُخفى يظهر هنا مع أسبابه.

hint-phone = رقم هاتف
hint-email = بريد إلكتروني
hint-civil_number = رقم مدني
hint-card_number = رقم بطاقة
hint-link = رابط إلى موقع آخر
hint-watch_word = كلمة من القائمة
hint-listed = في القائمة: «{ $word }»
repeats-title = قيل هذا من قبل، والقرار لك
repeat-badge = مكرر
repeat-copied = الكلام نفسه
repeat-alike = قريب منه جدًا
repeat-same-author = من الشخص نفسه
hints-title = نبّهت الآلة إلى هذا، والقرار لك

publish-as-is = { $kind ->
    [idea] انشر الفكرة كما هي
   *[comment] انشر التعليق كما هو
}
publish-keep = { $kind ->
    [idea] أبقِ الفكرة منشورة
   *[comment] أبقِ التعليق منشورًا
}
publish-grant = اقبل التظلّم وانشر
hide-title = { $kind ->
    [idea] أخفِ الفكرة، والسبب
   *[comment] أخفِ التعليق، والسبب
}
hide-reasons = أسباب الإخفاء
hide-hint = سبب واحد على الأقل. تُعلن الأسباب، ويمكن الكاتب أن يتظلّم مرة واحدة.
hide-note = ملاحظة للكاتب
hide-note-hint = يقرؤها صاحب الكلام والمشرفون، ولا يراها الناس.
hide-go = أخفِ
refuse-title = ارفض التظلّم، والسبب
refuse-hint = يبقى مخفيًا نهائيًا، ولا تظلّم بعده. سبب واحد على الأقل.
refuse-go = ارفض التظلّم نهائيًا

moderation-chosen = { $count ->
    [zero] لم يُحدد شيء
    [one] حُددت مشاركة واحدة
    [two] حُددت مشاركتان
    [few] حُددت { $count } مشاركات
    [many] حُددت { $count } مشاركة
   *[other] حُددت { $count } مشاركة
}
moderation-publish-many = { $count ->
    [zero] انشر
    [one] انشرها
    [two] انشر الاثنتين
    [few] انشر الـ{ $count }
    [many] انشر الـ{ $count }
   *[other] انشر الـ{ $count }
}
moderation-keep-many = { $count ->
    [zero] أبقِ
    [one] أبقها منشورة
    [two] أبقِ الاثنتين
    [few] أبقِ الـ{ $count }
    [many] أبقِ الـ{ $count }
   *[other] أبقِ الـ{ $count }
}
moderation-keep-title = { $count ->
    [zero] ماذا تُبقي؟
    [one] أتُبقي هذه المشاركة منشورة؟
    [two] أتُبقي المشاركتين منشورتين؟
    [few] أتُبقي { $count } مشاركات منشورة؟
    [many] أتُبقي { $count } مشاركة منشورة؟
   *[other] أتُبقي { $count } مشاركة منشورة؟
}
moderation-keep-text = تبقى كما هي وتغادر هذه القائمة حتى يُبلَّغ عنها من جديد أو تُغيَّر، ونخبرك إن تعذّر شيء منها.
moderation-hide-many = { $count ->
    [zero] أخفِ
    [one] أخفها
    [two] أخفِ الاثنتين
    [few] أخفِ الـ{ $count }
    [many] أخفِ الـ{ $count }
   *[other] أخفِ الـ{ $count }
}
moderation-publish-title = { $count ->
    [zero] ماذا تنشر؟
    [one] أتنشر هذه المشاركة؟
    [two] أتنشر المشاركتين؟
    [few] أتنشر { $count } مشاركات؟
    [many] أتنشر { $count } مشاركة؟
   *[other] أتنشر { $count } مشاركة؟
}
moderation-publish-text = ننشرها كما هي واحدة بعد أخرى، ونخبرك إن تعذّر شيء منها.
moderation-hide-title = { $count ->
    [zero] ماذا تخفي؟
    [one] لماذا تخفي هذه المشاركة؟
    [two] لماذا تخفي المشاركتين؟
    [few] لماذا تخفي { $count } مشاركات؟
    [many] لماذا تخفي { $count } مشاركة؟
   *[other] لماذا تخفي { $count } مشاركة؟
}

# الموضوعات
subjects-title = الموضوعات
subjects-lead = ما تفتحه البلدية ليشارك فيه الناس. تبدأ المسودة هنا، ولا يراها غير الموظفين حتى تُعلن.
subjects-all = الكل
subjects-none-title = لا موضوع بعد
subjects-none-text = ابدأ موضوعًا جديدًا، واكتبه بالعربية والإنجليزية، ثم أعلنه.
subjects-none-so = لا موضوع حالته «{ $state }»
subjects-none-so-text = اختر حالة أخرى، أو اعرض الكل.
subject-add = موضوع جديد
subject-add-lead = يُحفظ مسودة لا يراها غير الموظفين. تعلنه بعد ذلك متى شئت.
subject-begin = احفظ المسودة
subject-added = حُفظت المسودة
subject-opens = يُفتح
subject-opens-hint = بتوقيت البلدية. إن تركته فارغًا فُتح حين تعلنه.
subject-opens-unset = حين يُعلن
subject-closes = يُغلق
subject-closes-hint = بتوقيت البلدية. إن تركته فارغًا بقي مفتوحًا حتى تغلقه.
subject-put-off-reason = سبب تغيير المواعيد
subject-put-off-reason-hint = مطلوب عند تأجيل ما أُعلن، ولا يُكتب لغير ذلك. يقرؤه الجميع ويصل إلى المتابعين.
subject-closes-never = بلا موعد
subject-time-unread = اكتب اليوم والساعة كليهما، أو اترك الحقل فارغًا.
subject-ideas = الأفكار
subject-comments = التعليقات
subject-comment-count = { $count ->
    [zero] لا تعليق
    [one] تعليق واحد
    [two] تعليقان
    [few] { $count } تعليقات
    [many] { $count } تعليقًا
   *[other] { $count } تعليق
}
subject-public = افتح صفحته في البوابة
subject-not-public = لا يراه غير الموظفين
subject-reason = سبب آخر فتح أو إغلاق:
subject-parts = صفحات الموضوع
subject-settings = نصه ومواعيده
subject-axis = محور المشاركة
subject-title-hint = حتى 120 حرفًا.
subject-summary = الخلاصة
subject-summary-hint = جملة أو جملتان، حتى 300 حرف.
subject-body-hint = بصيغة بسيطة: فقرات بينها أسطر فارغة، و## قبل العنوان، و- قبل كل بند، و**نص** للتشديد. حتى 20000 حرف.
subject-use = الوعد
subject-use-hint = ما نفعله بما يقوله الناس: من يقرؤه، ومتى نرد، وما الذي يمكن أن يتغير. حتى 2000 حرف.
subject-fields = مجالاته
subject-fields-hint = إن لم تختر شيئًا كان لكل المجالات.
subject-districts = مناطقه
subject-districts-hint = إن لم تختر شيئًا كان للبلدية كلها.
subject-audience = الفئة المستهدفة
subject-audience-hint = إن لم تختر شيئًا كان للجميع. ومن ليس منها يشارك كغيره.
subject-means = طرق المشاركة
subject-review = متى نراجع ما يكتبه الناس
subject-review-as-set = كما هو محدد لنوعه
review-of = المراجعة: { $kind }
field-reviews = مراجعة ما يكتبه المشاركون
field-reviews-hint = للموضوعات التي تبدأ من الآن، ولكل موضوع أن يخالفها.
subject-review-hint = من كان موثوقًا: نُشر له ما يكفي من قبل، ولم يُخفَ له شيء.
review-before = قبل النشر
review-after_if_trusted = بعد النشر لمن كان موثوقًا، وقبله لغيره
review-after = بعد النشر
subject-changed-title = غيّره غيرك قبلك
subject-changed-text = حمّلنا آخر ما فيه، وما كتبته باقٍ. راجعه، ثم أعد الإرسال.

subject-step-publish = أعلنه
subject-step-unpublish = أعده مسودة
subject-step-open = افتحه الآن
subject-step-close = أغلقه الآن
subject-step-reopen = افتحه من جديد
step-publish-title = أتعلن الموضوع؟
step-publish-now = يراه الجميع ويُفتح للمشاركة فورًا.
step-publish-later = يراه الجميع الآن، ويُفتح للمشاركة في موعده: { $when }.
step-unpublish-title = أتعيده مسودة؟
step-unpublish-text = لا يراه بعد ذلك غير الموظفين، حتى تعلنه من جديد.
step-open-title = أتفتحه قبل موعده؟
step-open-text = تبدأ المشاركة الآن. اكتب السبب، فالجميع يقرؤونه.
step-close-title = أتغلق الموضوع الآن؟
step-close-text = تتوقف المشاركة الآن، ويبقى ما نُشر معروضًا. اكتب السبب، فالجميع يقرؤونه.
step-reopen-title = أتفتحه من جديد؟
step-reopen-text = تُستأنف المشاركة الآن. اكتب السبب، فالجميع يقرؤونه.
step-reason = السبب
step-reason-hint = جملة واضحة، حتى 300 حرف.
step-closes = متى يُغلق بعد ذلك
step-closes-hint = بتوقيت البلدية. إن تركته فارغًا بقي مفتوحًا حتى تغلقه.
step-not-yet = ليس الآن
step-published = أُعلن الموضوع
step-unpublished = عاد مسودة
step-opened = فُتح الموضوع
step-closed = أُغلق الموضوع
step-reopened = فُتح الموضوع من جديد

unsaved-note = لم تُحفظ التغييرات بعد
unsaved-title = أتترك الصفحة دون حفظ؟
unsaved-text = ما كتبته لم يُحفظ، ويضيع إن تركت الصفحة.
unsaved-stay = ابقَ هنا
unsaved-leave = اتركها دون حفظ

idea-status = الرد
idea-supports = { $count ->
    [zero] لا تأييد
    [one] تأييد واحد
    [two] تأييدان
    [few] { $count } تأييدات
    [many] { $count } تأييدًا
   *[other] { $count } تأييد
}
ideas-newest = الأحدث أولًا
ideas-most-supported = الأكثر تأييدًا
ideas-most-discussed = الأكثر نقاشًا
ideas-none-title = لا فكرة بعد
ideas-none-text = تظهر الأفكار هنا بعد نشرها. ما لم يُنشر بعد تجده في الإشراف.
ideas-none-so = لا فكرة بهذا الرد
ideas-none-so-text = اختر ردًا آخر، أو اعرض الكل.
answer-open = أجب
answer-again = غيّر الرد
answer-named = أجب عن «{ $title }»
answer-renamed = غيّر الرد على «{ $title }»
answer-title = ماذا تفعل البلدية بهذه الفكرة؟
answer-status = القرار
answer-explanation = الشرح
answer-hint = لماذا، وما الذي يأتي بعد. يقرؤه الجميع.
answer-go = انشر الرد
answer-given = نُشر الرد
answer-changed-text = لم يُنشر ردك، وما كتبته باقٍ. راجعه مع آخر ما فيها، ثم أعد الإرسال.
idea-merge-open = دمج في…
idea-merge-named = دمج «{ $title }» في فكرة أخرى
idea-merge-title = أي فكرة تقول الشيء نفسه؟
idea-merge-text = ينتقل المؤيدون معها، لكل شخص مرة، وتبقى صفحتها للقراءة وتقود إلى الأخرى. لا يمكن التراجع عن الدمج.
idea-merge-search = بحث بالكلمات
idea-merge-into = الدمج في
idea-merge-none = لا فكرة أخرى في هذا الموضوع بهذه الكلمات. جرّب كلمات أقل.
idea-merge-choose-one = اختر الفكرة التي تبقى.
idea-merge-go = دمج نهائي
idea-merge-done = دُمجت ومعها مؤيدوها
idea-merge-merged = دُمجت في:
idea-merge-changed-text = لم يُدمج شيء. الفكرة معروضة هنا كما هي الآن: انظر فيها ثم ادمج من جديد.

# ما ينقص الحقول
field-error-required-title-ar = اكتب العنوان بالعربية.
field-error-required-title-en = اكتب العنوان بالإنجليزية.
field-error-required-summary-ar = اكتب الخلاصة بالعربية.
field-error-required-summary-en = اكتب الخلاصة بالإنجليزية.
field-error-required-body-ar = اكتب النص بالعربية.
field-error-required-body-en = اكتب النص بالإنجليزية.
field-error-required-use-of-input-ar = اكتب الوعد بالعربية.
field-error-required-use-of-input-en = اكتب الوعد بالإنجليزية.
field-error-required-reason-ar = اكتب السبب بالعربية.
field-error-required-reason-en = اكتب السبب بالإنجليزية.
field-error-required-explanation-ar = اكتب الشرح بالعربية.
field-error-required-explanation-en = اكتب الشرح بالإنجليزية.
field-error-required-reasons = اختر سببًا واحدًا على الأقل.
field-error-required-hide-reasons = اختر سببًا واحدًا على الأقل.
field-error-required-sanction-reasons = اختر سببًا واحدًا على الأقل.
field-error-required-means = اختر طريقة واحدة على الأقل.
field-error-out_of_range-closes-at = اجعل الإغلاق بعد الفتح، وفي وقت لم يأتِ بعد.

moderation-in-figures = ما يراه الجميع: الإشراف بالأرقام

# التنبيه والحظر
sanctions-title = التنبيهات والحظر
sanction-shelves = رفوف التنبيهات والحظر
sanction-shelf-in_force = سارٍ
sanction-shelf-appealed = تظلمات
sanction-shelf-past = سابق
sanctions-none = لا شيء هنا
sanction-warnings = { $count ->
    [zero] لا تنبيه
    [one] نُبّه مرة
    [two] نُبّه مرتين
    [few] نُبّه { $count } مرات
    [many] نُبّه { $count } مرة
   *[other] نُبّه { $count } مرة
}
sanction-bans = { $count ->
    [zero] لا حظر
    [one] حُظر مرة
    [two] حُظر مرتين
    [few] حُظر { $count } مرات
    [many] حُظر { $count } مرة
   *[other] حُظر { $count } مرة
}
sanction-banned-until = محظور حتى { $moment }
sanction-warn = نبّه الكاتب
sanction-ban = احظر الكاتب
sanction-warn-sponsor = نبّه صاحب المبادرة
sanction-ban-sponsor = احظر صاحب المبادرة
sanction-warn-title = نبّه صاحب الكلام، ولماذا
sanction-ban-title = احظر صاحب الكلام من الكتابة للعموم، ولماذا
sanction-hint = سبب واحد على الأقل. يقرأ الشخص الأسباب وله أن يتظلّم مرة، ويقرر مشرف آخر.
sanction-days = الأيام
sanction-days-hint = من 1 إلى 365 يومًا من الآن. تبقى البلاغات والخدمات مفتوحة.
sanction-warn-go = أرسل التنبيه
sanction-ban-go = احظر
sanction-cancel = ليس الآن
sanction-warned = نُبّه صاحب الكلام
sanction-banned = حُظر صاحب الكلام
sanction-ban-until = حظر حتى { $moment }
sanction-warning = تنبيه
sanction-told = قيل لصاحب الكلام
sanction-appeal = تظلّم صاحب الكلام
sanction-decision = ما تقرر، ولماذا
sanction-is-in-force = سارٍ
sanction-is-appealed = تظلّم منه صاحب الكلام
sanction-is-lifted = رُفع
sanction-is-upheld = رُفض التظلّم نهائيًا
sanction-is-over = انقضت مدته
sanction-another = يقرر في التظلّم مشرف غير الذي قرره أولًا.
sanction-decide-note = كلمتك إلى الكاتب
sanction-decide-hint = لماذا تقرر هذا. يقرؤه الكاتب.
sanction-lift-warning = ارفع التنبيه
sanction-lift-ban = ارفع الحظر
sanction-uphold = ارفض التظلّم نهائيًا
field-error-required-sanction-days = حدد عدد الأيام.
field-error-out_of_range-sanction-days = بين يوم واحد و365 يومًا.

## بعد الإغلاق

subject-step-analyse = انشر التحليل
subject-step-archive = أرشف
step-analysis = ما قيل
step-analysis-hint = يلخص ما قاله الناس ليقرأه الجميع. بصيغة CommonMark، حتى 20,000 حرف.
step-analyse-title = هل تنشر ما قيل؟
step-analyse-text = يقرؤه الجميع في صفحة الموضوع. وبعده يمكن كتابة القرار.
step-analysed = نُشر التحليل
step-archive-title = هل تضعه في الأرشيف؟
step-archive-text = يبقى مقروءًا ويُعثر عليه، ولا يتغير فيه شيء بعد ذلك.
step-archive-unanswered = { $count ->
        [one] مشاركة واحدة بلا رد.
        [two] مشاركتان بلا رد.
        [few] { $count } مشاركات بلا رد.
        [many] { $count } مشاركة بلا رد.
       *[other] { $count } مشاركة بلا رد.
    } بيّن السبب ليقرأه الجميع؛ ولا يتغير فيه شيء بعد ذلك.
step-archived = وُضع في الأرشيف
step-unanswered = لماذا هي بلا رد
step-unanswered-hint = سبب واحد لها كلها، حتى 300 حرف.
subject-unanswered-count = { $count ->
        [one] مشاركة واحدة بلا رد حتى الآن.
        [two] مشاركتان بلا رد حتى الآن.
        [few] { $count } مشاركات بلا رد حتى الآن.
        [many] { $count } مشاركة بلا رد حتى الآن.
       *[other] { $count } مشاركة بلا رد حتى الآن.
    } رد على الأفكار في صفحتها، أو على التعليقات، أو اذكرها في قرار.
subject-undecided = لم يصدر فيه قرار بعد. يُكتب القرار بعد نشر التحليل.

## القرارات

decisions-title = القرارات
decisions-lead = ما تقرر، ولماذا، وما استند إليه. نشر القرار يُعلم به كل من شارك.
decisions-none = لا قرار هنا
decisions-none-text = يبدأ القرار من صفحة موضوع نُشر تحليله، أو من هنا إن كان مستندًا إلى بلاغات وحدها.
decision-state-draft = مسودة
decision-state-published = منشور
decision-state-discarded = متروك
decision-add = اكتب قرارًا
decision-add-lead = يبدأ مسودة لا يراها إلا الموظفون. ثم تُذكر فيه المشاركات التي استند إليها.
decision-begin = ابدأ المسودة
decision-saved = حُفظ القرار
decision-on = الموضوع
decision-on-none = مستند إلى بلاغات وحدها
decision-published = النشر
decision-not-yet = لم يُنشر
decision-public = اعرضه في البوابة
decision-decided = ما تقرر
decision-decided-hint = نص بلا تنسيق، حتى 5,000 حرف. به تبدأ الرسائل.
decision-reasons = الأسباب
decision-reasons-hint = ما رجّحه وما خالفه، حتى 5,000 حرف.
decision-changes = ما يتغير
decision-changes-hint = ما سيلاحظه الناس ومتى، حتى 5,000 حرف.
decision-publish = انشر
decision-publish-title = هل تنشر هذا القرار؟
decision-publish-text = يقرؤه الجميع، ويُعلَم به كل من شارك. ولا يمكن تغييره بعد ذلك.
decision-publish-named = يذكر { $contributions ->
        [0] صفر مشاركات
        [one] مشاركة واحدة
        [two] مشاركتين
        [few] { $contributions } مشاركات
        [many] { $contributions } مشاركة
       *[other] { $contributions } مشاركة
    } و{ $cases ->
        [0] صفر بلاغات
        [one] بلاغًا واحدًا
        [two] بلاغين
        [few] { $cases } بلاغات
        [many] { $cases } بلاغًا
       *[other] { $cases } بلاغ
    }. ومن أرسل بلاغًا يُعلَم بالطريق الذي وصل به بلاغه.
decision-names-nothing = لا يذكر شيئًا استند إليه، فلن يعرف أحد ما آلت إليه مشاركته.
decision-discard = اتركه
decision-discard-title = هل تترك هذه المسودة؟
decision-discard-text = تبقى في القائمة متروكة، ولا يمكن نشرها بعد ذلك.
decision-was-published = نُشر القرار
decision-was-discarded = تُركت المسودة
sources-title = ما استند إليه
sources-lead = كلٌّ مع ما آل إليه. يراه صاحبه مع مشاركته وفي صفحته.
sources-none = لم يُذكر شيء بعد
sources-none-text = اذكر المشاركات والبلاغات التي يستند إليها.
source-report = بلاغ
source-take-out = أخرجه
source-take-out-named = أخرج: { $name }
source-taken-out = أُخرج
sources-name = اذكر ما استند إليه
sources-said = الأفكار والتعليقات
sources-said-hint = أكثرها تأييدًا أولًا. ما تختاره يأخذ النتيجة والملاحظة أدناه.
sources-said-none = لا شيء منشور في هذا الموضوع.
sources-elsewhere = أفكار وتعليقات من صفحات أخرى
sources-elsewhere-hint = الصق عناوينها وبينها مسافة. قد تكون في موضوع آخر أو في مبادرة أو ردودًا على تعليقات.
sources-elsewhere-unread = ليس هذا عنوان فكرة أو تعليق: { $word }
sources-numbers = أرقام البلاغات
sources-numbers-hint = تُفصل بمسافات. ويُعلَم أصحابها عند نشر القرار.
sources-outcome = ما آلت إليه
sources-note = ملاحظة
sources-note-hint = بالكلمات ليقرأها الجميع، حتى 500 حرف.
sources-name-go = اذكرها
sources-named = ذُكرت
## المبادرات

nav-initiatives = المبادرات
nav-initiatives-waiting = بانتظارك
initiatives-title = المبادرات
initiatives-lead = ما يطلبه السكان ويجمعون له التأييد: راجعه قبل نشره، وأدخل ما جُمع ورقيًا، وانشر قرار اللجنة ومراحل التنفيذ.
initiatives-none = لا شيء هنا
initiative-desk-pending = تنتظر المراجعة
initiative-desk-gathering = تجمع التأييد
initiative-desk-under_study = عند اللجنة
initiative-desk-adopted = متبنّاة
initiative-desk-past = السابقة
initiative-desk-reported = أُبلغ عنها
initiative-reports = { $count ->
    [zero] لا بلاغ
    [one] بلاغ واحد
    [two] بلاغان
    [few] { $count } بلاغات
    [many] { $count } بلاغًا
   *[other] { $count } بلاغ
}
initiative-desk-appealed = تظلّم أصحابها
initiative-desk-hidden = مخفية
initiative-support = المؤيدون
initiative-due = الموعد
initiative-due-at = الموعد: { $moment }
initiative-words = نص المبادرة وما يُعرف عنها
initiative-late = تأخرت اللجنة
initiative-count = { $total } من { $goal } (هنا { $online }، وفي غيره { $elsewhere })
initiative-note = ملاحظة إلى صاحبها
initiative-stale = غيّرها غيرك. حدّث الصفحة لترى ما صارت إليه.
check-title = المراجعة
check-lead = هل يمكن نشرها وفق سياسة المشاركة؟ بعد القبول يبدأ جمع التأييد ولا يتغير نصها.
check-accept = اقبلها لتجمع التأييد
check-accepted = بدأت جمع التأييد
check-return = أعدها للتصحيح
check-note = ما المطلوب تصحيحه؟
check-return-go = أعدها
check-returned = أعدناها إلى صاحبها
check-hidden-lead = أُخفيت وفق سياسة المشاركة. إن أظهرتها عادت إلى ما كانت عليه، ومعها ما بقي من مدتها.
check-public-lead = يقرؤها الجميع. إن خالفت سياسة المشاركة فأخفها: تقف مدتها ما دامت مخفية.
check-reported-lead = أبلغ عنها بعض الناس. إن خالفت سياسة المشاركة فأخفها، وإلا فأبقها كما هي: تُغلق البلاغات عنها.
check-keep = نظرت فيها، تبقى كما هي
check-kept = بقيت كما هي، وأُغلقت البلاغات عنها
check-show = أظهرها من جديد
check-shown = عادت إلى ما كانت عليه
check-appealed-lead = تظلّم صاحبها. إن قبلت التظلّم عادت إلى ما كانت عليه ومعها ما بقي من مدتها، وإن رفضته بقيت مخفية نهائيًا.
check-grant = اقبل التظلّم وأظهرها
check-refuse = ارفض التظلّم
check-refused = رُفض التظلّم، ويرى صاحبها الأسباب
check-another = يقرر فيها مشرف غير الذي أخفاها.
check-hide = أخفِها
check-hide-why = لماذا تخفيها؟
check-hide-hint = يقرأ صاحبها الأسباب.
check-hide-go = أخفِ المبادرة
initiative-sponsor = صاحب المبادرة
initiative-similar = مبادرات أخرى قد تطلب الشيء نفسه
check-hidden = أُخفيت
study-title = قرار اللجنة
study-lead = يقرأ الجميع القرار وأسبابه باللغتين.
study-reasons = الأسباب
study-adopt = تُتبنّى
study-decline = يُعتذر عنها
study-decided = نُشر القرار
milestones-title = مراحل التنفيذ
milestone-title = عنوان المرحلة
milestone-day = اليوم المخطط
milestone-add = أضف مرحلة
milestone-begin = بدأت
milestone-finish = اكتملت
milestone-correct = صحّح المرحلة
milestone-done-day = يوم اكتمالها
milestone-saved = حُفظت المرحلة
milestones-finish = اكتمل كل ما طُلب
milestones-finished = اكتملت المبادرة
elsewhere-title = تأييد جُمع في غير المنصة
elsewhere-none = لم يُدخل شيء بعد.
elsewhere-count = العدد
elsewhere-channel = كيف جُمع
elsewhere-day = يوم جمعه
elsewhere-evidence = مكان الإثبات
elsewhere-evidence-hint = رقم الملف الورقي أو قائمة المكالمات.
elsewhere-note = ملاحظة
elsewhere-note-hint = لا يقرؤها إلا الموظفون.
elsewhere-enter = أدخل التأييد
elsewhere-entered = أُدخل التأييد
elsewhere-correct = صحّح
elsewhere-correct-of = تصحيح: { $evidence }
elsewhere-right = العدد الصحيح
elsewhere-reason = السبب
elsewhere-correct-go = أدخل التصحيح
elsewhere-corrected = أُدخل التصحيح

## الأسماء الظاهرة مع التأييد

names-title = أسماء المؤيدين
names-lead = يُزال الاسم المسيء أو اسم شخص آخر. ويبقى التأييد محسوبًا، ويُبلَّغ صاحبه بالسبب.
names-shown = الظاهرة
names-hidden = المُزالة
names-none-shown = لا يُظهر أحد اسمه.
names-none-hidden = لم يُزل أي اسم.
names-hide = إزالة
names-hide-of = إزالة الاسم «{ $name }»
names-hide-why = ما سبب إزالته؟
names-hide-hint = يقرأ صاحب التأييد الأسباب.
names-hide-go = أزل الاسم
names-was-hidden = لم يعد الاسم ظاهرًا
names-restore = إعادة
names-restore-of = إعادة الاسم «{ $name }»
names-restore-why = ما سبب إعادته؟ يقرؤه صاحب التأييد.
names-restore-go = أعد الاسم
names-was-restored = يمكن إظهار الاسم من جديد
gathering-channel-paper = ورقيًا
gathering-channel-call_centre = مركز الاتصال
gathering-channel-counter = عند الشباك
subject-initiative_kind = نوع مبادرات
section-initiative-kinds = أنواع المبادرات
section-text-initiative-kinds = ما يجمع له السكان التأييد، وكم يلزم كل نوع.
initiative-kind-add = أضف نوعًا
initiative-kind-lead = ما بدأ جمع التأييد له يبقى على أرقامه.
field-description = الوصف
field-threshold = حد التأييد
field-term-days = أيام جمع التأييد
field-cosponsors = الشركاء في التقديم
field-minimum-age = أقل عمر للمؤيد
field-minimum-age-hint = لا تحفظ الحسابات العمر، فيؤكده المؤيد بنفسه.
field-residents-only = لسكان المنطقة وحدهم
field-confirmed-contact = لمن أكّد بريده أو هاتفه
field-study-days = أيام دراسة اللجنة

# حذف أجزاء من نص
covering-open = احجب جزءًا
covering-how = حدّد الكلمات في الحقل وأضفها إلى القائمة، بالفأرة أو بمفتاح Shift مع الأسهم. تحل محلها علامة يراها الجميع، ويبقى الأصل لدى المدققين والمشرفين.
covering-title-field = العنوان
covering-text-field = النص
covering-add = أضف المحدَّد
covering-add-named = { $field }: أضف المحدَّد
covering-parts = الأجزاء التي ستُحجب
covering-no-parts = لا أجزاء بعد. حدّد كلمات في الأعلى.
covering-remove = أزل
covering-remove-named = أزل «{ $words }»
covering-why = لماذا؟
covering-why-hint = يقرأ الجميع الأسباب.
covering-go = احجب هذه الأجزاء
covering-cancel = ألغِ
covering-done = حُجب الجزء، ويرى صاحبه السبب
redacted-title = حُجبت أجزاء منه
originals-open = أظهر ما كان مكتوبًا
originals-recorded = يُسجَّل اطلاعك، ويرى صاحب النص أن أحدًا اطلع.
originals-title = ما كان مكتوبًا
originals-none = لم يُحجب شيء.

# قائمة الكلمات
watch-words-title = قائمة الكلمات
watch-words-lead = لا يُمنع من يكتب إحدى هذه الكلمات، بل ينبَّه المشرفون إليها مهما كان رسمها: ممدودة، أو بنقاط بين الحروف، أو بتشكيل أو حروف شبيهة. ولا تُحسب إلا الكلمة كاملة.
watch-words-search = ابحث في القائمة
watch-words-retired = مع ما خرج من الاستعمال
watch-words-none = لا كلمات هنا
watch-word-new = أضف كلمة
watch-word-text = كلمة أو عبارة
watch-word-hint = كما تُكتب عادة، وتُعرف رسومها الأخرى.
watch-word-note = سبب وجودها في القائمة
watch-word-add = أضف
watch-word-added = أُضيفت، ويُراجع الآن ما ينتظر
watch-word-out = خارج الاستعمال
watch-word-edit = غيّر الملاحظة
watch-word-save = احفظ
watch-word-retire = أخرجها من الاستعمال
watch-word-restore = أعدها إلى الاستعمال

# الصور في نصوص الموظفين
picture-add = أدرج صورة
picture-add-to = أدرج صورة: { $field }
picture-choose = اختر ملفًا
picture-choose-other = اختر ملفًا آخر
picture-file-hint = صورة JPEG أو PNG أو WebP حتى 12 ميغابايت. نحذف منها بيانات الموقع والجهاز. الصورة للجميع: يراها كل من لديه عنوانها، وإن لم يُنشر النص بعد.
picture-file-missing = اختر صورة.
picture-description = ما الذي تُظهره الصورة؟
picture-description-hint = لكل من لا يرى الصورة: تقرؤه قارئات الشاشة، ويظهر مكان الصورة إن لم تُحمَّل. اذكر المهم فيها بلغة النص.
picture-put = أدرجها في النص
picture-left = الصورة ليست في النص بعد: أدرجها أو ألغِ إدراجها، ثم أرسل.
picture-sending = تُرفع الصورة
picture-cancel = لا تدرجها

# The municipality's word among comments.
replies-title = التعليقات
replies-of = التعليقات: { $title }
replies-named = التعليقات على «{ $title }»
replies-lead = ما تكتبه هنا يظهر بصفته ردّ البلدية ويُنشر فورًا، ويُبلَّغ به مَن تردّ عليه من السكان.
replies-closed = يمكنك هنا قراءة ما قيل، ولم يعد الرد ممكنًا.
replies-which = أي التعليقات
replies-all = الكل
replies-unanswered = بلا ردّ من البلدية
replies-none = لا تعليقات بعد
replies-none-text = يظهر هنا ما يقوله السكان علنًا.
replies-none-left = لكل تعليق ردّ
replies-none-left-text = لا شيء مما قاله السكان ينتظر كلمة البلدية.
replies-show = { $count ->
    [one] أظهر ردًّا واحدًا
    [two] أظهر ردّين
    [few] أظهر { $count } ردود
    [many] أظهر { $count } ردًّا
   *[other] أظهر { $count } رد
}
replies-hide = أخفِ الردود
reply-write = ردّ رسمي
reply-open = ردّ رسميًّا
reply-named = ردّ رسميًّا على { $name }
reply-to = ردّ رسمي على { $name }
reply-send = انشر الرد
reply-sent = نُشر الرد
reply-official = ردّ رسمي
reply-checked = تحقّقت منه: ما يشبه البيانات الشخصية يجوز نشره
