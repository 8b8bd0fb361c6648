# المبادرات: ما يطلبه السكان من البلدية ويجمعون له التأييد.

initiatives-page = المبادرات
initiatives-lead = اطلب من البلدية ما ينفع حيّك أو بلدتك. إذا بلغت المبادرة حد التأييد درستها اللجنة وردّت بأسبابها.
initiatives-all = كل المبادرات
initiatives-own = بدأتها أو أيّدتها
initiatives-none = لا مبادرات هنا الآن
initiatives-none-text = ابدأ مبادرة، أو انظر في قائمة أخرى.
initiatives-sort = الترتيب
initiative-shelves = أي المبادرات
initiative-page = مبادرة
initiative-none = هذه المبادرة ليست هنا
initiative-none-text = ربما أُخفيت، أو لم تُنشر بعد، أو كان الرابط ناقصًا.
initiative-everywhere = البلدية كلها
initiative-a-resident = أحد السكان
initiative-of-goal = { $total } من { $goal }
initiative-until = حتى { $date }
initiative-by = قدّمها { $name }
initiative-by-and = { $others ->
    [one] قدّمها { $name } وشريك
    [two] قدّمها { $name } وشريكان
    [few] قدّمها { $name } و{ $others } شركاء
   *[other] قدّمها { $name } و{ $others } شريكًا
}
initiative-by-resident = { $others ->
    [zero] قدّمها أحد السكان
    [one] قدّمها أحد السكان وشريك
    [two] قدّمها أحد السكان وشريكان
    [few] قدّمها أحد السكان و{ $others } شركاء
   *[other] قدّمها أحد السكان و{ $others } شريكًا
}

## الحد والتأييد

initiative-goal = { $total ->
    [two] مؤيدان من { $goal }
    [few] مؤيدين من { $goal }
    [many] مؤيدًا من { $goal }
   *[other] مؤيد من { $goal }
}
initiative-left = باقٍ { $span }
initiative-study-until = ترد اللجنة حتى { $date }
initiative-study-late = تأخرت اللجنة: كان موعد ردها { $date }
initiative-third = الثلث
initiative-two-thirds = الثلثان
initiative-goal-mark = الحد { $goal }
initiative-online = هنا: { $count }
initiative-elsewhere = ورقيًا وعبر مركز الاتصال: { $count }
initiative-sign = أؤيد المبادرة
field-error-not_allowed-public-name = لا يمكن عرض هذا الاسم: فيه رقم أو رابط أو كلمة لا تنشرها البلدية. عدّله في حسابك، أو اعرض الأحرف الأولى أو لا شيء.
initiative-sign-in = سجّل الدخول لتؤيدها
initiative-sign-hint = تأييد واحد لكل شخص، ويمكن سحبه قبل انتهاء المدة. لا يظهر الاسم إلا إن اخترت إظهاره.
initiative-signed = أنت ممن أيّدوها
initiative-signed-now = سجّلنا تأييدك
initiative-unsign = اسحب تأييدي
initiative-name-hidden = أزال مشرف اسمك من القائمة
initiative-name-hidden-text = يبقى تأييدك محسوبًا كما كان، ولا يظهر معه اسم هنا. إن رأيت في ذلك خطأ فاكتب إلى البلدية: يستطيع مشرف آخر أن يعيده.
initiative-age = عمري { $age } سنة أو أكثر
initiative-cannot = لا يمكن التأييد بهذا الحساب
initiative-to-account = إلى حسابي
initiative-signers = المؤيدون بأسمائهم
initiative-unnamed = { $count ->
    [zero] لا أحد دون اسم
    [one] دون اسم: مؤيد واحد
    [two] دون اسم: مؤيدان
    [few] دون اسم: { $count } مؤيدين
    [many] دون اسم: { $count } مؤيدًا
   *[other] دون اسم: { $count } مؤيد
}

## الطريق

initiative-text = نص المبادرة
initiative-way = طريق المبادرة
way-published = نُشرت بعد المراجعة
way-gathering = تجمع التأييد
way-study = تدرسها اللجنة
way-study-within = { $days ->
    [one] خلال يوم من بلوغ { $goal } مؤيد
    [two] خلال يومين من بلوغ { $goal } مؤيد
    [few] خلال { $days } أيام من بلوغ { $goal } مؤيد
   *[other] خلال { $days } يومًا من بلوغ { $goal } مؤيد
}
way-decision = قرار معلن: تُتبنّى، أو يُعتذر عنها مع الأسباب
way-now = {" "}(الآن)
initiative-answer = قرار اللجنة
initiative-answered-on = أُعلن في { $date }
initiative-milestones = مراحل التنفيذ
milestone-planned-on = مخطط لها في { $date }
milestone-done-on = اكتملت في { $date }

## التقديم

initiative-begin = ابدأ مبادرة
initiative-begin-why = لتبدأ مبادرة نحتاج إلى معرفة من يقدّمها. ويبقى الاسم مخفيًا إن شئت.
initiative-begin-lead = اكتب المسودة أولًا، ثم ادعُ شركاء في تقديمها، ثم أرسلها إلى المراجعة.
initiative-edit = عدّل المبادرة
initiative-kind = ما نوعها؟
initiative-area = المنطقة
initiative-title = العنوان
initiative-words-ask-again = إن غيّرت العنوان أو النص بلغ ذلك من وافقوا على تقديمها معك، ولزمت موافقتهم من جديد.
initiative-title-hint = جملة قصيرة تقول ما المطلوب.
initiative-text-hint = ما المشكلة، وما المقترح، ومن ينتفع به. نص عادي بلغة واحدة.
initiative-keep = احفظ المسودة
kind-goal = تحتاج إلى { $goal } من المؤيدين خلال { $days } يومًا.
kind-cosponsors = { $count ->
    [zero] لا تحتاج إلى شركاء في التقديم.
    [one] تحتاج إلى شريك في التقديم.
    [two] تحتاج إلى شريكين في التقديم.
    [few] تحتاج إلى { $count } شركاء في التقديم.
   *[other] تحتاج إلى { $count } شريكًا في التقديم.
}
kind-study = ترد اللجنة خلال { $days } يومًا من بلوغ الحد.
kind-residents = يؤيدها سكان المنطقة، بحسب ما في الحساب.
initiative-draft = هذه مسودة
initiative-cosponsors = الشركاء الآن { $count }، والمطلوب { $needed }.
initiative-link = انسخ رابط الشركاء
initiative-link-text = أرسل هذا الرابط إلى من يشاركك التقديم. من يفتحه يقرأ المسودة ويقبل بحسابه.
initiative-submit = أرسلها إلى المراجعة
initiative-submitted = أرسلناها إلى المراجعة
initiative-waits = تنتظر المراجعة
initiative-waits-text = ينظر مشرف هل يمكن نشرها. نخبرك بالنتيجة.
initiative-note = ملاحظة المشرف
initiative-hidden = أخفاها مشرف
initiative-marker = عدد مؤيديها عند إخفائها: { $count }. لا يُعرض نصها ولا الأسماء ولا التعليقات.
initiative-marker-next = تبقى التأييدات محفوظة، وتُحتسب إن أعاد مشرف آخر عرضها.
initiative-marker-final = نظر فيها مشرف آخر أيضًا، وتبقى مخفية.
initiative-appealed = التظلّم عند مشرف آخر
initiative-appeal-said = نص التظلّم
initiative-hidden-next = صحّحها ثم أرسلها من جديد.
initiative-withdraw = اسحب المبادرة
initiative-withdraw-title = أتسحب المبادرة؟
initiative-withdraw-text = لا يراها أحد غيرك بعد ذلك، ولا من وافقوا على تقديمها معك، ولا يمكن إرجاعها.
initiative-withdraw-keep = أبقِها
initiative-withdraw-go = اسحبها
initiative-withdrawn = سُحبت المبادرة
initiative-withdrawn-text = لا يراها أحد غيرك. وتستطيع أن تبدأ مبادرة جديدة.
stand-page = شارك في تقديم مبادرة
stand-why = لتشارك في التقديم نحتاج إلى معرفة من أنت. ويبقى الاسم مخفيًا إن شئت.
stand-lead = يدعوك { $name } إلى المشاركة في تقديم هذه المبادرة. القبول تأييد لها أيضًا.
stand-go = أشارك في تقديمها
stand-done = أنت الآن شريك في التقديم
stand-changed = تغيّر النص بعد أن فتحته
stand-changed-text = هذا نص المبادرة الآن، ولم تُسجَّل موافقتك على شيء. اقرأه، ثم وافق عليه إن أردت.
stand-not-now = لا يمكن الانضمام إليها الآن
stand-see = اقرأ المبادرة
stand-leave = انسحب من تقديمها
stand-leave-title = تنسحب من تقديم هذه المبادرة؟
stand-leave-text = لن تُحسب شريكًا في تقديمها، ولن تقرأ مسودتها. لا تعود إليها إلا بالرابط من صاحبها.
stand-leave-keep = أبقى شريكًا
stand-left = لم تعد شريكًا في تقديمها
initiative-use = إذا بلغت حد التأييد في موعدها درستها اللجنة، ونشرت قرارها وأسبابه في يوم معلن. وتُقرأ التعليقات معها.
