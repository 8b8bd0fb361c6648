# الموضوعات والأفكار والتعليقات في البوابة

# لوحة الفرص
board-shelves = متى
board-shelf-open = مفتوحة الآن
board-shelf-soon = تفتح قريبًا
board-shelf-past = انتهت
board-filters = حدّد ما يظهر
board-field = المجال
board-all-fields = كل المجالات
board-everywhere = كل المناطق
board-order-open = مرتبة حسب موعد الإغلاق
board-order-soon = مرتبة حسب موعد الفتح
board-order-past = الأحدث أولًا
board-none-open = لا شيء مفتوح الآن
board-none-open-text = حين تفتح البلدية موضوعًا تجده هنا. انظر ما يفتح قريبًا، أو ما قاله الناس من قبل.
board-none-soon = لا شيء معلن بعد
board-none-soon-text = تُعلن الموضوعات هنا قبل أن تُفتح.
board-none-past = لم ينته موضوع بعد
board-none-past-text = هنا تبقى الموضوعات بعد إغلاقها، وما قيل فيها، وما فعلته البلدية به.
board-none-here = لا شيء بهذا التحديد
board-none-here-text = وسّع التحديد لترى غيره.
board-show-all = أزل التحديد
board-how = كيف يُنظر في رأيك؟
board-how-text = تُنشر الأفكار والتعليقات باسم تختاره أنت. يراجعها مشرفون بشروط معلنة، وتجيب البلدية عن الأفكار بقرار وأسباب.

# المواعيد
times-closes = يغلق خلال { $span }
times-no-end = مفتوح بلا موعد إغلاق
times-opens = يفتح خلال { $span }
times-opens-soon = يفتح قريبًا
times-closed = أُغلق { $date }
times-closed-some = أُغلق
times-draft = مسودة لا يراها الناس
times-title = المواعيد
times-opened-at = فُتح
times-opens-at = يفتح
times-closes-at = يغلق
times-closed-at = أُغلق

# الأعداد
ideas-count = { $count ->
    [zero] لا أفكار بعد
    [one] فكرة واحدة
    [two] فكرتان
    [few] { $count } أفكار
    [many] { $count } فكرة
   *[other] { $count } فكرة
}
comments-count = { $count ->
    [zero] لا تعليقات بعد
    [one] تعليق واحد
    [two] تعليقان
    [few] { $count } تعليقات
    [many] { $count } تعليقًا
   *[other] { $count } تعليق
}
supports-count = { $count ->
    [zero] لا تأييد بعد
    [one] مؤيد واحد
    [two] مؤيدان
    [few] { $count } مؤيدين
    [many] { $count } مؤيدًا
   *[other] { $count } مؤيد
}
comments-new-many = اعرض التعليقات الجديدة
comments-new = { $count ->
    [one] اعرض تعليقًا جديدًا
    [two] اعرض تعليقين جديدين
    [few] اعرض { $count } تعليقات جديدة
    [many] اعرض { $count } تعليقًا جديدًا
   *[other] اعرض { $count } تعليق جديد
}
answers-show = { $count ->
    [zero] لا ردود بعد
    [one] اعرض ردًّا واحدًا
    [two] اعرض ردّين
    [few] اعرض { $count } ردود
    [many] اعرض { $count } ردًّا
   *[other] اعرض { $count } رد
}
answers-hide = أخفِ الردود

# الموضوع
subject-page = موضوع
subject-none = لم نجد هذا الموضوع
subject-none-text = ربما لم يُعلن بعد، أو أن العنوان ناقص.
subject-to-board = إلى فرص المشاركة
subject-about = ما الموضوع؟
subject-use = ماذا نفعل برأيك؟
subject-aside = عن الموضوع
subject-fields = المجالات
subject-districts = المناطق
subject-axis = محور المشاركة
subject-audience = الفئة المستهدفة
subject-meant-for = لمن: { $groups }
subject-means = كيف تشارك
subject-said = قالت البلدية: { $reason }
subject-not-open = لم يُفتح هذا الموضوع بعد. تشارك فيه حين يُفتح.
subject-over = أُغلق هذا الموضوع. ما قيل فيه باقٍ للقراءة.

# الأفكار
ideas-title = الأفكار
ideas-sort = الترتيب
idea-sort-fair = بالتساوي
idea-sort-newest = الأحدث
idea-sort-most_supported = الأكثر تأييدًا
idea-sort-most_discussed = الأكثر نقاشًا
ideas-fair-why = «بالتساوي»: لكل فكرة حظها من الظهور أولًا، ويتبدل الترتيب كل ساعة.
ideas-search = ابحث في الأفكار
ideas-search-go = ابحث
ideas-none = لا أفكار هنا بعد
ideas-none-open = كن أول من يقترح.
ideas-none-closed = لم يقترح أحد شيئًا.
ideas-none-found = لا فكرة بهذا التحديد
ideas-none-found-text = وسّع التحديد أو جرّب كلمات أخرى.
ideas-clear = أزل التحديد
idea-page = فكرة
idea-none = لم نجد هذه الفكرة
idea-none-text = ربما لم تُنشر بعد، أو أن العنوان ناقص.
idea-sent-on = { $date }
idea-title = الفكرة
idea-answer = جواب البلدية
idea-answered-on = أُجيب { $date }
idea-propose = اقترح فكرة
idea-propose-sign-in = ادخل واقترح فكرة

# اقتراح فكرة
propose-page = اقترح فكرة
propose-why = تُنشر فكرتك باسم تختاره أنت، وتتابع ما يجري فيها. لهذا نحتاج أن تدخل أولًا، ثم نعود بك إلى هنا.
propose-on = في موضوع «{ $subject }»
propose-closed = لا تُقبل أفكار في هذا الموضوع الآن
propose-closed-text = اقرأ ما قيل فيه، أو انظر ما هو مفتوح.
propose-to-subject = إلى الموضوع
propose-kept = وجدنا ما كتبته من قبل على هذا الجهاز.
propose-clear = امحُه وابدأ من جديد
propose-title = العنوان
propose-title-hint = في جملة واحدة: ماذا تقترح؟
similar-ideas-title = { $count ->
    [one] فكرة قد تقول الشيء نفسه
   *[other] أفكار قد تقول الشيء نفسه
}
similar-ideas-text = إن كانت إحداها تقول ما تريد فأيّدها: التأييد مجتمعًا أثره أكبر. ولك أن ترسل فكرتك مع ذلك.
propose-text = الفكرة
propose-text-hint = ما المشكلة، وماذا تقترح، ومن يستفيد؟ يقرأ الجميع ما تكتبه.
propose-category = الفئة
propose-no-category = بلا فئة
propose-district = المنطقة
propose-no-district = لا منطقة بعينها
idea-optional = (اختياري)
idea-place = المكان
idea-place-hint = إن كانت الفكرة عن مكان بعينه فحدده على الخريطة.
idea-place-add = تحديد المكان على الخريطة
idea-place-label = ما اسم المكان؟
idea-place-label-hint = مثل اسم حديقة أو شارع أو معلم قريب
idea-photos = الصور
idea-photos-hint = صور للمكان أو رسم للفكرة. يراها الجميع بعد نشر الفكرة، فلا تُظهر فيها وجوهًا أو لوحات مركبات.
idea-photos-failed = لم تصل كل الصور. أعد المحاولة أو احذف ما لم يصل منها.
idea-photos-wait = الصور في طريقها إلينا
idea-photo-alt = ما الذي يظهر في الصورة { $number }؟
ideas-way = طريقة عرض الأفكار
ideas-as-list = قائمة
ideas-on-map = خريطة
ideas-map-label = خريطة الأفكار. انتقل بين علاماتها بمفتاح الجدولة وافتحها بمفتاح الإدخال. وفي القائمة أدناه الأفكار نفسها.
ideas-map-count =
    { $count ->
        [zero] لا أفكار لها مكان على الخريطة.
        [one] فكرة واحدة لها مكان على الخريطة.
        [two] فكرتان لهما مكان على الخريطة.
        [few] { $count } أفكار لها مكان على الخريطة.
        [many] { $count } فكرة لها مكان على الخريطة.
       *[other] { $count } فكرة لها مكان على الخريطة.
    }
ideas-map-left-off = وهناك المزيد، وهذه أحدثها.
ideas-map-cluster =
    { $count ->
        [zero] لا أفكار هنا
        [one] فكرة واحدة هنا. اقترب لتراها
        [two] فكرتان هنا. اقترب لتراهما
        [few] { $count } أفكار هنا. اقترب لتراها
        [many] { $count } فكرة هنا. اقترب لتراها
       *[other] { $count } فكرة هنا. اقترب لتراها
    }
ideas-map-list = الأفكار على الخريطة
ideas-map-more = عرض المزيد
ideas-map-none = لا أفكار لها مكان هنا
ideas-map-none-text = تجد الأفكار التي لا مكان لها في القائمة.
propose-send = أرسل الفكرة
propose-sent-published = نُشرت فكرتك
propose-sent-published-text = يراها الجميع الآن، ويستطيعون تأييدها والتعليق عليها. ويظهر رد البلدية معها.
propose-sent-pending = وصلت فكرتك، وينظر فيها مشرف
propose-sent-pending-next = ما الذي يجري الآن؟
propose-sent-pending-1 = يقرؤها مشرف، ويراجعها بشروط سياسة المشاركة وحدها، لا برأيه فيها.
propose-sent-pending-2 = إن وافقت الشروط نُشرت. وإن أُخفيت وجدت الأسباب في «مشاركاتي»، وتستطيع تعديلها أو التظلّم.
propose-sent-pending-3 = حتى ذلك الحين لا يراها غيرك.
propose-see = اعرض فكرتي
name-shown = كيف يظهر اسمك؟
name-shown-hint = يظهر مع ما تكتبه هنا، ولا يتغير في حسابك.
name-initials = الأحرف الأولى: { $initials }
name-full = الاسم الكامل: { $name }
nameless = مشارك بلا اسم
you = أنت
personal-title = قد تكون في النص بيانات شخصية
personal-public = يقرأ الجميع هذا النص: احذف أرقام الهواتف والهويات والعناوين، لك ولغيرك.
personal-checked = راجعته، ويجوز أن يراه الجميع
field-error-too_short-title = العنوان أقصر من 8 أحرف. زده قليلًا.
field-error-too_short-text = الفكرة أقصر من 20 حرفًا. اشرحها قليلًا.
field-error-required-title = اكتب عنوانًا للفكرة.
field-error-required-text = اكتب ما تريد قوله.

# التأييد
support-do = أؤيد
support-sign-in = ادخل لتؤيد
support-hint = تأييد واحد لكل شخص، ويمكنك سحبه ما دام الموضوع مفتوحًا. لا يظهر اسمك.

# التعليقات
comments-title = التعليقات
comments-on-subject = تعليقات على الموضوع
comments-sort = ترتيب التعليقات
comments-none = لا تعليقات بعد.
comments-linked = التعليق الذي فتحت رابطه
comment-write = اكتب تعليقك
comment-answer = رُدّ
comment-answer-to = رُدّ على { $name }
comment-answer-label = ردّك
comment-send = أرسل التعليق
comment-answer-send = أرسل الرد
comment-sign-in = ادخل لتعلّق
comment-published = نُشر تعليقك
comment-pending = وصل تعليقك، ويراه الناس بعد أن يراجعه مشرف.
comment-official = رد رسمي
comment-link = رابط التعليق
comments-closed = التعليق مغلق الآن.
edited = عُدّل { $ago }
versions-show = ما كان يقوله قبل ذلك
versions-hide = أخفِ ما كان يقوله
version-until = حتى { $moment }

# الإبلاغ
report-words = أبلغ عن إساءة
report-words-title = ما الذي يخالف السياسة؟
report-words-text = ينظر فيه مشرف. لا يعرف صاحبه من أبلغ عنه.
report-words-reason = السبب
report-words-choose = اختر السبب الأقرب
report-words-send = أبلغ المشرفين
report-words-missing = اختر السبب الأقرب.
report-words-done = وصل ما أبلغت عنه إلى المشرفين
report-words-keep = ارجع

# الحالات
contribution-state-pending = بانتظار مشرف
contribution-state-published = منشور
contribution-state-hidden = مخفي
contribution-state-appealed = تظلّم قيد النظر
contribution-state-withdrawn = مسحوب
contribution-state-merged = مدموجة
idea-merged-title = دُمجت في فكرة أخرى بتاريخ { $date }
idea-merged-text = تقول ما تقوله فكرة أخرى. انتقل تأييدها معها، لكل شخص مرة، وما قيل عنها باقٍ هنا للقراءة.
idea-merged-hidden = لا يمكن قراءة الفكرة الأخرى الآن.
idea-merged-to = تابع في
own-pending-title = ينتظر مشرفًا، ولا يراه غيرك
own-pending-text = يُنشر حين يوافق شروط سياسة المشاركة. إن أُخفي وجدت الأسباب هنا.
own-hidden-title = أخفاه مشرف عن الناس
own-hidden-why = الأسباب بحسب سياسة المشاركة، الإصدار { $version }:
own-hidden-why-some = الأسباب بحسب سياسة المشاركة:
own-hidden-note = كتب إليك المشرف
own-hidden-edit = عدّله بما يوافق الشروط، فيعود إلى المشرفين.
own-hidden-appeal = وإن رأيت في إخفائه خطأ فتظلّم: ينظر فيه مشرف آخر، مرة واحدة.
own-hidden-final = نظر مشرف آخر في تظلّمك، وبقي مخفيًا. هذا القرار نهائي.
own-appealed-title = تظلّمك عند مشرف آخر
own-appealed-text = يبقى مخفيًا حتى يقرر، وترى هنا ما يكون.
own-withdrawn-title = سحبته أنت
own-withdrawn-text = لا يراه الناس.
own-traceless = حتى { $moment } لا يترك التغيير أثرًا. وبعده تبقى كلماتك السابقة مقروءة.
own-edit = عدّل
own-edit-save = احفظ التعديل
own-edit-send = أرسل المعدَّل إلى المشرفين
own-edited = حُفظ التعديل
own-edited-pending = وصل التعديل إلى المشرفين
own-appeal = تظلّم
own-appeal-label = لماذا ينبغي أن يراه الناس؟
own-appeal-hint = يقرؤه مشرف غير الذي أخفاه.
own-appeal-send = أرسل التظلّم
own-appealed = وصل تظلّمك
own-withdraw = اسحب
own-withdraw-title = أتسحب ما كتبته؟
own-withdraw-text = لا يراه الناس بعد ذلك، ولا يمكن إرجاعه. إن رُدّ عليه بقي مكانه أن صاحبه سحبه.
own-withdraw-keep = أبقِه
own-withdrawn = سُحب ما كتبته
own-changed = تغيّر بعد أن فتحته. حدّثناه، وما كتبته باقٍ: راجعه، ثم أعد الإرسال.
own-save-busy = جارٍ الحفظ
redacted-marker = حجب مشرف جزءًا منه: { $reasons }.
hidden-marker = أخفاه مشرف: { $reasons }.
hidden-marker-some = أخفاه مشرف.
withdrawn-marker = سحبه صاحبه.
hidden-title-idea = فكرة مخفية
withdrawn-title-idea = فكرة مسحوبة

# مشاركاتي
contributions-why = هنا أفكارك وتعليقاتك، وحالة كل منها، وما يمكنك فعله.
contributions-lead = أفكارك وتعليقاتك، وحالة كل منها.
contributions-none = لم تكتب شيئًا بعد
contributions-none-text = ما تقترحه أو تعلّق به يظهر هنا، وترى حالته.
contributions-on = في «{ $subject }»
contributions-do-edit = يمكنك تعديله.
contributions-do-edit-appeal = يمكنك تعديله وإرساله من جديد، أو التظلّم.
contributions-do-appeal = يمكنك التظلّم.
contributions-do-wait = ينظر فيه مشرف.
contributions-do-appealed = ينظر مشرف آخر في تظلّمك.
contributions-do-final = القرار نهائي.
contributions-do-merged = دُمجت في فكرة أخرى ومعها تأييدها.

# التصفية والاشتراك
board-all-axes = كل المحاور
board-kind = النوع
board-all-kinds = كل الأنواع
board-everybody = كل الفئات
board-subscribe = تابع فرص المشاركة
board-subscribe-text = يصلك الجديد في برنامجك، بحسب ما اخترته هنا.
board-feed = خلاصة المستجدات
board-newsletter = نشرة عبر البريد الإلكتروني
board-calendar = تقويم مواعيد الفتح والإغلاق
ideas-status = رد البلدية
ideas-all-statuses = كل الأفكار

# الإشراف بالأرقام
moderated-lead = ما فعله المشرفون بالأفكار والتعليقات والمبادرات في آخر 24 شهرًا، محسوبًا من سجل أعمالهم. ما أُخفي يُعدّ ولا يُعرض.
moderated-none = لا شيء يُعدّ بعد
moderated-none-text = لم تصل أي مشاركة في آخر 24 شهرًا.
moderated-reasons = لماذا أُخفيت المشاركات
moderated-none-hidden = لم يُخفَ شيء في هذه المدة.
moderated-acts = الأعمال شهرًا بشهر
moderated-how = يُعدّ كل عمل في شهره. قد تُخفى المشاركة الواحدة لأكثر من سبب، وما صُحّح وأُرسل ثانية يُعدّ نشره ثانية. أوسط الانتظار لا يُذكر لأقل من خمس مشاركات.
moderated-month = الشهر
moderated-received = وصلت
moderated-at-once = نُشرت فورًا
moderated-published = نشرها مشرف
moderated-restored = منها ما كان مخفيًا
moderated-hidden = أُخفيت
moderated-redacted = حُجب جزء منها
moderated-reports = بلاغات
moderated-settled = بلاغات نُظر فيها
moderated-appeals = تظلّمات
moderated-granted = تظلّمات قُبلت
moderated-rejected = تظلّمات لم تُقبل
moderated-sanctions = التنبيهات والحظر
moderated-covered = لماذا حُجبت أجزاء
moderated-sanctioned = أسباب التنبيهات والحظر
moderated-warnings = تنبيهات
moderated-bans = حالات حظر
moderated-lifted = رُفعت
moderated-hours = أوسط الانتظار بالساعات
moderated-file = نزّل الأرقام (CSV)

# نسخة من السياسة
policy-not-in-force = ليست هذه النسخة السارية اليوم.
policy-newer = إلى النسخة { $version }
policy-reasons = أسباب الإخفاء
policy-reasons-lead = لهذه الأسباب وحدها يخفي المشرفون ما يُكتب، أو يحجبون جزءًا منه، أو ينبّهون كاتبه أو يحظرونه.

# التنبيه والحظر
sanctions-title = التنبيهات والحظر
sanction-warning = تنبيه
sanction-ban = حظر من الكتابة للعموم حتى { $moment }
sanction-why = الأسباب وفق سياسة المشاركة، الإصدار { $version }:
sanction-why-some = الأسباب وفق سياسة المشاركة:
sanction-for = بسبب:
sanction-note = كتب إليك المشرف
sanction-your-appeal = تظلّمك
sanction-decision = ما تقرر، ولماذا
sanction-warning-means = لا يغلق هذا التنبيه شيئًا. التزم بالسياسة في ما تكتبه بعد اليوم.
sanction-ban-means = لا يمكنك حتى ذلك الحين أن تقترح أو تعلّق أو تعدّل ما كتبت أو تؤيّد أو تبلّغ عن كلام غيرك. ولك أن تقرأ، وأن تسحب ما كتبت، وأن تتظلّم.
sanction-appealed = تظلّمك عند مشرف آخر. سترى هنا ما يتقرر، ويبقى القرار ساريًا حتى ذلك الحين.
sanction-lifted = رُفع، ولم يعد يُحسب.
sanction-upheld = نظر مشرف آخر في تظلّمك، وبقي القرار. هذا نهائي.
sanction-over = انقضت مدته.
sanction-appeal-label = لماذا ترى أنه غير صحيح؟
sanction-appeal-hint = يقرؤه مشرف غير الذي قرره. لك أن تتظلّم مرة واحدة.
ban-title = لا يمكنك الكتابة هنا حتى { $moment }
ban-see = اعرف السبب، وتظلّم
ban-open = البلاغات والخدمات مفتوحة لك.
ban-report = أبلغ عن مشكلة

## القرارات

decisions-page = القرارات
decisions-lead = ما قررته البلدية بعد أن سمعت الناس، ولماذا.
decisions-none = لم يُنشر قرار بعد
decisions-none-text = تظهر القرارات هنا بعد تحليل ما قيل.
decision-page = القرار
decision-none = هذا القرار ليس هنا
decision-none-text = لعله لم يُنشر، أو الرابط ناقص.
decision-to-all = اطّلع على القرارات كلها
decision-on = نُشر في { $date }
decision-unpublished = لم يُنشر هذا القرار، ولا يراه إلا الموظفون.
decision-decided = ما تقرر
decision-reasons = الأسباب
decision-changes = ما يتغير
decision-sources = ما استند إليه
decision-sources-lead =
    { $contributions ->
        [0] { "" }
        [one] مشاركة واحدة
        [two] مشاركتان
        [few] { $contributions } مشاركات
        [many] { $contributions } مشاركة
       *[other] { $contributions } مشاركة
    }{ $contributions ->
        [0] { "" }
       *[other] { $cases ->
            [0] { "" }
           *[other] { " " }و
        }
    }{ $cases ->
        [0] { "" }
        [one] بلاغ واحد
        [two] بلاغان
        [few] { $cases } بلاغات
        [many] { $cases } بلاغًا
       *[other] { $cases } بلاغ
    }، وما آل إليه كل منها.
decision-report = بلاغ
decision-report-unnamed = بلاغ غير منشور
decision-part-hidden = مشاركة لم تعد تُقرأ
decided-title = ما تقرر
part-came = ما آلت إليه
part-point = رد البلدية على النقطة { $number }: { $title }
subject-analysis = ما قيل
subject-analysed = انتهت المشاركة، وتحليل ما قيل منشور أدناه. ويليه القرار.
subject-decided = انتهت المشاركة، وصدر قرار البلدية.
subject-archived = هذا في الأرشيف: لا يتغير فيه شيء.
subject-unanswered = لماذا ليس لبعض المشاركات رد خاص بها: { $reason }
contributions-initiatives = مبادراتك في صفحة المبادرات.
board-initiatives = المبادرات: اطلب ما ينفع حيّك

# صفحة كل محور
axis-information-lead = ما تنشره البلدية ليعرف الناس ما يجري ولماذا: الأرقام والقرارات وما أُبلغ عنه.
axis-consultation-lead = ما تسأل البلدية الناس عنه قبل أن تقرّر: مسودات اللوائح والخطط.
axis-cooperation-lead = ما يصنعه الناس مع البلدية: أفكار ومبادرات وبلاغات.
axis-places = على هذا المحور
axis-subjects = فرص المشاركة على هذا المحور
axis-none = لا فرصة مفتوحة على هذا المحور الآن
axis-none-text = اشترك في النشرة ليصلك الجديد.
axis-begin-initiative = ابدأ مبادرة
home-open-title = مفتوح الآن
home-open-all = كل ما يمكنك المشاركة فيه
home-open-none = لا شيء مفتوح حاليًا. لوحة الفرص تخبرك بما هو آت.
home-changed-title = تغيّر بفضلكم
home-changed-lead = ما قلتموه، وما قررته البلدية.
home-changed-all = كل القرارات
