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

foot-reports = البلاغات والمشاركة
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
home-lead = بلّغ عمّا تراه، وتابع بلاغك حتى الرد، وقل لنا هل حُلّ.
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
copy-reference = انسخ الرقم
case-page = بلاغ
case-not-here = لم نجد هذا البلاغ
case-not-here-text = إما أن العنوان ناقص، أو أن البلاغ لا يُفتح إلا لصاحبه. افتح الرابط الخاص الذي أرسلناه إليك، أو ابحث بالرقم والرمز السري.
case-aside = عن البلاغ
case-place = المكان
card-your-answer = ينتظر جوابك
case-sent-on = أُرسل { $date }
clock-left = باقٍ { $span } على موعد الرد
clock-late = تأخر الرد { $span }
clock-due = الموعد: { $moment }.
clock-was-due = كان الموعد: { $moment }.
clock-with = هو الآن لدى { $name }.
clock-with-nobody = لم يُحَل إلى قسم بعد.
clock-answered = أُجيب خلال { $span }
clock-ahead = قبل موعده بـ { $span }. وعدنا خلال { $promised }.
clock-behind = بعد موعده بـ { $span }. وعدنا خلال { $promised }.
clock-missed = لم نفِ بموعدنا هذه المرة.
clock-resolved = عولج خلال { $span }
clock-resolution-left = باقٍ { $span } على موعد المعالجة
clock-resolution-late = تأخرت المعالجة { $span }
clock-paused = الساعة متوقفة
clock-paused-own = ننتظر جوابك. تعود الساعة إلى السير حين يصل.
clock-paused-theirs = ننتظر جواب صاحب البلاغ. تعود الساعة إلى السير حين يصل.
clock-working = وعدنا خلال { $span }: لا تُحسب العطل ولا ما بعد الدوام.
history = ما جرى
history-and-next = ما جرى، وما سيأتي
next = التالي: { $what }
next-route = الإحالة إلى القسم المختص، ثم الرد
next-answer = رد القسم
next-start = بدء العمل
next-start-again = بدء العمل من جديد
next-finish = انتهاء المعالجة
next-your-answer = جوابك
next-your-answer-when = نكمل العمل عندما يصلنا.
next-their-answer = جواب صاحب البلاغ
next-your-word = كلمتك: هل حُلّت المشكلة؟
next-close = إغلاق البلاغ
next-before = قبل { $moment }
next-was-due = كان موعده { $moment }
next-until = حتى { $date }
judge-title = هل حُلّت المشكلة؟
judge-text = لديك حتى { $date } للإجابة. بعدها يُغلق البلاغ، ويمكنك إرسال بلاغ جديد في أي وقت.
judge-yes = نعم، حُلّت
judge-no = لا، أعد فتح البلاغ
judge-closed-title = هل عادت المشكلة؟
judge-closed-text = يمكنك إعادة فتح البلاغ حتى { $date }. بعدها أرسل بلاغًا جديدًا.
judge-reopen = أعد فتح البلاغ
reopen-label = ما الذي لم يُحلّ؟
reopen-hint = صف ما تراه الآن، ليعرف القسم من أين يبدأ.
reopen-send = أعد فتح البلاغ
say-busy = جارٍ الإرسال
say-photos = صور
say-wait = انتظر حتى تصل الصور، ثم أرسل.
say-later = لاحقًا
inform-title = أضف معلومة
inform-label = ماذا تضيف؟
inform-hint = تفصيل أو تغيّر أو صورة تعين القسم. تقرؤه البلدية وحدها.
inform-send = أرسل المعلومة
answer-title = القسم ينتظر جوابك
answer-label = جوابك
answer-send = أرسل الجواب
withdraw = اسحب البلاغ
withdraw-title = هل تسحب البلاغ؟
withdraw-text = يتوقف العمل عليه، ولا يمكن إعادته. إن بقيت المشكلة فأرسل بلاغًا جديدًا.
withdraw-keep = أبقِه
withdraw-others = أبلغ آخرون عن الأمر نفسه وينتظرون نتيجة هذا البلاغ، فلا يمكن سحبه.
done-inform = وصلنا ما كتبته
done-confirm = شكرًا لك. أُغلق البلاغ.
done-reopen = أُعيد فتح البلاغ
done-withdraw = سُحب البلاغ
notice-changed = تغيّر البلاغ بعد أن فتحته
notice-not-now = لم يعد هذا ممكنًا: حالة البلاغ الآن «{ $state }»
notice-again = حدّثنا الصفحة، وما كتبته باقٍ. راجع ما جرى، ثم أعد المحاولة.
notice-look = حدّثنا الصفحة. راجع ما جرى، ثم أعد المحاولة.
notice-possible = يمكنك الآن: { $actions }
notice-nothing = لا شيء مطلوب منك الآن.
notice-written = ما كتبته:
notice-copy = انسخ ما كتبته
receipt-urgent-title = بلاغك عالي الأهمية
receipt-urgent-text = وصلنا بلاغك. إن كان الخطر قائمًا الآن فاتصل أيضًا، فالاتصال أسرع.
receipt-title = وصلنا بلاغك. رقمه
receipt-at = وصل { $moment }.
receipt-messages = نرسل ما يجري عليه إلى
receipt-no-messages = تابعه من هذه الصفحة.
receipt-keep = احتفظ بالرقم لتتابع من أي قناة، أو اذكره عند الاتصال بـ
link-title = رابطك الخاص
link-text = يفتح البلاغ بلا حساب. من عنده الرابط يرى البلاغ ويجيب عنه، فلا تنشره.
link-copy = انسخ الرابط الخاص
link-secret = أو اكتب الرمز السري مع رقم البلاغ في صفحة المتابعة:
description = البلاغ
description-own = البلاغ كما أرسلته
description-sent = أُرسل
description-channel = عبر
description-visible = يراه
visible-private = أنت والبلدية
visible-published = الجميع، بلا بيانات صاحبه
rejected-title = رُفض البلاغ: { $reason }
rejected-text = إن رأيت في الأمر خطأ، فاتصل بالبلدية أو أرسل بلاغًا جديدًا يوضحه.

# المتابعة
follow-page = تابع بلاغك
follow-title = تابع بلاغك
follow-lead = اكتب رقم البلاغ لترى أين وصل ومتى يصلك الرد.
follow-busy = جارٍ البحث
follow-secret = الرمز السري
follow-secret-hint = لمن أرسل بلا حساب. تجده في صفحة الإيصال، وفي آخر الرابط الذي أرسلناه.
follow-missing-title = لم نجد بلاغًا تفتحه بهذا
follow-missing-guest = راجع الرقم والرمز السري. إن أرسلت البلاغ من حسابك فسجّل الدخول أولًا.
follow-missing-own = ليس بين بلاغاتك بلاغ بهذا الرقم. راجع الرقم، أو افتح الرابط الخاص إن أرسلته بلا حساب.
follow-account-title = أرسلته من حسابك؟
follow-account-text = كل بلاغاتك هناك، بلا أرقام تحفظها.
follow-sign-in = سجّل الدخول
follow-own = اعرض كل بلاغاتي
field-error-required-reference = اكتب رقم البلاغ، مثل MJ-48317-6.
field-error-invalid-reference = هذا ليس رقم بلاغ صحيحًا. راجع أرقامه كلها، والأخير منها أيضًا.
known-title = بلاغات على هذا الجهاز
known-text = أُرسلت بلا حساب، أو فُتحت برابطها الخاص.
known-forget = انسَها على هذا الجهاز
known-forget-title = هل ينسى هذا الجهاز بلاغاتك؟
known-forget-text = تبقى البلاغات لدينا، ولا تُفتح من هنا بعدها إلا برابطها الخاص، أو بالرقم والرمز السري.
known-keep = أبقِها

# الدخول
sign-in-phone-title = ادخل برقم هاتفك
sign-in-email-title = ادخل ببريدك الإلكتروني
sign-in-lead = نرسل إليك رمزًا صالحًا لمرة واحدة. لا كلمة مرور تحفظها.
sign-in-send = أرسل الرمز
sign-in-sending = جارٍ الإرسال
sign-in-busy = جارٍ الدخول
sign-in-by-email = ادخل بالبريد الإلكتروني
sign-in-by-phone = ادخل برقم الهاتف
sign-in-free-title = لا تحتاج إلى حساب لتبلّغ
sign-in-free-text = أرسل بلاغك زائرًا، وتابعه برقمه.
sign-in-free-go = بلّغ الآن
phone-hint = برمز البلد أو بدونه، مثل
phone-digits = تُقبل الأرقام ٠١٢٣ أيضًا.
phone-country = رمز البلد
field-error-required-address = اكتب رقم هاتفك أو بريدك، لنرسل إليه الرمز.
code-page = أدخل الرمز
code-field = الرمز
code-sent-to = أرسلنا ستة أرقام إلى
code-until = يصلح الرمز حتى الساعة { $time }.
code-other-phone = غيّر الرقم
code-other-email = غيّر البريد
code-go = ادخل
code-new-in = رمز جديد بعد
code-new = أرسل رمزًا جديدًا
code-resent = أُرسل رمز جديد
code-demo-title = هذا عرض تجريبي
code-demo-text = لا تُرسل الرسائل هنا، بل تُحفظ لتراها.
code-demo-go = افتح الرسائل المحفوظة
code-never-ask = لن يطلب منك موظف هذا الرمز أبدًا.

# الحساب
account-page = حسابي
account-why = سجّل الدخول لترى بياناتك وطرق إبلاغك.
account-lead = من أنت لدينا، وكيف نصل إليك.
account-save = احفظ
account-saving = جارٍ الحفظ
account-saved = حُفظت بياناتك
account-changed = تغيّر حسابك من جهاز آخر
account-changed-text = قرأنا أحدث نسخة، وما كتبته هنا باقٍ. راجعه، ثم احفظ من جديد.
profile-title = بياناتك
profile-name = الاسم
profile-public = كيف يظهر اسمك للعامة؟
profile-public-hint = البلدية ترى اسمك في كل حال.
profile-group = صفتك
profile-district = منطقتك
profile-none = لا أذكرها
profile-language = لغة الرسائل
contacts-title = عناوينك
contacts-lead = نراسلك عليها، وبها تدخل.
contact-confirmed = مؤكد
contact-unconfirmed = غير مؤكد
contact-confirm = أكّده بالرمز
contact-confirmed-now = تأكد العنوان
contact-code-sent = أرسلنا إليه رمزًا من ستة أرقام.
contact-later = لاحقًا
contact-taken = هذا العنوان مسجّل في حساب آخر. سجّل الدخول به، أو اختر غيره.
contact-add = أضف عنوانًا
contact-kind = ما الذي تضيفه؟
contact-remove = احذف
contact-remove-named = احذف { $name }
contact-remove-title = هل تحذف هذا العنوان؟
contact-remove-text = لن نراسلك عليه، ولن تدخل به.
contact-removed = حُذف العنوان
contact-keep = أبقِه
contact-last = هذا آخر عنوان مؤكد تدخل به. أضف غيره وأكّده، ثم احذفه.
channels-title = الرسائل
policies-title = ما وافقت عليه
policies-lead = النسخ السارية اليوم.
policies-accepted = وافقت
policies-accept = أوافق
policies-accept-named = أوافق على { $name }
policies-accepted-now = سُجّلت موافقتك
policy-version = النسخة { $version }، من { $date }
policy-in-force = النسخة { $version }، سارية من
policy-none = لم يُنشر هذا النص بعد
policy-none-text = عُد لاحقًا، أو اتصل بالبلدية لتسأل عنه.
sessions-title = أجهزتك
sessions-lead = حيث حسابك مفتوح. أنهِ ما لا تعرفه.
own-cases-why = سجّل الدخول لترى كل ما أرسلته في مكان واحد.
own-cases-none = لم ترسل بلاغًا بعد
own-cases-none-text = ما ترسله من حسابك يظهر هنا، مع حالته وموعد الرد.
need-follow = تابع بلاغًا برقمه

# الرسائل
notifications-why = سجّل الدخول لتقرأ ما جرى على بلاغاتك.
notifications-none = لا رسائل بعد
notifications-none-text = عندما يجري شيء على بلاغاتك تجده هنا.
notifications-new = جديدة
notifications-mark = علّمها مقروءة
notifications-mark-named = علّم رسالة { $reference } مقروءة
notifications-mark-all = علّم الكل مقروءًا
notifications-all-read = لا رسائل جديدة الآن
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
report-step-kind = النوع والفئة
report-step-place = المكان
report-step-details = الصور والوصف
report-step-review = المراجعة والإرسال
report-next-place = التالي: المكان
report-next-details = التالي: الصور والوصف
report-next-review = التالي: المراجعة
report-back = رجوع
report-kind-title = ماذا تريد أن تبلّغ عنه؟
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
report-name = الاسم
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
report-agree = بإرسالك توافق على
report-agree-to = سياسة المشاركة، الإصدار { $version }
report-send = أرسل البلاغ
report-sending = جارٍ الإرسال
report-earlier-arrived = وصل بلاغك من محاولة سابقة كما كتبته حينها. أضف ما غيّرته معلومةً عليه.

# بلاغات قريبة، والمتابعة
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
join-busy = جارٍ الانضمام
join-done = انضممت إلى البلاغ. تصلك أخباره.
join-title = أين نرسل إليك أخبار البلاغ؟
join-lead = بريد أو هاتف يكفي. لا يراه إلا الموظف المختص، وفي كل رسالة رابط توقف به المتابعة.
join-go = تابِع البلاغ
join-why = تصلك أخباره كما تصل صاحبه، ولا يرى أحد أنك تتابعه.
join-sign-in = سجّل الدخول لتتابع البلاغ
join-written-title = أرسلنا إليك رسالة
join-written = فيها رابط تفتح به البلاغ وتوقف به المتابعة متى شئت. إن لم تصلك فراجع ما كتبته، ثم انضم من جديد.
follow-following = تتابع هذا البلاغ
follow-leave = أوقف المتابعة
follow-left = توقفت المتابعة
follow-why = تصلك أخباره كما تختار في حسابك.
follow-why-guest = تصلك أخباره على ما كتبته. إن أوقفت المتابعة حذفنا بياناتك.
followed-title = بلاغات تتابعها
duplicate-title = ضُم هذا البلاغ إلى بلاغ سبقه
duplicate-text = البلاغان عن مشكلة واحدة، والعمل عليها مستمر هناك. تصلك أخباره كما لو كان بلاغك.
duplicate-text-hidden = البلاغان عن مشكلة واحدة، والعمل عليها مستمر هناك.
duplicate-open = افتح البلاغ
merged-title = { $count ->
    [0] لا بلاغات انضمت إليه
    [one] بلاغ انضم إليه
    [two] بلاغان انضما إليه
    [few] { $count } بلاغات انضمت إليه
    [many] { $count } بلاغًا انضم إليه
   *[other] { $count } بلاغ انضم إليه
}

# التقييم
rating-title = كيف كانت التجربة؟
rating-lead = تقييمك يصل إلى القسم الذي أجابك، ولا يُنشر اسمك معه.
rating-score = تقييمك
rating-reasons = ما أثّر في تقييمك؟
rating-comment = ماذا تضيف؟
rating-comment-hint = يقرؤه القسم وحده.
rating-send = أرسل التقييم
rating-done = وصلنا تقييمك. شكرًا لك.
rating-yours = تقييمك
rating-change = غيّر التقييم
rating-until = يمكنك تغييره حتى { $date }
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

# What search engines and link previews show of a page
head-home = بلّغ { $name } عمّا تراه، وتابع بلاغك حتى الرد، وقل لنا هل حُلّت المشكلة.
head-report = أرسل بلاغًا أو اقتراحًا أو استفسارًا إلى { $name } في أقل من دقيقتين، بصورة ومكان، بحساب أو من دونه.
head-follow = تابع بلاغك برقمه: أين وصل، ولدى من هو، ومتى يصلك الرد من { $name }.
head-map = خريطة وقائمة لما أبلغ الناس { $name } به، وما جرى فيه.
head-figures = عدد البلاغات التي تصل إلى { $name }، ومتى يُرد عليها وتُعالج، ومدى رضا الناس.
head-participate = ما تفتحه { $name } ليشارك فيه الناس: اقترح أفكارًا، وأيّد ما يقترحه غيرك، وعلّق عليه.
head-moderation = كم مشاركة نُشرت أو أُخفيت، ولماذا، وكم تظلّمًا قُبل، شهرًا بشهر.
head-participation = ما تنتظره من { $name } وما تنتظره منك حين تشارك.
head-privacy = أي بيانات تحفظها { $name } عنك، ولماذا، وإلى متى.
head-sign-in = ادخل إلى بوابة { $name } برمز لمرة واحدة، من دون كلمة سر.
# من اطّلع على البيانات، وترك الرسائل
own-looks-title = من اطّلع على بياناتي
own-looks-lead = لا يقرأ الموظفون بلاغاتك ولا يرون وسيلة التواصل معك إلا حين يحتاج عملهم ذلك. كل اطلاع يُسجَّل، وتراه هنا.
own-looks-why = سجّل الدخول لترى من اطّلع على بياناتك.
own-looks-none-title = لم يطّلع أحد على بياناتك
own-looks-none-text = حين يقرأ موظف بلاغًا لك أو يفتح بيانات التواصل معك، يظهر ذلك هنا.
own-looks-back = عُد إلى حسابك
own-looks-staff = أحد الموظفين
own-looks-reason = السبب: { $reason }
own-looks-no-reason = لم يُذكر سبب.
leave-title = هل توقف هذه الرسائل؟
leave-ask = لن تصلك بالبريد الإلكتروني بعد الآن، وتجدها كلها داخل المنصة.
leave-go = أوقف الرسائل
leave-failed = لم يتم ذلك
leave-left-email = تم. لن تصلك رسائل بالبريد الإلكتروني، ولك أن تغيّر ذلك من صفحة حسابك.
leave-left-case = تم. لم تعد تتابع هذا البلاغ.
leave-account = اذهب إلى حسابك
nav-map = الخريطة
around-title = ماذا أبلغ جيرانك؟
around-text = البلاغات المنشورة على الخريطة وفي قائمة، بلا بيانات أصحابها.
around-go = شاهد الخريطة

map-page = البلاغات المنشورة
map-lead = ما أبلغ عنه الناس وما جرى فيه. لا يظهر إلا ما راجعناه، بلا بيانات أصحابه.
map-filters = حدّد ما يظهر
map-words = كلمات أو رقم البلاغ
map-search = ابحث
map-category = الفئة
map-all-categories = كل الفئات
map-district = المنطقة
map-all-districts = كل المناطق
map-state = الحالة
map-all-states = كل الحالات
map-from = من يوم
map-to = إلى يوم
map-more = حدّد الفئة والمنطقة والوقت
map-fewer = أخفِ التحديد
map-clear = أزل كل التحديد
map-on-map = على الخريطة
map-as-list = في القائمة
map-label = خريطة البلاغات المنشورة. تنقّل بين علاماتها بمفتاح الجدولة، وافتحها بمفتاح الإدخال.
map-in-view =
    { $count ->
        [zero] لا بلاغات في هذا الجزء من الخريطة.
        [one] بلاغ واحد في هذا الجزء من الخريطة.
        [two] بلاغان في هذا الجزء من الخريطة.
        [few] { $count } بلاغات في هذا الجزء من الخريطة.
        [many] { $count } بلاغًا في هذا الجزء من الخريطة.
       *[other] { $count } بلاغ في هذا الجزء من الخريطة.
    }
map-in-view-some = البلاغات كثيرة، فبحثنا في أحدث 20,000 منها. وجدنا هنا { $count }. قصّر المدة لترى الكل.
map-cluster =
    { $count ->
        [zero] لا بلاغات هنا
        [one] بلاغ واحد هنا، قرّب
        [two] بلاغان هنا، قرّب
        [few] { $count } بلاغات هنا، قرّب
        [many] { $count } بلاغًا هنا، قرّب
       *[other] { $count } بلاغ هنا، قرّب
    }
map-point = { $subject }، { $state }
map-none = لا بلاغات منشورة هنا
map-none-text = غيّر التحديد، أو أزله لترى كل البلاغات.
map-figures = كم عددها؟
map-total =
    { $count ->
        [zero] لا بلاغات تطابق ما حددت.
        [one] بلاغ واحد يطابق ما حددت.
        [two] بلاغان يطابقان ما حددت.
        [few] { $count } بلاغات تطابق ما حددت.
        [many] { $count } بلاغًا يطابق ما حددت.
       *[other] { $count } بلاغ يطابق ما حددت.
    }
map-total-some = البلاغات كثيرة، فعددنا أحدث 20,000 منها: { $count }.
map-without-point =
    { $count ->
        [zero] وكلها على الخريطة.
        [one] منها بلاغ واحد في القائمة وحدها، لأن موضعه لا يظهر.
        [two] منها بلاغان في القائمة وحدها، لأن موضعهما لا يظهر.
        [few] منها { $count } بلاغات في القائمة وحدها، لأن موضعها لا يظهر.
        [many] منها { $count } بلاغًا في القائمة وحدها، لأن موضعها لا يظهر.
       *[other] منها { $count } بلاغ في القائمة وحدها، لأن موضعها لا يظهر.
    }
map-by-category = بحسب الفئة
map-by-district = بحسب المنطقة
map-by-state = بحسب الحالة
map-other-categories = فئات أخرى
map-former = فئة سابقة
map-no-district = خارج المناطق
map-csv = نزّل الجدول (CSV)
map-geojson = نزّل بيانات الخريطة (GeoJSON)
public-case-page = بلاغ منشور
public-case-none = هذا البلاغ غير منشور
public-case-join = هل يهمك هذا البلاغ أيضًا؟
public-case-none-text = ربما أُخفي، أو لم يُنشر أصلًا. إن كان بلاغك فتابعه برقمه.
public-case-to-map = شاهد البلاغات المنشورة
public-case-nameless = مشارك بلا اسم
public-case-by = من { $name }
public-case-said = نص البلاغ
public-case-done = ما جرى فيه
public-case-else = عندك بلاغ آخر؟
public-case-else-text = إن رأيت شيئًا آخر، هنا أو في مكان غيره، فأرسل بلاغًا جديدًا.
public-case-report = بلّغ عن شيء آخر

nav-figures = أرقام الخدمة
figures-page = كيف تؤدّي بلديتك عملها؟
figures-lead = أرقام البلاغات التي وصلت في المدة كما هي، وأعداد ما تُحسب منه.
figures-filters = حدّد المدة والمنطقة
figures-none = لا تنشر البلدية أرقام الخدمة
