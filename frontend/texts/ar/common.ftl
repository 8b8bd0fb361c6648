# نصوص مشتركة بين البوابة ولوحة الموظفين

product-name = مجلس
document-title = { $page } | مجلس
skip-to-content = تخطَّ إلى المحتوى
nav-main = التنقل الرئيسي
nav-account = حسابي
nav-sign-in = تسجيل الدخول
theme-dark = اعرض بالألوان الداكنة
theme-light = اعرض بالألوان الفاتحة
sign-out = اخرج
loading = جارٍ التحميل
close = أغلق
cancel = ألغِ
copied = نُسخ
try-again = أعد المحاولة
optional = (اختياري)
not-found-title = لا شيء في هذا العنوان
not-found-text = ربما نُقلت الصفحة أو كُتب العنوان ناقصًا.
crash-title = توقفت الصفحة
crash-text = حدث عطل من جهتنا، وقد أبلغنا به. حمّل الصفحة من جديد؛ ما حُفظ من مسودتك باقٍ.
crash-reload = حمّل الصفحة من جديد

# ما لم يصل
failed-title = لم نعرض ما طلبت
failed-network = لم يصل الرد من الخادم. تحقّق من الاتصال، ثم أعد المحاولة.
failed-unreadable = وصل رد لا نفهمه. أعد المحاولة بعد قليل.
request-code = رمز الطلب:
code-wrong-left = { $tries ->
    [zero] الرمز غير صحيح. لم تبقَ لك محاولة، فاطلب رمزًا جديدًا.
    [one] الرمز غير صحيح. بقيت لك محاولة واحدة.
    [two] الرمز غير صحيح. بقيت لك محاولتان.
    [few] الرمز غير صحيح. بقيت لك { $tries } محاولات.
    [many] الرمز غير صحيح. بقيت لك { $tries } محاولة.
   *[other] الرمز غير صحيح. بقيت لك { $tries } محاولة.
}
rate-limited-until = طلبات كثيرة في وقت قصير. أعد المحاولة بعد { $span }.
form-errors-title = راجع ما يلي

# القوائم والخطوات
show-more = اعرض المزيد
shown-so-far = { $count ->
    [zero] لم يُعرض شيء بعد
    [one] عُرض واحد حتى الآن
    [two] عُرض اثنان حتى الآن
    [few] عُرضت { $count } حتى الآن
    [many] عُرض { $count } حتى الآن
   *[other] عُرض { $count } حتى الآن
}
shown-all = { $count ->
    [zero] لا شيء هنا
    [one] هذا كل شيء: واحد
    [two] هذا كل شيء: اثنان
    [few] هذا كل شيء: { $count }
    [many] هذا كل شيء: { $count }
   *[other] هذا كل شيء: { $count }
}
step-of = الخطوة { $now } من { $all }: { $name }
step-next = التالي: { $name }
characters-left = { $count ->
    [zero] لم يبقَ حرف
    [one] بقي حرف واحد
    [two] بقي حرفان
    [few] بقيت { $count } أحرف
    [many] بقي { $count } حرفًا
   *[other] بقي { $count } حرف
}
characters-over = { $count ->
    [zero] في الحد تمامًا
    [one] زاد حرف واحد. اختصر قليلًا.
    [two] زاد حرفان. اختصر قليلًا.
    [few] زادت { $count } أحرف. اختصر قليلًا.
    [many] زاد { $count } حرفًا. اختصر قليلًا.
   *[other] زاد { $count } حرف. اختصر قليلًا.
}

# الصور
photo-add = أضف صورة
photo-remove = احذف
photo-remove-named = احذف صورة { $name }
photo-uploading = رفع { $name }

# الخريطة
map-zoom-in = قرّب
map-zoom-out = بعّد
map-failed = لم تصل خلفية الخريطة. حدود المناطق تكفي لاختيار المكان.
map-nudge = حرّك المؤشر خمسة أمتار
map-north = شمالًا
map-south = جنوبًا
map-east = شرقًا
map-west = غربًا

# الوقت
date-both = { $gregorian }، الموافق { $hijri }
# أول السطر علامة اتجاه لا تُرى (U+200F) تحفظ ترتيبه حين توضع اللحظة داخل جملة؛ ولو كُتبت بين قوسين لعُزلت وبطل أثرها.
moment = ‏{ $day }، { $time }
just-now = الآن
ago = قبل { $span }
minutes = { $minutes ->
    [zero] أقل من دقيقة
    [one] دقيقة
    [two] { $place ->
        [subject] دقيقتان
       *[object] دقيقتين
    }
    [few] { $minutes } دقائق
    [many] { $minutes } دقيقة
   *[other] { $minutes } دقيقة
}
hours = { $hours ->
    [zero] أقل من ساعة
    [one] ساعة
    [two] { $place ->
        [subject] ساعتان
       *[object] ساعتين
    }
    [few] { $hours } ساعات
    [many] { $hours } ساعة
   *[other] { $hours } ساعة
}
days = { $days ->
    [zero] أقل من يوم
    [one] يوم
    [two] { $place ->
        [subject] يومان
       *[object] يومين
    }
    [few] { $days } أيام
    [many] { $days } يومًا
   *[other] { $days } يوم
}
due-left = باقٍ { $span }
due-late = تأخر { $span }
due-paused = متوقف
due-met = أُجيب في الموعد
due-met-late = أُجيب بعد الموعد
due-resolved = عولج في موعده
due-resolved-late = عولج بعد موعده
due-what = { $what }: { $moment }
working-hours = { $hours ->
    [zero] أقل من ساعة عمل
    [one] ساعة عمل
    [two] ساعتي عمل
    [few] { $hours } ساعات عمل
    [many] { $hours } ساعة عمل
   *[other] { $hours } ساعة عمل
}
clock-two-parts = { $first } · { $second }

# أنواع البلاغات
case-kind-complaint = شكوى
case-kind-suggestion = اقتراح
case-kind-inquiry = استفسار
case-kind-observation = ملاحظة

# حالات البلاغ
case-state-submitted = مستلم
case-state-assigned = محال
case-state-in_progress = قيد المعالجة
case-state-awaiting_resident = بانتظار المستفيد
case-state-resolved = تمت المعالجة
case-state-closed = مغلق
case-state-reopened = معاد فتحه
case-state-rejected = مرفوض
case-state-duplicate = مكرر
case-state-withdrawn = مسحوب

# ما يُفعل بالبلاغ
case-action-assign = أحِل
case-action-start = ابدأ العمل
case-action-ask = اسأل المستفيد
case-action-reply = ردّ علنًا
case-action-note = اكتب ملاحظة داخلية
case-action-inform = أضف معلومة
case-action-hear = دوّن ما قاله المستفيد
case-action-resolve = أنهِ المعالجة
case-action-confirm = أكّد الحل
case-action-close = أغلق
case-action-reopen = أعد فتح البلاغ
case-action-reject = ارفض
case-action-mark_duplicate = ادمجه في بلاغ آخر
case-action-unmerge = افصله من جديد
case-action-withdraw = اسحب البلاغ
case-action-edit = صحّح
case-action-publish = انشر
case-action-redact = راجع المنشور
case-action-unpublish = أخفِ عن العامة
case-action-view_contact = اعرض بيانات الاتصال
case-action-follow = تابِع البلاغ
case-action-unfollow = أوقف المتابعة
case-action-rate = قيّم الرد
case-action-remind = ذكّر المستفيد

# ما جرى
case-event-submitted = استلمنا البلاغ
case-event-assigned = أُحيل البلاغ
case-event-started = بدأ الفريق العمل
case-event-asked = سأل القسم عن معلومة
case-event-replied = رد القسم
case-event-noted = كُتبت ملاحظة داخلية
case-event-informed = أضاف المستفيد معلومة
case-event-resolved = انتهت المعالجة
case-event-confirmed = أكّد المستفيد الحل
case-event-closed = أُغلق البلاغ
case-event-reopened = أُعيد فتح البلاغ
case-event-rejected = رُفض البلاغ
case-event-marked_duplicate = ضُم إلى بلاغ سبقه
case-event-merged = انضم بلاغ مشابه
case-event-unmerged = فُصل عن البلاغ الآخر
case-event-parted = فُصل عنه بلاغ كان قد انضم
case-event-followed = انضم متابع
case-event-unfollowed = غادر متابع
case-event-rated = قيّم المستفيد الرد
case-event-reminded = ذُكّر المستفيد بتأكيد الحل
case-event-withdrawn = سُحب البلاغ
case-event-edited = صُحّحت البيانات
case-event-published = نُشر البلاغ
case-event-redacted = روجع ما يراه الناس
case-event-unpublished = أُخفي عن العامة
case-event-contact_viewed = اطُّلع على بيانات الاتصال
case-event-clock_warned = اقترب الموعد، ونُبّه من لديه البلاغ
case-event-escalated = فات الموعد، وصُعّد إلى مدير القسم
case-event-decided = استند إليه قرار
case-event-escalated_further = طال التأخر، وصُعّد إلى مدير المشاركة الإلكترونية
case-event-duty_alerted = نُبّه مكتب المناوبة
case-event-clock_moved = تغيّر تقويم العمل، فتغيّرت المواعيد

case-visibility-private = خاص
case-visibility-published = منشور
redacted-field-subject = الموضوع
redacted-field-description = الوصف
redacted-field-address = العنوان
redacted-field-landmark = علامة المكان
redacted-field-point = الموضع على الخريطة
redacted-field-photos = الصور
redacted-field-photo_parts = أجزاء من الصور
edited-field-subject = الموضوع
edited-field-category_id = الفئة
edited-field-priority = الأهمية
edited-field-details = تفاصيل المكان
edited-field-district_id = المنطقة

actor-reporter = المستفيد
actor-staff = البلدية
actor-system = النظام
actor-api_client = جهة متكاملة
actor-follower = متابع

channel-web = البوابة
channel-mobile_app = التطبيق
channel-call_centre = مركز الاتصال
channel-social_media = التواصل الاجتماعي
channel-counter = المكتب
channel-partner_api = جهة شريكة

clock-basis-clock = كل ساعات اليوم
clock-basis-working = ساعات العمل
clock-kind-answer = الرد الأول
clock-kind-resolution = المعالجة
clock-state-on_time = في الموعد
clock-state-soon = يقترب الموعد
clock-state-late = متأخر
clock-state-paused = متوقف
clock-state-met = في موعده
clock-state-met_late = بعد موعده
escalation-manager = صُعّد إلى مدير القسم
escalation-participation_manager = صُعّد إلى مدير المشاركة الإلكترونية

priority-high = عالية
priority-medium = متوسطة
priority-low = منخفضة

rejection-not_ours = ليس من اختصاص البلدية
rejection-unclear = غير واضح أو لا يُعرف مكانه
rejection-not_found_on_site = لم نجده في الموقع
rejection-against_policy = مخالف لسياسة المشاركة
rejection-not_feasible = لا يمكن تنفيذه

role-resident = مستفيد
role-service_agent = موظف خدمة المستفيدين
role-department_officer = موظف القسم
role-department_manager = مدير القسم
role-moderator = مشرف المحتوى
role-participation_manager = مدير المشاركة الإلكترونية
role-initiatives_reviewer = اللجنة الشبابية
role-communications_officer = فريق التواصل
role-data_steward = مسؤول البيانات المفتوحة
role-administrator = مدير النظام
role-auditor = مدقق

group-citizen = مواطن
group-resident = مقيم
group-visitor = زائر
group-government = جهة حكومية
group-ngo = منظمة أهلية
group-company = شركة
group-expert = خبير
group-academia = أوساط أكاديمية

public-name-name = الاسم الكامل
public-name-initials = الأحرف الأولى
public-name-anonymous = بلا اسم

contact-email = البريد الإلكتروني
contact-phone = رقم الهاتف

look-kind-contact = اطلاع على بيانات التواصل
look-kind-redaction = قراءة جزء محجوب مما كتبته
look-kind-case = قراءة بلاغ

policy-participation = سياسة المشاركة
policy-privacy = إشعار الخصوصية

# أسباب الرفض من الخادم
error-malformed = لم يفهم الخادم الطلب. حمّل الصفحة من جديد، ثم أعد المحاولة.
error-idempotency_key_missing = لم يفهم الخادم الطلب. حمّل الصفحة من جديد، ثم أعد المحاولة.
error-unauthenticated = انتهت جلستك. سجّل الدخول من جديد.
error-sign_in_failed = البريد أو كلمة المرور أو الرمز غير صحيح. راجعها، ثم أعد المحاولة.
error-refresh_refused = انتهت جلستك. سجّل الدخول من جديد.
error-forbidden = لا تسمح صلاحيتك بهذا. اطلبها من مدير النظام.
error-not_found = لم نجد ما تطلبه، أو ليس لك أن تراه.
error-method_not_allowed = لا يُقبل هذا الطلب هنا. حمّل الصفحة من جديد.
error-not_acceptable = لا يُقبل هذا الطلب هنا. حمّل الصفحة من جديد.
error-request_timeout = تأخر وصول الطلب. ما كتبته محفوظ. أعد المحاولة.
error-state_conflict = تغيّرت الحالة، فلم يعد هذا ممكنًا. حمّل الصفحة من جديد لترى ما يمكن الآن.
error-others_wait = أبلغ آخرون عن الأمر نفسه وينتظرون نتيجة هذا البلاغ، فلا يمكن سحبه. إن لم يعد يعنيك فأضف ذلك معلومةً.
error-already_exists = هذا موجود من قبل.
error-idempotency_in_progress = ما زلنا نعالج طلبك الأول. انتظر قليلًا، ثم أعد المحاولة.
error-precondition_failed = غيّره شخص آخر قبلك. حمّل الصفحة من جديد، ثم أعد ما كتبته.
error-too_large = الحجم أكبر من المسموح. أرسل ما هو أصغر.
error-unsupported_media_type = لا نقبل هذا النوع من الملفات. أرسل صورة JPEG أو PNG أو WebP.
error-validation_failed = بعض الحقول يحتاج إلى مراجعة.
error-code_wrong = الرمز غير صحيح. راجعه، أو اطلب رمزًا جديدًا.
error-code_expired = انتهت صلاحية الرمز. اطلب رمزًا جديدًا.
error-idempotency_key_reused = أُرسل هذا الطلب من قبل بمحتوى آخر. حمّل الصفحة من جديد.
error-picture_refused = لم نستطع قراءة الصورة، أو هي أكبر من المسموح. جرّب صورة أخرى.
error-precondition_required = لم يفهم الخادم الطلب. حمّل الصفحة من جديد، ثم أعد المحاولة.
error-rate_limited = طلبات كثيرة في وقت قصير. انتظر دقيقة، ثم أعد المحاولة.
error-internal = حدث عطل من جهتنا، وقد سجّلناه. ما كتبته محفوظ. أعد المحاولة بعد قليل.
error-unavailable = الخدمة متوقفة الآن. ما كتبته محفوظ. أعد المحاولة بعد قليل.

# ما في الحقول
field-error-required = هذا الحقل مطلوب. اكتب فيه.
field-error-too_short = النص أقصر من المطلوب. زده قليلًا.
field-error-too_long = النص أطول من المسموح. اختصره.
field-error-too_many = العدد أكبر من المسموح. احذف بعضها.
field-error-out_of_range = القيمة خارج الحدود المسموحة.
field-error-invalid = لا نفهم ما كُتب هنا. راجعه.
field-error-invalid_email = البريد غير مكتمل. اكتبه مثل name@example.om.
field-error-invalid_phone = رقم الهاتف غير مكتمل. اكتب أرقامه كلها، مثل 9912 3456.
field-error-invalid_code = الرمز ستة أرقام. اكتبها كلها.
field-error-unknown = لم يعد هذا موجودًا. اختر غيره.
field-error-not_allowed = لا يصلح هذا هنا. اختر غيره.
field-error-not_allowed-address = لا نرسل الرموز إلى أرقام هذا البلد. اكتب رقمًا محليًا أو بريدًا إلكترونيًا.
field-error-not_allowed-value = لا نرسل الرسائل إلى أرقام هذا البلد. اكتب رقمًا محليًا.
field-error-weak_password = كلمة المرور سهلة التخمين. اختر أطول منها، من كلمات لا تجتمع عادة.
field-error-outside_area = المكان خارج حدود البلدية. اختر مكانًا داخلها.
field-error-place_needed = حدّد المكان: ضع المؤشر على الخريطة، أو اكتب عنوانًا، أو اختر المنطقة.
field-error-contact_needed = اكتب بريدًا أو رقم هاتف، لنتمكن من الرد عليك.
field-error-personal_data = فيه ما يشبه بيانات شخصية. احذفه، أو أكّد أنه يصلح للنشر.
field-error-not_in_force = ليس هذا السبب في السياسة السارية. اختر غيره.
field-error-policy_outdated = صدرت نسخة أحدث من السياسة. اقرأها ووافق عليها، ثم أعد المحاولة.
field-error-unknown_placeholder = بين الأقواس كلمة لا نعرفها. استعمل الكلمات المذكورة أعلاه، أو احذف القوسين.
field-error-low_contrast = لا يقرأ الناس هذا. اختر لونًا أوضح مما تحته أو فوقه.
field-error-taken = هذا مستعمل من قبل. اختر غيره.
field-error-past = تبقى الأيام الماضية كما كانت، فلم يعمل فيها أحد. أعد العطلة إلى مكانها.
field-error-whole_months = اختر أشهرًا كاملة قد انتهت.
field-error-outline_kind = لا نجد هنا منطقة واحدة. اختر ملف GeoJSON فيه مضلع واحد (Polygon أو MultiPolygon).
field-error-outline_open = الحد غير مغلق. اجعل آخر نقطة هي أول نقطة، وبينهما ثلاث زوايا على الأقل.
field-error-outline_crosses = يقطع الحد نفسه أو تتكرر فيه زاوية. صحّح الرسم.
field-error-outline_outside = ليست الأرقام خط طول ثم خط عرض بالدرجات. بدّل ترتيبها إن كان معكوسًا.

# صفحة البلاغ، مشتركة
copy-refused = منع المتصفح النسخ. ظلّل النص وانسخه بنفسك.
photo-left = { $count ->
    [zero] لا متسع لصورة أخرى.
    [one] بقي متسع لصورة واحدة.
    [two] بقي متسع لصورتين.
    [few] بقي متسع لـ { $count } صور.
    [many] بقي متسع لـ { $count } صورة.
   *[other] بقي متسع لـ { $count } صورة.
}
photo-of = الصورة { $number } من { $all }
photo-enlarge = كبّر الصورة { $number } من { $all }
photo-previous = السابقة
photo-next = التالية
photo-broken = لم تُفتح الصورة. حمّل الصفحة من جديد، ثم أعد المحاولة.
place-map = خريطة المكان: { $place }
place-on-map = المكان محدد على الخريطة
event-assigned-to = أُحيل إلى { $name }
reply-from = رد { $name }
question-from = سؤال { $name }
own-case-event-submitted = استلمنا بلاغك
own-case-event-informed = وصلتنا معلومتك
own-case-event-confirmed = أكّدت الحل
own-case-event-reopened = أعدت فتح البلاغ
own-case-event-withdrawn = سحبت البلاغ
own-case-event-marked_duplicate = ضممنا بلاغك إلى بلاغ سبقه
own-case-event-unmerged = عاد بلاغك بلاغًا مستقلًا
own-case-event-merged = بلاغ مشابه انضم إلى بلاغك
event-merged = { $count ->
    [0] انضم بلاغ مشابه
    [one] انضم بلاغ مشابه، ومعه متابع
    [two] انضم بلاغ مشابه، ومعه متابعان
    [few] انضم بلاغ مشابه، ومعه { $count } متابعين
    [many] انضم بلاغ مشابه، ومعه { $count } متابعًا
   *[other] انضم بلاغ مشابه، ومعه { $count } متابع
}
from-merged = من بلاغ مدموج
followers = { $count ->
    [0] لا متابعين
    [one] متابع واحد
    [two] متابعان
    [few] { $count } متابعين
    [many] { $count } متابعًا
   *[other] { $count } متابع
}
rating-of = { $score } من 5
rating-1 = سيئة
rating-2 = ضعيفة
rating-3 = مقبولة
rating-4 = جيدة
rating-5 = ممتازة
rating-reason-speed = سرعة الرد
rating-reason-quality = جودة العمل
rating-reason-result = النتيجة
rating-reason-clarity = وضوح الرد
rating-reason-courtesy = حسن التعامل
rating-reason-follow_up = المتابعة
own-case-event-reminded = هل حُلّت المشكلة؟ البلاغ يُغلق قريبًا
likeness-near = في الجوار
likeness-district = في المنطقة نفسها
likeness-category = الفئة نفسها
likeness-group = المجال نفسه
likeness-words = كلمات متقاربة
similar-away = { $metres ->
    [0] في المكان نفسه
    [one] على بعد متر
    [two] على بعد مترين
    [few] على بعد { $metres } أمتار
    [many] على بعد { $metres } مترًا
   *[other] على بعد { $metres } متر
}

# الحساب، مشترك
sessions-ended = أُنهيت الجلسة
sessions-unknown = جهاز غير معروف
sessions-this = هذا الجهاز
sessions-used = استُعملت
sessions-end = أنهِ الجلسة
sessions-end-named = أنهِ الجلسة على { $name }

# الفئة والمكان والصور في نماذج البلاغ
category-legend = الفئة
category-search = ابحث بكلمتك، مثل: حفرة، قمامة، مصباح
category-found = { $count ->
    [zero] لا فئة بهذا الوصف لهذا النوع
    [one] فئة واحدة
    [two] فئتان
    [few] { $count } فئات
    [many] { $count } فئة
   *[other] { $count } فئة
}
category-not-here = لا أجد فئتي
category-most-used = اعرض الأكثر استخدامًا
field-error-required-category-id = اختر الفئة الأقرب إلى ما تريد.
field-error-required-description = اكتب وصفًا، ولو جملة واحدة.
field-error-invalid-attachments = صورة لم تُرفع. أعد المحاولة أو احذفها.
place-address = العنوان
place-address-hint = الشارع أو السكة، أو وصف الطريق إليه
place-landmark = ما الذي يميّز المكان؟
place-landmark-hint = مثل رقم عمود الإنارة أو اسم محل قريب
place-way = طريقة تحديد المكان
place-map-tab = الخريطة
place-list-tab = قائمة المناطق
place-map-label = خريطة البلدية. حرّكها بالأسهم، ثم ضع المؤشر في وسطها.
place-tip = اضغط على أي مكان لنقل المؤشر. لا حاجة إلى السحب.
place-no-pin = لا مؤشر على الخريطة بعد.
place-pin-at = المؤشر في
place-pin-in = { $district }، عند المؤشر على الخريطة
place-pin-only = عند المؤشر على الخريطة
place-pin-remove = أزل المؤشر
place-outside = هذا المكان خارج حدود البلدية، فلا نستطيع العمل فيه. انقل المؤشر إلى داخل إحدى المناطق.
place-words = { $address }، { $district }
place-list-legend = المنطقة
place-list-hint = تكفي المنطقة مع عنوان واضح. لا حاجة إلى الخريطة.
place-list-pinned = علّمنا منطقة المؤشر. إن اخترت غيرها أزلنا المؤشر.
place-list-none = لا أعرف المنطقة
locate-me = استخدم موقعي الحالي
locate-asking = نبحث عن موقعك. قد يسألك المتصفح أن تسمح بذلك.
locate-found = وضعنا المؤشر عند موقعك.
locate-rough = وضعنا المؤشر عند موقعك، والدقة نحو { $metres } متر. راجعه على الخريطة.
locate-outside = موقعك الآن خارج حدود البلدية. حدّد مكان المشكلة على الخريطة أو من القائمة.
locate-denied = المتصفح لا يسمح لنا بمعرفة موقعك. اسمح به من إعدادات الموقع، أو حدّد المكان على الخريطة أو من القائمة.
locate-late = تأخر الجهاز في معرفة موقعك. أعد المحاولة في مكان مكشوف، أو حدّد المكان على الخريطة.
locate-unsupported = لا يعرف هذا المتصفح موقعك. حدّد المكان على الخريطة أو من القائمة.
locate-unknown = لم يعرف الجهاز موقعك. حدّد المكان على الخريطة أو من القائمة.
map-pin-centre = ضع المؤشر في وسط الخريطة
photo-number = صورة { $number }
photo-percent = جارٍ الرفع، { $percent }%
photo-preparing = وصلت، ونجهّزها
photo-uploaded = رُفعت
photo-uploaded-size = رُفعت · { $size }
photo-not-uploaded = لم تُرفع
photo-waiting = محفوظة على الجهاز، وتُرسل مع البلاغ
photos-waiting = { $count ->
    [one] صورة واحدة محفوظة على الجهاز، وتُرسل حين يعود الاتصال
    [two] صورتان محفوظتان على الجهاز، وتُرسلان حين يعود الاتصال
    [few] { $count } صور محفوظة على الجهاز، وتُرسل حين يعود الاتصال
    [many] { $count } صورة محفوظة على الجهاز، وتُرسل حين يعود الاتصال
   *[other] { $count } صورة محفوظة على الجهاز، وتُرسل حين يعود الاتصال
}
photo-cancel-named = ألغِ رفع { $name }
photo-kind = «{ $name }» ليس صورة. اختر صورة JPEG أو PNG أو WebP.
photo-expired = انتهت مهلة هذه الصورة على الخادم. احذفها، ثم أضفها من جديد.
photo-count = { $count ->
    [zero] بلا صور
    [one] صورة واحدة
    [two] صورتان
    [few] { $count } صور
    [many] { $count } صورة
   *[other] { $count } صورة
}
photos-done = { $count ->
    [zero] لا صور
    [one] رُفعت الصورة
    [two] رُفعت الصورتان
    [few] رُفعت { $count } صور
    [many] رُفعت { $count } صورة
   *[other] رُفعت { $count } صورة
}
photos-under-way = { $count ->
    [zero] لا صور تُرفع
    [one] جارٍ رفع صورة
    [two] جارٍ رفع صورتين
    [few] جارٍ رفع { $count } صور
    [many] جارٍ رفع { $count } صورة
   *[other] جارٍ رفع { $count } صورة
}
photos-failed = { $count ->
    [zero] لا صور متعثرة
    [one] صورة لم تُرفع
    [two] صورتان لم تُرفعا
    [few] { $count } صور لم تُرفع
    [many] { $count } صورة لم تُرفع
   *[other] { $count } صورة لم تُرفع
}
characters-limit = حتى { $count } حرف
kilobytes = { $size } كيلوبايت
megabytes = { $size } ميغابايت

# الرسائل إلى الشخص
channels-legend = كيف تصلك الرسائل؟
channels-hint = الرسائل داخل المنصة تصلك دائمًا.
channels-email = بالبريد الإلكتروني
channels-sms = برسالة نصية
channels-push = على شاشة جهازك
channels-push-hint = تسمح بها على كل جهاز وحده.
channels-no-email = ليس في حسابك بريد مؤكد.
channels-no-phone = ليس في حسابك رقم هاتف مؤكد.
device-on = أظهر الرسائل على هذا الجهاز
device-off = أوقفها
device-is-on = تظهر الرسائل على هذا الجهاز
device-on-toast = ستظهر الرسائل على هذا الجهاز
device-off-toast = لن تظهر الرسائل على هذا الجهاز
device-unsupported = لا يعرض هذا المتصفح الرسائل. على هاتف آيفون أضف الموقع إلى الشاشة الرئيسية أولًا.
device-denied = لا يسمح هذا المتصفح للموقع بعرض الرسائل. اسمح بذلك من إعدادات المتصفح.
device-failed = تعذّر إعداد هذا الجهاز. حاول لاحقًا.
digest-legend = متى تصل؟
digest-no = كل رسالة في حينها
digest-yes = مجموعة، مرة في اليوم
digest-yes-hint = رسالة واحدة فيها جديد اليوم كله.
digest-hour = في أي ساعة؟
quiet-legend = ساعات الهدوء
quiet-yes = لا رسائل في ساعات معيّنة
quiet-hint = تصلك بعد انتهاء ساعات الهدوء. أما رموز الدخول فتصل في حينها.
quiet-from = من
quiet-until = إلى
wishes-save = احفظ
figures-whole = أرقام المدة كلها
figures-received = بلاغات وصلت
figures-resolved =
    { $count ->
        [zero] لم يُعالج منها شيء بعد
        [one] عولج منها واحد
        [two] عولج منها اثنان
        [few] عولجت منها { $count }
        [many] عولج منها { $count }
       *[other] عولج منها { $count }
    }
figures-on-time = رُدّ عليها في الموعد
figures-of = { $part } من { $of }: ما رُدّ عليه وما فات موعده
figures-share = { $share } ({ $part } من { $of })
figures-overdue = فات موعد الرد عليها
figures-overdue-hint = مفتوحة ولم يُرد عليها بعد
figures-answer = إلى أول رد، في الوسط
figures-resolution = إلى تمام المعالجة، في الوسط
figures-p90 = تسعة من كل عشرة في أقل من { $span }
figures-satisfaction = رضا المستفيدين
figures-stars = { $mean } من 5
figures-ratings =
    { $count ->
        [zero] بلا تقييم بعد
        [one] من تقييم واحد
        [two] من تقييمين
        [few] من { $count } تقييمات
        [many] من { $count } تقييمًا
       *[other] من { $count } تقييم
    }
figures-departments = الأقسام ووعد كل منها
figures-department = القسم
figures-categories = كم بلاغًا وصل في كل فئة
figures-category = الفئة
figures-channels = كم بلاغًا وصل من كل قناة
figures-channel = القناة
figures-districts = كم بلاغًا وصل من كل منطقة
figures-district = المنطقة
figures-most-category = أكثر ما يُبلَّغ عنه: { $name }، { $share }% من البلاغات
figures-most-channel = أكثر القنوات استعمالًا: { $name }، { $share }% من البلاغات
figures-most-district = أكثر المناطق بلاغًا: { $name }، { $share }% من البلاغات
figures-table = اعرض الجدول
figures-no-group = لا مجموعة فيها عشرة بلاغات في هذه المدة.
figures-too-small =
    { $count ->
        [zero] لا مجموعة مخفية.
        [one] لا تظهر مجموعة واحدة، حتى لا يُعرف شيء عن أقل من عشرة بلاغات.
        [two] لا تظهر مجموعتان، حتى لا يُعرف شيء عن أقل من عشرة بلاغات.
        [few] لا تظهر { $count } مجموعات، حتى لا يُعرف شيء عن أقل من عشرة بلاغات.
        [many] لا تظهر { $count } مجموعة، حتى لا يُعرف شيء عن أقل من عشرة بلاغات.
       *[other] لا تظهر { $count } مجموعة، حتى لا يُعرف شيء عن أقل من عشرة بلاغات.
    }
figures-median-answer = أول رد، في الوسط
figures-p90-answer = أول رد لتسعة من عشرة
figures-median-resolution = المعالجة، في الوسط
figures-p90-resolution = المعالجة لتسعة من عشرة
trend-what = نسبة ما رُدّ عليه في موعده مما رُدّ عليه وما فات موعده
trend-better = الرد في الموعد يتحسّن: من { $from } إلى { $to }
trend-worse = الرد في الموعد يتراجع: من { $from } إلى { $to }
trend-same = الرد في الموعد ثابت عند { $to }
trend-part = ابتداءً من
period = المدة
period-month = آخر 30 يومًا
period-quarter = آخر 90 يومًا
period-year = هذه السنة
period-own = أيام تختارها
period-last-month = الشهر الماضي
period-three-months = آخر ثلاثة أشهر
period-twelve-months = آخر اثني عشر شهرًا
period-from = من يوم
period-to = إلى يوم

# محاور المشاركة
axis-information = إتاحة المعلومات
axis-consultation = التشاور
axis-cooperation = التعاون والتمكين
