# نصوص لوحة الموظفين

console-name = لوحة الموظفين
bar-name = الحساب واللغة
nav-inbox = صندوق الوارد
nav-enter = سجّل بلاغًا
nav-clients = الجهات المتكاملة
nav-messages = رسائل العرض
nav-notices = رسائلك
nav-dead = لم تصل
nav-looks = الاطلاع على البيانات
not-found-inbox = اذهب إلى صندوق الوارد

sign-in-title = دخول الموظفين
sign-in-lead = ببريد العمل وكلمة المرور، ثم برمز من تطبيق المصادقة.
sign-in-email = البريد الإلكتروني
sign-in-password = كلمة المرور
sign-in-go = ادخل
sign-in-busy = جارٍ الدخول

code-title = أدخل الرمز
code-lead = افتح تطبيق المصادقة، واكتب الأرقام الستة التي يعرضها الآن.
code-label = الرمز
code-recovery-lead = اكتب واحدًا من رموز الاسترداد التي حفظتها. يصلح كل رمز مرة واحدة.
code-recovery-label = رمز الاسترداد
code-use-recovery = ليس هاتفي معي
code-use-authenticator = استعمل تطبيق المصادقة
code-back = ارجع

enrol-title = اربط تطبيق المصادقة
enrol-lead = مرة واحدة فقط. بعدها تدخل بكلمة المرور ورمز من هاتفك.
enrol-app-title = امسح الرمز بتطبيق المصادقة
enrol-app-text = أي تطبيق يقبل رموز TOTP يصلح.
enrol-qr = رمز مربع لتطبيق المصادقة. المفتاح نفسه مكتوب تحته.
enrol-open-app = افتح في تطبيق على هذا الجهاز
enrol-by-hand = أو اكتب هذا المفتاح في التطبيق:
enrol-code-label = الرمز الذي يعرضه التطبيق الآن
enrol-go = اربط وادخل
enrol-busy = جارٍ الربط

recovery-title = رموز الاسترداد
recovery-lead = يفتح كل رمز لوحتك مرة واحدة إن ضاع هاتفك.
recovery-once-title = لن نعرضها مرة أخرى
recovery-once-text = انسخها أو اطبعها، واحفظها في مكان غير هاتفك.
recovery-copy = انسخ الرموز
recovery-kept = حفظت الرموز
recovery-go = ادخل اللوحة
recovery-why = أكّد أولًا أنك حفظت الرموز.

# صفحات اللوحة: صندوق الوارد
search-label = ابحث برقم أو كلمة…
nav-inbox-waiting = تحتاج إليك
sending = جارٍ الإرسال
photos-on-their-way = تُرفع الصور
not-routed = لم يُحل
copy-it = انسخ { $value }

inbox-title = صندوق الوارد
inbox-views = طرق العرض
inbox-due = الموعد
inbox-case = البلاغ
inbox-choose = حدد { $reference }
inbox-choose-all = حدد كل الظاهر
inbox-newer = تغيّرت القائمة. حدّثها
inbox-empty-title = لا شيء في «{ $view }»
inbox-empty-text = أُنجز ما كان هنا. تظهر البلاغات الجديدة من نفسها في العدّاد.
inbox-none-title = لا بلاغ بهذه الأوصاف
inbox-none-text = بحثنا في «{ $view }» وحده.
inbox-none-anywhere = جرّب كلمات أقل، أو أزل التصفية.
inbox-search-all = ابحث في كل البلاغات

filter-group = التصفية
filter-open = صفِّ القائمة
filter-open-some = { $count ->
    [zero] صفِّ القائمة
    [one] التصفية: وصف واحد
    [two] التصفية: وصفان
    [few] التصفية: { $count } أوصاف
    [many] التصفية: { $count } وصفًا
   *[other] التصفية: { $count } وصف
}
filter-all = { $name }: الكل
filter-state = الحالة
filter-kind = النوع
filter-category = الفئة
filter-department = القسم
filter-district = المنطقة
filter-channel = القناة
filter-priority = الأهمية
filter-sort = الترتيب
filter-more = المزيد
filter-less = أقل
filter-clear = أزل التصفية
filter-unsearch = أزل البحث عن «{ $words }»

keys-title = الاختصارات
keys-next = التالي
keys-previous = السابق
keys-choose = حدد
keys-open = افتح
keys-route = أحِل
keys-help = كل الاختصارات
keys-on = استعمل اختصارات المفاتيح المفردة
keys-on-hint = لا تعمل وأنت تكتب. ويمكن عمل كل شيء دونها.

bulk-chosen = { $count ->
    [zero] لم يُحدد بلاغ
    [one] حُدد بلاغ واحد
    [two] حُدد بلاغان
    [few] حُددت { $count } بلاغات
    [many] حُدد { $count } بلاغًا
   *[other] حُدد { $count } بلاغ
}
bulk-priority = غيّر الأهمية
bulk-none = أزل التحديد
bulk-route-title = { $count ->
    [zero] إلى أي قسم؟
    [one] إلى أي قسم تحيل البلاغ؟
    [two] إلى أي قسم تحيل البلاغين؟
    [few] إلى أي قسم تحيل { $count } بلاغات؟
    [many] إلى أي قسم تحيل { $count } بلاغًا؟
   *[other] إلى أي قسم تحيل { $count } بلاغ؟
}
bulk-route-text = نحيلها واحدًا بعد آخر، ونخبر كل مستفيد.
bulk-priority-title = { $count ->
    [zero] ما الأهمية؟
    [one] ما أهمية هذا البلاغ؟
    [two] ما أهمية هذين البلاغين؟
    [few] ما أهمية هذه البلاغات الـ{ $count }؟
    [many] ما أهمية هذه البلاغات الـ{ $count }؟
   *[other] ما أهمية هذه البلاغات الـ{ $count }؟
}
bulk-priority-go = غيّر الأهمية
bulk-choose-first = اختر أولًا.
bulk-running = جارٍ التنفيذ
bulk-so-far = نُفّذ { $done } من { $all }
bulk-routed = أُحيل
bulk-weighed = غُيّرت أهميته
bulk-not-now = لا تسمح حالته أو صلاحيتك بهذا.
bulk-back = ارجع إلى القائمة

routing-none = اختر القسم
choose-one = اختر من القائمة
routing-anyone = القسم كله
routing-officer = الموظف
routing-search = ابحث بالاسم
routing-note = ملاحظة الإحالة، للموظفين
routing-suggested = المقترح: { $name }
routing-go = أحِل

# صفحات اللوحة: العمل على بلاغ
work-title = بلاغ { $reference }
work-crumbs = مسار الصفحة
work-place-in-list = { $now } من { $all }
work-before = البلاغ السابق في القائمة
work-after = البلاغ التالي في القائمة
work-through = عبر { $channel }
work-conversation = المحادثة
work-internal = ملاحظة داخلية
work-seen = يراه المستفيد
work-to = إلى { $name }
work-history = { $count ->
    [zero] سجل التغييرات (فارغ)
    [one] سجل التغييرات (واحد)
    [two] سجل التغييرات (اثنان)
    [few] سجل التغييرات ({ $count })
    [many] سجل التغييرات ({ $count })
   *[other] سجل التغييرات ({ $count })
}
work-now-state = الحالة: { $state }
work-now-priority = الأهمية: { $priority }
work-why = السبب:
work-answered = أُجيب { $moment }
work-due = الرد الأول قبل { $moment }
work-was-resolved = عولج { $moment }
work-resolution-due = المعالجة قبل { $moment }
work-within = خلال { $span }
work-paused = الساعة متوقفة
work-paused-since = بانتظار المستفيد منذ { $moment }
work-escalates = عند التأخر يُصعَّد إلى مدير القسم.
work-routing = الإحالة
work-facts = البيانات
work-no-district = غير محددة
work-visibility = الظهور
work-reporter = المستفيد
work-registered = له حساب
work-guest = بلا حساب
work-public-name = يظهر للناس: { $name }
work-logged = يُسجَّل كل اطلاع مع سببه.
work-place = المكان
work-deliveries = { $count ->
    [zero] الرسائل المرسلة (لا شيء)
    [one] الرسائل المرسلة (واحدة)
    [two] الرسائل المرسلة (اثنتان)
    [few] الرسائل المرسلة ({ $count })
    [many] الرسائل المرسلة ({ $count })
   *[other] الرسائل المرسلة ({ $count })
}
work-deliveries-failed = { $count ->
    [zero] وصلت كلها
    [one] لم تصل واحدة
    [two] لم تصل اثنتان
    [few] لم تصل { $count }
    [many] لم تصل { $count }
   *[other] لم تصل { $count }
}
work-deliveries-none = لم تخرج رسالة عن هذا البلاغ بعد.
work-next-attempt = { $tries ->
    [zero] المحاولة الأولى:
    [one] بعد محاولة واحدة. المحاولة التالية:
    [two] بعد محاولتين. المحاولة التالية:
    [few] بعد { $tries } محاولات. المحاولة التالية:
    [many] بعد { $tries } محاولة. المحاولة التالية:
   *[other] بعد { $tries } محاولة. المحاولة التالية:
}
work-changed-title = غيّر زميل هذا البلاغ قبلك
work-changed-text = ترى الآن آخر ما فيه، وما كتبته باقٍ. راجعه، ثم أعد الإرسال.
work-started = بدأ العمل
work-asked = أُرسل السؤال
work-resolved = سُجّلت المعالجة
work-rejected = رُفض البلاغ
work-published = نُشر البلاغ
work-unpublished = أُخفي البلاغ
work-routed = أُحيل البلاغ
work-edited = صُحّحت البيانات

ask-title = بمَ تسأل المستفيد؟
ask-lead = يصله السؤال حالًا، وتقف الساعة حتى يجيب.
ask-label = السؤال
ask-go = أرسل السؤال

hear-title = ماذا قال المستفيد؟
hear-lead = ما تكتبه يُعد جوابه: إن كان هناك سؤال فالساعة تعود إلى العد. ويقرؤه هو أيضًا.
hear-label = بكلماته
hear-channel = كيف وصل
hear-go = احفظه
work-heard = دُوّن معلومةً من المستفيد
resolve-title = ماذا فعلتم؟
resolve-lead = يقرأ المستفيد ما تكتبه، ثم يؤكد الحل أو يعيد فتح البلاغ.
resolve-label = ما فعلناه
resolve-go = أرسل وأنهِ المعالجة
resolve-outcome = كيف انتهى البلاغ
field-error-required-closing-reason-id = اختر كيف انتهى البلاغ؛ يقرؤها المستفيد فوق الرد.
reject-title = لماذا ترفض البلاغ؟
reject-lead = لا يعود البلاغ بعد الرفض. يقرأ المستفيد السبب وما تكتبه، فاشرح له ما يفعله الآن.
reject-reason = السبب
reject-label = ما يقرؤه المستفيد
reject-go = ارفض البلاغ
publish-title = أتنشر البلاغ للناس؟
publish-lead = يقرأ الجميع ما تتركه هنا والردود عليه، بلا بيانات المستفيد. احذف الأسماء والأرقام، وأخفِ الصور الخاصة أو غطِّ أجزاء منها؛ يبقى الأصل محفوظًا للموظفين.
publish-go = انشر البلاغ
redact-title = ماذا يرى الناس من البلاغ؟
redact-go = احفظ ما يراه الناس
publish-description = الوصف الذي يقرؤه الناس
publish-original = النص كما وصل، وهو محفوظ
publish-address = العنوان الذي يقرؤه الناس
publish-landmark = علامة المكان التي يقرؤها الناس
publish-point = أظهر الموضع على الخريطة العامة
publish-point-hint = أخفه إن كان بيتًا أو مكانًا خاصًّا.
publish-photos = الصور
publish-hide-photo = أخفِ الصورة { $number }
cover-open = غطِّ أجزاء
cover-open-named = غطِّ أجزاء من الصورة { $number }
cover-count = { $count ->
    [zero] لا جزء مغطّى
    [one] جزء واحد مغطّى
    [two] جزآن مغطّيان
    [few] { $count } أجزاء مغطّاة
    [many] { $count } جزءًا مغطّى
   *[other] { $count } جزء مغطّى
}
cover-title = الصورة { $number }: غطِّ ما هو خاص
cover-lead = ارسم مربعات فوق الوجوه ولوحات السيارات والأسماء. يحصل الناس على صورة لا يبقى فيها شيء مما تحتها، ويبقى الأصل للموظفين والمستفيد.
cover-keys = بلوحة المفاتيح: تنقّل بين المربعات بمفتاح Tab، وحرّك المربع بالأسهم، وغيّر حجمه بالأسهم مع Shift، واحذفه بمفتاح Delete.
cover-box = المربع { $number } من { $all }
cover-where = المربع { $number }: يبعد عن اليسار { $left }% وعن الأعلى { $top }%، وعرضه { $width }% وارتفاعه { $height }%
cover-full = هذه 20 مربعًا، وهو أكثر ما تحمله صورة.
cover-add = أضف مربعًا
cover-remove = احذف المربع
cover-undo = تراجع
cover-preview = عاين
cover-done = احتفظ بالمربعات
publish-no-name = ينشر البلاغ بلا اسم، كما اختار المستفيد.
publish-name = يظهر الاسم كما اختار المستفيد: { $name }
found-title = فيه ما يشبه بيانات شخصية
found-phone = رقم هاتف:
found-email = بريد إلكتروني:
found-civil = رقم هوية أو جواز:
found-card = رقم بطاقة:
found-take = احذفه
found-take-named = احذف { $value }
found-checked = راجعتُه، ويصلح ما بقي للنشر
work-redacted = حُفظ ما يراه الناس
work-redacted-fields = تغيّر عن الأصل: { $fields }
list-comma = {"، "}
unpublish-title = أتخفي البلاغ عن الناس؟
unpublish-lead = يبقى للمستفيد والموظفين، ولا يجده غيرهم. تستطيع نشره مرة أخرى.
unpublish-go = أخفِ البلاغ
edit-title = صحّح بيانات البلاغ
edit-subject = الموضوع
edit-go = احفظ التصحيح
contact-title = لماذا تحتاج إلى بيانات الاتصال؟
contact-lead = يبقى اسمك والسبب والوقت في سجل البلاغ.
contact-reason = السبب
contact-go = اعرض البيانات
contact-none = لم يترك رقمًا ولا بريدًا.
field-error-required-reason = اكتب السبب؛ يُحفظ في السجل.

composer-title = اكتب
composer-to = لمن تكتب؟
composer-reply = الرد على المستفيد
composer-reply-hint = { $language ->
    [en] يقرؤه المستفيد، ورسائله بالإنجليزية.
   *[ar] يقرؤه المستفيد، ورسائله بالعربية.
}
composer-note = الملاحظة
composer-note-hint = يقرؤها الموظفون وحدهم.
composer-photo = أرفق صورة
composer-send = أرسل الرد
composer-keep = احفظ الملاحظة
composer-finish = أرسل وأنهِ المعالجة
composer-replied = أُرسل الرد
composer-noted = حُفظت الملاحظة

# صفحات اللوحة: تسجيل بلاغ
enter-lead = لمن اتصل أو حضر أو كتب. ما تكتبه محفوظ في هذه الصفحة حتى ترسله.
enter-refused-title = ليس لك تسجيل البلاغات
enter-refused-text = يسجلها موظف خدمة المستفيدين. اطلب الصلاحية من مدير النظام إن احتجت إليها.
enter-what = البلاغ
enter-channel = كيف وصل؟
enter-description = ما الأمر؟
enter-description-hint = بكلمات صاحبه. أول سطر يصير عنوانًا.
enter-photos = الصور (اختياري)
enter-who = صاحب البلاغ
enter-name = الاسم
enter-email-hint = يكفي الهاتف أو البريد.
enter-language = لغة الرسائل
enter-address = العنوان أو أقرب معلم
enter-landmark = علامة مميزة: رقم عمود، اسم محل
enter-district-none = لا أعرف
enter-district-pinned = من المؤشر على الخريطة
enter-map = حدده على الخريطة
enter-map-close = أغلق الخريطة
enter-end = الأهمية والإرسال
enter-priority-none = حسب الفئة
enter-go = سجّل البلاغ
enter-done-title = سُجّل البلاغ
enter-done-lead = اقرأ له الرقم، ودعه يكتبه.
enter-done-due = نرد عليه قبل { $moment }.
enter-done-told = أرسلنا إليه الرقم مع رابط يتابع به بلاغه.
enter-another = سجّل بلاغًا آخر
enter-copy = انسخ الرقم
enter-open = افتح البلاغ

# صفحات اللوحة: رسائل العرض
messages-title = رسائل العرض
messages-lead = في العرض لا تخرج رسالة إلى أحد؛ تجدها كلها هنا، ومعها رموز الدخول. تتجدد القائمة كل خمس ثوانٍ.
messages-refresh = حدّث القائمة
messages-none-title = لا رسائل بعد
messages-none-text = أرسل بلاغًا أو اطلب رمز دخول، تظهر الرسالة هنا.
demo-title = جرّب باسم
demo-lead = هذا عرض ببيانات مصنوعة. اضغط اسمًا لتدخل به.
demo-messages = رسائل العرض
demo-again = يصلح رمز المصادقة مرة واحدة. إن دخلت بهذا الاسم قبل لحظة، انتظر نصف دقيقة، ثم اضغط مرة أخرى.
demo-others = { $count ->
    [zero] الآخرون
    [one] شخص آخر
    [two] شخصان آخران
    [few] { $count } أشخاص آخرون
    [many] { $count } شخصًا آخر
   *[other] { $count } شخص آخر
}

# صفحات اللوحة: الجهات المتكاملة
clients-title = الجهات المتكاملة
clients-lead = أنظمة جهات أخرى ترسل البلاغات بنفسها عبر واجهة البرمجة.
clients-register = سجّل جهة
clients-register-go = سجّل الجهة
clients-name = الجهة
clients-name-hint = اسم الجهة ونظامها.
clients-scopes = ما يُسمح به
clients-since = منذ
clients-actions = الأفعال
clients-active = تعمل
clients-revoked = أُوقفت { $day }
clients-revoke = أوقف
clients-revoke-named = أوقف { $name }
clients-revoked-toast = أُوقفت الجهة
clients-none-title = لا جهات مسجلة
clients-none-text = سجّل جهة لتأخذ معرّفها وسرّها.
secret-title = سُجّلت { $name }
secret-text = لن نعرض السر مرة أخرى. انسخه وسلّمه بطريق آمن.
secret-id = المعرّف
secret-secret = السر
secret-copy = انسخ السر
secret-copy-id = انسخ المعرّف
secret-kept = حفظت السر
revoke-title = أتوقف { $name }؟
revoke-text = تتوقف رموزها حالًا، ولا تعود إلا بتسجيل جديد. تبقى بلاغاتها.
revoke-go = أوقف الجهة
revoke-keep = أبقِها

# صفحات اللوحة: الحساب
account-who = من أنا
account-name = الاسم الذي يراه زملاؤك
account-language = لغة الرسائل
account-save = احفظ
account-saved = حُفظ حسابك
sessions-title = أجهزتي
password-title = كلمة المرور
password-lead = بعد تغييرها تنتهي جلساتك على الأجهزة الأخرى.
password-current = كلمة المرور الحالية
password-new = كلمة المرور الجديدة
password-hint = اثنا عشر حرفًا على الأقل. أربع كلمات لا تجتمع عادة تكفي.
password-go = غيّر كلمة المرور
password-changed = تغيّرت كلمة المرور
recovery-again-lead = الرموز الجديدة تبطل القديمة. أثبت أولًا أن تطبيق المصادقة معك.
recovery-again-code = الرمز الذي يعرضه التطبيق الآن
recovery-again-go = أنشئ رموزًا جديدة

# البلاغات المتشابهة والدمج
work-similar = بلاغات تشبهه
work-similar-none = لا بلاغ مفتوحًا يشبهه.
work-similar-other = قارنه ببلاغ آخر برقمه
work-similar-reference = رقم البلاغ
work-similar-compare = قارن
work-merged-into = ضُم هذا البلاغ إلى بلاغ آخر
work-unmerged = فُصل البلاغ
work-merged = { $count ->
    [0] لا بلاغات مدموجة
    [one] بلاغ مدموج فيه
    [two] بلاغان مدموجان فيه
    [few] { $count } بلاغات مدموجة فيه
    [many] { $count } بلاغًا مدموجًا فيه
   *[other] { $count } بلاغ مدموج فيه
}
unmerge-title = هل تفصل البلاغ؟
unmerge-lead = يعود إلى حالته قبل الدمج، ويغادر البلاغَ الآخر من جاء معه. نكتب إلى صاحبي البلاغين.
unmerge-reason = السبب، للموظفين
unmerge-go = افصل البلاغ
merge-title = هل هما بلاغ واحد؟
merge-lead = قارن بينهما. ما تدمجه يصير مكررًا، ويتابع صاحبه ومتابعوه البلاغ الذي يبقى، وتنتقل إليه صوره وما قيل فيه.
merge-back = عد إلى البلاغ
merge-keep = أيهما يبقى؟
merge-effect = يُدمج { $merged } في { $kept }. نكتب إلى صاحبي البلاغين، ولا يرى أحدهما بيانات الآخر. يمكنك أن تفصلهما لاحقًا.
merge-impossible = لا يُدمج { $reference } في حالته الحالية. أبقِه، أو عد إلى البلاغ.
merge-changed = تغيّر أحد البلاغين بعد أن فتحت الصفحة، وحدّثناها. راجعهما، ثم أعد المحاولة.
merge-go = ادمج البلاغين
merge-not = لا، هما مختلفان
merge-done = دُمج { $reference }
merge-kept = يبقى
merge-merged = يُدمج
merge-no-photos = بلا صور
merge-followers = المتابعون
composer-followers = { $count ->
    [0] لا متابعين له.
    [one] ويصل إلى متابع واحد، على قناته.
    [two] ويصل إلى متابعين اثنين، كلٌّ على قناته.
    [few] ويصل إلى { $count } متابعين، كلٌّ على قناته.
    [many] ويصل إلى { $count } متابعًا، كلٌّ على قناته.
   *[other] ويصل إلى { $count } متابع، كلٌّ على قناته.
}
enter-similar = بلاغات مفتوحة تشبهه
enter-similar-lead = إن كان أحدها، فأخبر المتصل برقمه بدل أن تدخله من جديد.
work-rating = تقييم المستفيد

# الإدارة
nav-administration = الإدارة
administration-title = الإدارة
administration-page = { $section } – الإدارة
administration-lead = كيف تعمل بلديتك في مجلس. يسري كل تغيير على الجميع في ثوانٍ، ويُحفظ من غيّره ومتى.
administration-sections = أقسام الإدارة
administration-search = ابحث في القائمة
administration-retired = أظهر ما خرج من الاستعمال
administration-none-title = لا شيء هنا
administration-none-text = جرّب كلمات أقل، أو أظهر ما خرج من الاستعمال.
administration-in = مستعمل
administration-out = خارج الاستعمال
section-departments = الأقسام
section-categories = الفئات
section-districts = المناطق
section-text-departments = من يجيب: المديريات وأقسامها.
section-text-categories = ما يُبلّغ عنه، وإلى أي قسم يذهب.
section-text-districts = حدود المناطق على الخريطة.

department-add = أضف قسمًا
department-lead = الأقسام والمديريات التي تُحال إليها البلاغات. يقرأ المستفيد الاسم كما تكتبه هنا.
department-no-parent = لا شيء: هي مديرية
district-add = أضف منطقة
district-lead = منطقة البلاغ هي التي تقع فيها نقطته. قد تتلامس الحدود، ولا تتداخل.
district-corners = { $count ->
    [zero] بلا زوايا
    [one] زاوية واحدة
    [two] زاويتان
    [few] { $count } زوايا
    [many] { $count } زاوية
   *[other] { $count } زاوية
}
category-add = أضف فئة
category-lead = شجرة من مستويين: المجموعات وما تحتها. يختار المستفيد مما تحتها.
category-no-parent = لا شيء: هي مجموعة
category-no-department = لا شيء

field-name = الاسم
field-in-arabic = { $field } بالعربية
field-in-english = { $field } بالإنجليزية
field-code = الرمز الثابت
field-code-hint = أحرف لاتينية صغيرة وأرقام وشرطات سفلية. نصنعه من الاسم الإنجليزي إن تركته، ولا يتغير بعد ذلك.
field-position = الترتيب
field-position-hint = الأصغر يظهر أولًا.
field-directorate = المديرية
field-group = المجموعة
field-hint = الشرح
field-hint-hint = سطر واحد يقول ما يدخل هنا.
field-icon = الأيقونة
field-kinds = أنواع البلاغ
field-priority = الأهمية
field-district-terms = مناطق لها أرقامها
field-district-terms-hint = في سواها تسري الأرقام أعلاه، وكذلك حيث تُترك الأيام فارغة.
district-terms-add = أضف منطقة
district-terms-remove = احذف المنطقة { $number }
field-routes = مناطق يجيب فيها قسم آخر
field-routes-hint = في غيرها يذهب البلاغ إلى القسم المختار أعلاه.
field-keywords = كلمات البحث
field-keywords-hint = كلمات أخرى يستعملها الناس، كل كلمة في سطر.
field-weight = الوزن
field-weight-hint = الأكثر استعمالًا وزنه أكبر، فيظهر قبل غيره.
field-outline = الحدود
field-outline-hint = ملف GeoJSON فيه مضلع واحد (Polygon أو MultiPolygon)، وقد يكون فيه أجزاء وثقوب، بدرجات WGS 84.

thing-fields = البيانات
thing-save = احفظ التغييرات
thing-saved = حُفظت التغييرات
thing-added = أُضيف
thing-retire = أخرجه من الاستعمال
thing-retire-title = أتُخرج «{ $name }» من الاستعمال؟
thing-retire-text = لن يُعرض للاختيار بعد الآن. يبقى اسمه على ما سبق من بلاغات، ويمكنك إعادته متى شئت.
thing-keep = أبقه
thing-retired = خرج من الاستعمال
thing-restore = أعده إلى الاستعمال
thing-restored = عاد إلى الاستعمال
thing-out-text = لا يُعرض للاختيار. يبقى اسمه على ما سبق.
thing-changed-title = غيّره غيرك قبلك
thing-changed-text = أعد تحميل الصفحة لترى ما تغيّر، ثم غيّر ما تريد.
thing-in-use-title = ما زال شيء مستعمل يعتمد عليه
thing-in-use-text = غيّر أولًا الأقسام أو الفئات التي تشير إليه، أو أخرجها من الاستعمال.

history-title = سجل التغييرات
history-none = لم يُغيّر شيء من هنا بعد.
history-was = كان:
history-is = صار:

route-add = أضف منطقة
route-remove = احذف المنطقة { $number }
outline-choose = اختر ملف GeoJSON
upload-open = ارفع ملف مناطق
upload-title = مناطق من ملف
upload-text = ملف GeoJSON من نوع FeatureCollection، لكل مضلع فيه code وname_ar وname_en. ما عُرف رمزه يُغيّر، والجديد يُضاف، وما ليس في الملف يبقى.
upload-done = أُضيف: { $created }، غُيّر: { $changed }

icon-lamp = مصباح
icon-bin = حاوية
icon-road = طريق
icon-tree = شجرة
icon-drain = تصريف
icon-shop = متجر
icon-paw = حيوان
icon-building = مبنى
icon-water = ماء
icon-noise = ضجيج
icon-car = سيارة
icon-card = بطاقة
icon-question = سؤال
icon-sea = بحر
icon-shield = درع
icon-bus = حافلة

section-templates = القوالب
section-text-templates = ما يبدأ به الموظف حين يكتب، وأسباب الرفض.
template-add = أضف قالبًا
template-lead = نصوص تُعرض على الموظف حين يكتب، بلغة المستفيد، ثم يكملها بيده.
template-whole-group = كل «{ $name }»
field-purpose = الغرض
field-text = النص
field-text-hint = نملأ ما بين الأقواس: { $placeholders }.
field-category-ids = الفئات
field-category-ids-hint = يُعرض لكل الفئات إن لم تختر شيئًا.
field-states = الحالات
field-states-hint = يُعرض في كل الحالات إن لم تختر شيئًا.
template-insert = ابدأ من قالب
template-none = بلا قالب

section-closing-reasons = نتائج المعالجة
section-text-closing-reasons = كيف انتهى البلاغ، بالكلمات التي تتصدر الرد.
closing-reason-add = أضف نتيجة
closing-reason-lead = يختار من يعالج البلاغ نتيجة تناسبه، ويقرؤها المستفيد فوق الرد.

section-staff = الموظفون والأدوار
section-text-staff = من يعمل هنا، وما يُسمح لكل منهم، ومن دُعي.
staff-lead = كل من يدخل هذه اللوحة، وما تسمح به أدواره. تسري التغييرات فورًا.
staff-invite = ادعُ موظفًا
staff-invite-lead = نرسل رابطًا يعمل مرة واحدة خلال سبعة أيام. يكتب المدعو اسمه وكلمة مروره، ثم يربط تطبيق المصادقة.
staff-invite-go = أرسل الدعوة
staff-invited = أُرسلت الدعوة إلى { $email }
staff-none-text = جرّب كلمات أقل.
staff-active = نشط
staff-blocked = محظور
staff-without = بلا تطبيق مصادقة
staff-gone-title = لم يعد هنا
staff-gone-text = لم يبق له دور. لتعيده أرسل إليه دعوة.
staff-own-title = هذا حسابك
staff-own-text = لا يغيّر أحد ما يُسمح له به. اطلب ذلك من مدير آخر.
staff-last-title = لا بد من بقاء مدير واحد
staff-last-text = اجعل غيره مديرًا للنظام أولًا.
staff-no-roles = يخرج من لا دور له، ولا يدخل مرة أخرى.
staff-block = احظر
staff-unblock = ارفع الحظر
staff-block-title = أتحظر { $name }؟
staff-block-text = يخرج من كل أجهزته فورًا، ولا يدخل حتى ترفع الحظر. تبقى أدواره.
field-roles = الأدوار
field-roles-hint = يعمل موظف القسم ومديره لقسم واحد في كل دور.
field-role = الدور
field-email = البريد الإلكتروني
field-language = لغة الرسالة
role-in = { $role } – { $department }
role-add = أضف دورًا
role-remove = احذف { $role }
language-ar = العربية
language-en = الإنجليزية
invitations-title = الدعوات
invitation-until = تعمل حتى
invitation-send-again = أعد الإرسال
invitation-send-again-named = أعد إرسال دعوة { $email }
invitation-sent-again = أُرسلت الدعوة مرة أخرى إلى { $email }
invitation-undelivered = لم تصل الرسالة. هل العنوان صحيح؟
invitation-revoke = اسحب
invitation-revoke-named = اسحب دعوة { $email }
invitation-revoked = سُحبت الدعوة
invitation-title = أهلًا بك
invitation-lead = اكتب اسمك وكلمة مرورك. بعدها تربط تطبيق المصادقة على هاتفك.
invitation-name = اسمك كما يقرؤه الموظفون والمستفيدون
invitation-password-hint = اثنا عشر حرفًا على الأقل. تكفي أربع كلمات لا تجتمع عادة.
invitation-go = التالي: تطبيق المصادقة
invitation-gone-title = لم يعد هذا الرابط يعمل
invitation-gone-text = استُعمل أو سُحب أو انتهت مدته. إن كتبت كلمة مرورك من قبل فادخل، وإلا فاطلب دعوة جديدة.

section-policies = نصوص السياسات
section-text-policies = ما يوافق عليه الناس، بنسخ لكل منها موعدها.
section-settings = البلدية
section-text-settings = الاسم والخط الساخن والوعود واللغات والألوان.
policies-lead = تصير المسودة نسخة في الموعد الذي تحدده. لا تتغير النسخ: وافق الناس عليها.
policy-add = اكتب نصًا
policy-drafts = المسودات
policy-versions = النسخ
policy-version = النسخة
policy-in-force = سارية
policy-to-come = قادمة
policy-past = حلّت غيرها محلها
policy-draft-save = احفظ المسودة
policy-draft-saved = حُفظت المسودة
policy-draft-gone = نُشرت هذه المسودة أو حُذفت.
policy-publish = انشر
policy-publish-title = أتنشر هذا النص؟
policy-publish-text = يصير النسخة التالية ولا يتغير بعد ذلك. من موعده يوافق عليه كل من يرسل بلاغًا.
policy-days = بعد كم يومًا يسري
policy-days-hint = الصفر يعني فورًا.
policy-not-yet = ليس الآن
policy-published = نُشر، وهو النسخة { $version }
policy-discard = احذف المسودة
policy-discard-title = أتحذف هذه المسودة؟
policy-discard-text = يضيع نصها. تبقى النسخ كما هي.
policy-discarded = حُذفت المسودة
field-policy-kind = أي نص
field-title = العنوان
field-body = النص
field-body-hint = فقرات بينها أسطر فارغة. الفقرة التي تبدأ بعلامة ## عنوان.
field-reasons = الأسباب السارية
field-reasons-hint = ما لم تختره لا يستطيع المشرفون العمل به. نص السبب يقرؤه من أُخفي كلامه، حتى 500 حرف بكل لغة.
policy-clause = نص السبب «{ $reason }»
field-effective-at = يسري من
field-version = النسخة
settings-lead = ما يراه الجميع من البلدية وما تعد به. المنطقة الزمنية والخريطة وأحرف أرقام البلاغات في ملف الإعداد.
settings-saved = حُفظت الإعدادات
field-hotline = الخط الساخن
field-hotline-hint = كما يُطلب. يظهر في الصفحات وقبل إرسال بلاغ عاجل.
field-numerals = أرقام الصفحات العربية
field-numerals-hint = لكل زائر أن يختار غيرها لنفسه.
digits-latn = 0123456789
digits-arab = ٠١٢٣٤٥٦٧٨٩
field-default-language = لغة من لم يختر لغة
field-guests-may-report = يُرسل البلاغ بلا حساب
field-answer-hours = ساعات الرد الأول
field-answer-hours-hint = الوعد للمستفيدين، للبلاغات من الآن.
field-reopen-days = أيام التأكيد أو إعادة الفتح
field-reopen-days-hint = بعدها يُغلق البلاغ المعالج من نفسه. تسري على ما يُعالج من الآن.
field-reminder-days = التذكير قبل الإغلاق بأيام
field-reminder-days-hint = قبل إغلاق البلاغ المعالج بهذه المدة نسأل صاحبه مرة أخرى. 0 تعني بلا تذكير.
field-rating-days = أيام التقييم
field-rating-days-hint = المدة التي يُقيَّم فيها البلاغ بعد إغلاقه.
field-duty-desk = المناوب
field-duty-desk-hint = يُبلَّغ فورًا وفي أي ساعة بكل بلاغ ذي أولوية عالية. امسح العنوانين فلا يُنبَّه أحد.
field-duty-desk-email = بريد المناوب الإلكتروني
field-duty-desk-phone = هاتف المناوب النقال
field-duty-desk-language = لغة رسائله
field-public-figures = أرقام يراها الجميع
field-public-figures-hint = في صفحة الأرقام العامة. لا صفحة إن لم تختر شيئًا.
duty-desk-none-title = لا مناوب
duty-desk-none-text = لا يُنبَّه أحد بالبلاغات ذات الأولوية العالية: تنتظر في القوائم كغيرها.
duty-desk-set = عيّن المناوب
field-colours = ألوان البلدية
field-colours-hint = درجات سلم «البحر»، مثل ⁦#0E5A63⁩. نرفض ما لا يُقرأ.
field-channel = القناة
field-count = العدد
field-time-zone = المنطقة الزمنية
field-country-code = رمز الدولة
field-region = بلد التواريخ والأرقام
field-reference-prefix = أحرف أرقام البلاغات
field-map = الخريطة
colour-step = الدرجة
colour-value = اللون
colour-add = أضف لونًا
colour-remove = احذف { $name }

mark-title = شعار البلدية
mark-hint = صورة PNG أو WebP، والأفضل مربعة بخلفية شفافة. تحل محل علامة مجلس في كل صفحة.
mark-shown = شعار البلدية
mark-choose = اختر صورة
mark-remove = أظهر علامة مجلس من جديد
mark-saved = تغيّر الشعار
field-mark = الشعار

section-service-levels = مستويات الخدمة
section-text-service-levels = ما نعد به، ولأي بلاغات.
level-add = أضف مستوى خدمة
level-lead = يسري الأخص الذي يناسب البلاغ. يبقى لكل بلاغ ما وُعد به.
level-all-cases = كل البلاغات
level-all-categories = كل الفئات
level-all-priorities = كل درجات الأهمية
level-all-kinds = كل الأنواع
field-resolution-hours = ساعات إنهاء البلاغ
field-resolution-hours-hint = اتركه فارغًا لتعد بالرد وحده.
field-basis = ما يُحسب
field-warn-percent = نسبة الوقت قبل التنبيه، بالمئة
field-warn-percent-hint = 75 إن تركته.
field-escalate-hours = ساعات التأخر قبل رفعه إلى مدير المشاركة
field-escalate-hours-hint = 24 إن تركته.

section-calendar = تقويم العمل
section-text-calendar = عطلة الأسبوع والساعات والعطل ورمضان.
calendar-lead = به تُحسب الوعود بساعات العمل. إن تغيّر أُعيد حساب مواعيد البلاغات المفتوحة.
calendar-saved = حُفظ التقويم
calendar-week = الأسبوع
calendar-hours-hint = اكتب الساعات هكذا: ⁦07:30-14:30⁩، وافصل بين الفترات بفاصلة.
calendar-weekend = عطلة الأسبوع
calendar-days = من { $from } إلى { $to }
calendar-free = عطلة
calendar-holidays = العطل الرسمية
calendar-from = أول يوم
calendar-to = آخر يوم
calendar-add-holiday = أضف عطلة
calendar-remove-holiday = احذف العطلة { $number }
calendar-ramadan = ساعات رمضان
calendar-hours = الساعات
calendar-add-ramadan = أضف رمضان
calendar-remove-ramadan = احذف رمضان { $number }
field-calendar = تقويم العمل
# الرسائل: رسائل الموظف، وما لم يصل، والاطلاع على البيانات
channels-title = الرسائل إليك
notices-mark-all = اعتبرها كلها مقروءة
notices-none-title = لا رسائل
notices-none-text = يظهر هنا ما يجري على البلاغات التي عندك.
notices-new = جديدة
dead-title = رسائل لم تصل
dead-lead = توقفت بعد كل المحاولات. أصلح ما يمنعها، ثم أرسلها من جديد.
dead-channel = بحسب القناة
dead-all = الكل
dead-none-title = وصلت الرسائل كلها
dead-none-text = لا رسالة متوقفة.
dead-case = البلاغ
dead-no-case = بلا بلاغ
dead-about = عن
dead-to = إلى
dead-why = السبب
dead-when = توقفت
dead-attempts = { $count ->
    [zero] لا محاولات
    [one] محاولة واحدة
    [two] محاولتان
    [few] { $count } محاولات
    [many] { $count } محاولة
   *[other] { $count } محاولة
}
dead-retry = حاول مجددًا
dead-retry-named = حاول مجددًا: الرسالة عن { $reference }
dead-retry-all = أعد إرسال الكل: { $channel }
dead-retried = الرسالة في طريقها من جديد
dead-retried-all = { $count ->
    [zero] لا شيء يُعاد إرساله
    [one] رسالة واحدة في طريقها من جديد
    [two] رسالتان في طريقهما من جديد
    [few] { $count } رسائل في طريقها من جديد
    [many] { $count } رسالة في طريقها من جديد
   *[other] { $count } رسالة في طريقها من جديد
}
looks-title = الاطلاع على البيانات الشخصية
looks-lead = كل مرة قرأ فيها موظف بلاغ أحد، أو فتح بيانات التواصل معه ومعها السبب. وقراءة البلاغ مرة أخرى خلال ساعة تُحسب مرة واحدة. ويراها صاحب البيانات أيضًا.
looks-never-title = لم يفتح أحد بيانات شخصية
looks-never-text = حين يقرأ موظف بلاغ أحد أو يفتح بيانات التواصل معه، يظهر ذلك هنا.
looks-none-title = لا اطلاع بهذه الشروط
looks-none-text = اختر وقتًا آخر، أو أزل الشروط.
looks-from = من
looks-until = إلى
looks-when = متى
looks-who = من
looks-whose = بيانات من
looks-case = البلاغ
looks-why = السبب
looks-what = ما الذي اطُّلع عليه
looks-all = الكل
looks-by = اطّلع { $name }
looks-at = بيانات { $name }
looks-on = البلاغ { $reference }
looks-only = { $name } وحده
looks-only-case-named = هذا البلاغ وحده: { $reference }
looks-only-case = هذا البلاغ وحده
looks-drop = أزل الشرط: { $what }
looks-unnamed = بلا اسم
looks-guest = زائر
looks-no-reason = لم يُذكر سبب
nav-dashboard = لوحة الأرقام
dashboard-title = كيف نؤدّي عملنا؟
dashboard-lead = أرقام البلاغات التي وصلت في المدة. ما لا يزال في مهلته لا يُحسب على الموعد.
dashboard-filters = حدّد ما تُحسب أرقامه
dashboard-all = الكل
dashboard-csv = نزّل الأرقام (CSV)
dashboard-made = حُسبت هذه الأرقام

## كلمات لا تظهر إلا هنا

queue-view-needs_you = يحتاج إليك
queue-view-unassigned = غير محال
queue-view-awaiting_resident = بانتظار المستفيد
queue-view-overdue = متأخر
queue-view-due_soon = يقترب موعده
queue-view-escalated = مصعّد
queue-view-open = كل المفتوح
queue-view-all = الكل
queue-sort-newest = الأحدث أولًا
queue-sort-oldest = الأقدم أولًا
queue-sort-due = حسب الموعد
delivery-channel-email = بريد إلكتروني
delivery-channel-sms = رسالة نصية
delivery-channel-push = على شاشة الجهاز
delivery-channel-in_app = داخل المنصة
delivery-state-queued = في الانتظار
delivery-state-sent = أُرسلت
delivery-state-failed = لم تصل
delivery-state-dropped = لم تعد لازمة
scope-cases-submit = إرسال البلاغات
scope-cases-read = قراءة البلاغات التي أرسلتها
subject-department = القسم
subject-district = المنطقة
subject-category = الفئة
change-created = أُضيف
change-changed = غُيّر
change-retired = أُخرج من الاستعمال
change-restored = أُعيد إلى الاستعمال
subject-template = القالب
subject-watch_word = كلمة من القائمة
subject-closing_reason = نتيجة المعالجة
template-purpose-reply = رد
template-purpose-question = سؤال
template-purpose-resolution = ما أُنجز
template-purpose-rejection = سبب رفض
subject-staff = الموظف
subject-invitation = الدعوة
subject-api_client = النظام المتصل
subject-delivery = الرسالة
change-blocked = حُظر
change-unblocked = رُفع الحظر
change-accepted = قُبلت
invitation-state-open = مفتوحة
invitation-state-undelivered = لم تصل
invitation-state-accepted = قُبلت
invitation-state-revoked = سُحبت
invitation-state-expired = انتهت
subject-policy = نص السياسة
subject-municipality = البلدية
change-published = نُشر
change-undelivered = تعذّر إيصالها
change-sent_again = أُرسلت مرة أخرى
subject-service_level = مستوى الخدمة
weekday-sunday = الأحد
weekday-monday = الاثنين
weekday-tuesday = الثلاثاء
weekday-wednesday = الأربعاء
weekday-thursday = الخميس
weekday-friday = الجمعة
weekday-saturday = السبت
audience-reporter = إلى صاحب البلاغ
audience-followers = إلى المتابعين
audience-newcomer = إلى متابع جديد
audience-officer = إلى الموظف المختص
audience-department_managers = إلى مديري القسم
audience-participation_managers = إلى مديري المشاركة
audience-duty_desk = إلى المناوب
audience-author = إلى الكاتب
audience-supporters = إلى المؤيدين
audience-contributors = إلى من شارك
