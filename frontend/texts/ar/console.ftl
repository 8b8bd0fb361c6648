# نصوص لوحة الموظفين

console-name = لوحة الموظفين
bar-name = الحساب واللغة
nav-inbox = صندوق الوارد
nav-enter = سجّل بلاغًا
nav-clients = الجهات المتكاملة
nav-messages = رسائل العرض
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
keys-on-hint = لا تعمل وأنت تكتب. كلها موجودة أزرارًا أيضًا.

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
routing-anyone = القسم كله
routing-officer = الموظف
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
resolve-title = ماذا فعلتم؟
resolve-lead = يقرأ المستفيد ما تكتبه، ثم يؤكد الحل أو يعيد فتح البلاغ.
resolve-label = ما فعلناه
resolve-go = أرسل وأنهِ المعالجة
reject-title = لماذا ترفض البلاغ؟
reject-lead = لا يعود البلاغ بعد الرفض. يقرأ المستفيد السبب وما تكتبه، فاشرح له ما يفعله الآن.
reject-reason = السبب
reject-label = ما يقرؤه المستفيد
reject-go = ارفض البلاغ
publish-title = أتنشر البلاغ للناس؟
publish-lead = يقرأ الجميع الموضوع والوصف والصور والردود، بلا بيانات المستفيد. تأكد أولًا أن النص والصور تخلو من أسماء وأرقام.
publish-go = انشر البلاغ
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
