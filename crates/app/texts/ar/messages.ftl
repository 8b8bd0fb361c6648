# رسائل البلدية إلى من أرسل بلاغًا: بريد إلكتروني ورسائل نصية.
# نصوص الرسائل النصية (*-sms) قصيرة، ويليها الرابط دائمًا.

## ما يتكرر

greeting = السلام عليكم
open-case = افتح البلاغ
link-below = الرابط:
promise = نردّ عليك قبل { $due }.
keep-link = هذا الرابط يفتح بلاغك دون تسجيل دخول. احفظه، ولا تعطه أحدًا.
signature = { $municipality }
hotline = للحالات العاجلة اتصل بالرقم { $hotline }.
no-reply = لا نقرأ الردود على هذه الرسالة. اكتب إلينا من صفحة البلاغ.
section = قسم { $department }
directorate = { $department }
quote = «{ $text }»

## استلام البلاغ

submitted-subject = استلمنا بلاغك { $reference }
submitted-body = استلمنا بلاغك عن «{ $category }»، ورقمه { $reference }.
submitted-sms = { $municipality }: استلمنا بلاغك { $reference }، ونردّ عليك قبل { $due }.

## الإحالة

assigned-subject = بلاغك { $reference } أُحيل إلى { $department }
assigned-body = أحلنا بلاغك { $reference } عن «{ $category }» إلى { $department }.
assigned-sms = { $municipality }: أحلنا بلاغك { $reference } إلى { $department }.

## السؤال

asked-subject = سؤال عن بلاغك { $reference }
asked-body = لدى { $department } سؤال عن بلاغك { $reference } عن «{ $category }»:
asked-next = أجب من صفحة البلاغ. نكمل العمل حين يصل جوابك.
asked-sms = { $municipality }: لدينا سؤال عن بلاغك { $reference }. أجب من الرابط.

## الرد

replied-subject = رد على بلاغك { $reference }
replied-body = هذا رد { $department } على بلاغك { $reference } عن «{ $category }»:
replied-sms = { $municipality }: وصلك رد على بلاغك { $reference }. اقرأه من الرابط.

## المعالجة

resolved-subject = عالجنا بلاغك { $reference }
resolved-body = عالجنا بلاغك { $reference } عن «{ $category }». هذا ما أنجزه { $department }:
resolved-as = النتيجة: { $outcome }
resolved-next = هل حُلّت المشكلة؟ إن حُلّت فأكّد ذلك من صفحة البلاغ، وإن لم تُحلّ فأعد فتحه واكتب لنا السبب. لك ذلك حتى { $until }، وبعدها يُغلق البلاغ.
resolved-sms = { $municipality }: عالجنا بلاغك { $reference }. أكّد الحل أو أعد فتح البلاغ حتى { $until }.

## إعادة الفتح

reopened-subject = أُعيد فتح بلاغك { $reference }
reopened-body = أُعيد فتح بلاغك { $reference } عن «{ $category }». نراجعه من جديد ونكتب إليك بما نفعل.
reopened-sms = { $municipality }: أُعيد فتح بلاغك { $reference }، ونراجعه من جديد.

## الرفض

rejected-subject = لم نقبل بلاغك { $reference }
rejected-body = راجعنا بلاغك { $reference } عن «{ $category }» ولم نقبله.
rejected-because = السبب: { $reason }
rejected-next = إن رأيت أن في الأمر خطأ فأرسل بلاغًا جديدًا واذكر فيه هذا الرقم.
rejected-sms = { $municipality }: لم نقبل بلاغك { $reference }. السبب: { $reason }
reason-not_ours = الموضوع من اختصاص جهة أخرى.
reason-unclear = لم تكفِ المعلومات لفهم البلاغ أو لمعرفة مكانه.
reason-not_found_on_site = لم نجد المشكلة في المكان المذكور.
reason-against_policy = البلاغ يخالف سياسة المشاركة.
reason-not_feasible = لا يمكن تنفيذ المطلوب.

## التذكير

reminded-subject = هل حُلّت مشكلة بلاغك { $reference }؟
reminded-body = عالجنا بلاغك { $reference } عن «{ $category }»، ولم تقل لنا بعد: هل حُلّت المشكلة؟
reminded-next = إن حُلّت فأكّد ذلك من صفحة البلاغ، وإن لم تُحلّ فأعد فتحه. لك ذلك حتى { $until }، وبعدها يُغلق البلاغ.
reminded-sms = { $municipality }: هل حُلّت مشكلة بلاغك { $reference }؟ أكّد أو أعد فتحه حتى { $until }.

## الإغلاق

closed-subject = أُغلق بلاغك { $reference }
closed-body = أُغلق بلاغك { $reference } عن «{ $category }» بعد انتهاء مدة التأكيد.
closed-next = إن عادت المشكلة فأرسل بلاغًا جديدًا واذكر فيه هذا الرقم.
closed-sms = { $municipality }: أُغلق بلاغك { $reference }. إن عادت المشكلة فأرسل بلاغًا جديدًا.

## إلى من يتابع بلاغ غيره

follower-why = وصلتك هذه الرسالة لأنك تتابع هذا البلاغ. لتوقف المتابعة افتحه من الرابط واضغط «أوقف المتابعة».
follower-followed-subject = تتابع البلاغ { $reference }
follower-followed-body = انضممت إلى متابعي البلاغ { $reference } عن «{ $category }». نكتب إليك كلما جرى عليه شيء.
follower-followed-sms = { $municipality }: تتابع الآن البلاغ { $reference }. افتحه أو أوقف المتابعة من الرابط.
follower-replied-subject = رد على البلاغ { $reference } الذي تتابعه
follower-replied-body = ردّ { $department } على البلاغ { $reference } عن «{ $category }» الذي تتابعه.
follower-replied-sms = { $municipality }: رد على البلاغ { $reference } الذي تتابعه. اقرأه من الرابط.
follower-marked_duplicate-subject = البلاغ { $reference } الذي تتابعه ضُم إلى بلاغ سبقه
follower-marked_duplicate-body = ضممنا البلاغ { $reference } عن «{ $category }» الذي تتابعه إلى البلاغ { $other } عن المشكلة نفسها، وتصلك أخبار ذلك البلاغ من الآن.
follower-marked_duplicate-sms = { $municipality }: ضممنا البلاغ { $reference } الذي تتابعه إلى البلاغ { $other }، وتصلك أخباره.
follower-unmerged-subject = عاد البلاغ { $reference } الذي تتابعه بلاغًا مستقلًا
follower-unmerged-body = فصلنا البلاغ { $reference } عن «{ $category }» الذي تتابعه عن البلاغ { $other }: تبيّن لنا أنهما أمران مختلفان. تصلك أخبار البلاغ { $reference } كما كانت.
follower-unmerged-sms = { $municipality }: فصلنا البلاغ { $reference } الذي تتابعه عن البلاغ { $other }.
follower-assigned-subject = البلاغ { $reference } الذي تتابعه أُحيل إلى { $department }
follower-assigned-body = البلاغ { $reference } عن «{ $category }» الذي تتابعه أُحيل إلى { $department }.
follower-assigned-sms = { $municipality }: البلاغ { $reference } الذي تتابعه أُحيل إلى { $department }.
follower-resolved-subject = البلاغ { $reference } الذي تتابعه عولج
follower-resolved-body = عالج { $department } البلاغ { $reference } عن «{ $category }» الذي تتابعه.
follower-resolved-sms = { $municipality }: البلاغ { $reference } الذي تتابعه عولج.
follower-reopened-subject = البلاغ { $reference } الذي تتابعه أُعيد فتحه
follower-reopened-body = البلاغ { $reference } عن «{ $category }» الذي تتابعه أُعيد فتحه، ونراجعه من جديد.
follower-reopened-sms = { $municipality }: البلاغ { $reference } الذي تتابعه أُعيد فتحه.
follower-rejected-subject = البلاغ { $reference } الذي تتابعه لم يُقبل
follower-rejected-body = راجعنا البلاغ { $reference } عن «{ $category }» الذي تتابعه ولم نقبله.
follower-rejected-sms = { $municipality }: البلاغ { $reference } الذي تتابعه لم يُقبل. السبب: { $reason }
follower-closed-subject = البلاغ { $reference } الذي تتابعه أُغلق
follower-closed-body = البلاغ { $reference } عن «{ $category }» الذي تتابعه أُغلق.
follower-closed-sms = { $municipality }: البلاغ { $reference } الذي تتابعه أُغلق.
follower-withdrawn-subject = البلاغ { $reference } الذي تتابعه سُحب
follower-withdrawn-body = سحب صاحب البلاغ { $reference } عن «{ $category }» الذي تتابعه بلاغه، وانتهى العمل عليه. إن بقيت المشكلة فأرسل بلاغًا منك.
follower-withdrawn-sms = { $municipality }: البلاغ { $reference } الذي تتابعه سحبه صاحبه. إن بقيت المشكلة فأرسل بلاغًا منك.

## إلى الموظفين

staff-open-case = افتح البلاغ في لوحة العمل
staff-why = وصلتك هذه الرسالة لعملك. اختر من صفحة حسابك في لوحة العمل كيف تصلك الرسائل.
staff-assigned-subject = بلاغ لك: { $reference }
staff-assigned-body = أُحيل البلاغ { $reference } عن «{ $category }» إلى { $department }، وهو الآن عندك. موعد الرد قبل { $due }.
staff-assigned-sms = البلاغ { $reference } عندك الآن. موعد الرد قبل { $due }.
staff-informed-subject = كتب المستفيد في البلاغ { $reference }
staff-informed-body = أضاف المستفيد معلومات إلى البلاغ { $reference } عن «{ $category }».
staff-informed-sms = أضاف المستفيد معلومات إلى البلاغ { $reference }.
staff-reopened-subject = أُعيد فتح البلاغ { $reference }
staff-reopened-body = قال المستفيد إن المشكلة لم تُحلّ وأعاد فتح البلاغ { $reference } عن «{ $category }».
staff-reopened-sms = أعاد المستفيد فتح البلاغ { $reference }.
staff-clock_warned-subject = اقترب موعد البلاغ { $reference }
staff-clock_warned-body = اقترب موعد { $promise } في البلاغ { $reference } عن «{ $category }»، وهو عند { $department }. الموعد: { $due }. إن فات صُعّد إلى مدير القسم.
staff-clock_warned-sms = اقترب موعد { $promise } في البلاغ { $reference }: { $due }.
staff-escalated-subject = فات موعد البلاغ { $reference }
staff-escalated-body = فات موعد { $promise } في البلاغ { $reference } عن «{ $category }»، وهو عند { $department }. كان الموعد: { $due }. تابعه مع من لديه البلاغ، وإلا صُعّد إلى مدير المشاركة الإلكترونية.
staff-escalated-sms = فات موعد { $promise } في البلاغ { $reference }، وهو عند { $department }.
staff-escalated_further-subject = طال تأخر البلاغ { $reference }
staff-escalated_further-body = ما زال البلاغ { $reference } عن «{ $category }» بلا { $promise }، وهو عند { $department }. كان الموعد: { $due }، وأُخبر مدير القسم حين فات.
staff-escalated_further-sms = طال تأخر البلاغ { $reference } عند { $department }. كان الموعد: { $due }.
staff-duty_alerted-subject = بلاغ عاجل: { $reference }
staff-duty_alerted-body = وصل بلاغ عالي الأهمية عن «{ $category }»، ورقمه { $reference }. المكان: { $place }. اطّلع عليه الآن، وأرسل من يلزم.
staff-duty_alerted-sms = بلاغ عاجل { $reference }: { $category }. المكان: { $place }.
promise-answer = الرد الأول
promise-resolution = المعالجة
no-place = غير محدد

## الدمج

marked_duplicate-subject = ضممنا بلاغك { $reference } إلى بلاغ سبقه
marked_duplicate-body = بلاغك { $reference } عن «{ $category }» عن مشكلة سبقك غيرك إلى الإبلاغ عنها، فضممناه إلى البلاغ { $other }.
marked_duplicate-next = نعمل على الأمر كله في البلاغ { $other }، وتصلك أخباره كما لو كان بلاغك. لا يلزمك شيء.
marked_duplicate-sms = { $municipality }: ضممنا بلاغك { $reference } إلى البلاغ { $other } عن المشكلة نفسها، وتصلك أخباره.
unmerged-subject = عاد بلاغك { $reference } بلاغًا مستقلًا
unmerged-body = كنا ضممنا بلاغك { $reference } عن «{ $category }» إلى البلاغ { $other }، ثم تبيّن لنا أنهما أمران مختلفان، ففصلناهما.
unmerged-next = يعود العمل على بلاغك من حيث كان، ونكتب إليك بما نفعل.
unmerged-sms = { $municipality }: فصلنا بلاغك { $reference } عن البلاغ { $other }، ويعود العمل عليه من حيث كان.
merged-subject = بلاغ آخر انضم إلى بلاغك { $reference }
merged-body = وصلنا بلاغ آخر عن المشكلة نفسها، فضممناه إلى بلاغك { $reference } عن «{ $category }». من أرسله يتابع بلاغك الآن، ولا يرى بياناتك.
merged-sms = { $municipality }: بلاغ آخر عن المشكلة نفسها انضم إلى بلاغك { $reference }.
parted-subject = بلاغ كان قد انضم إلى بلاغك { $reference } فُصل عنه
parted-body = كنا ضممنا بلاغًا آخر إلى بلاغك { $reference } عن «{ $category }»، ثم تبيّن لنا أنه عن أمر مختلف، ففصلناه. لا يتغير شيء في بلاغك.
parted-sms = { $municipality }: فصلنا عن بلاغك { $reference } بلاغًا تبيّن أنه عن أمر مختلف. لا يتغير شيء في بلاغك.
## جديد اليوم في رسالة واحدة

digest-subject = الجديد في بلاغاتك
digest-body = هذا ما جدّ منذ آخر رسالة:
digest-sms = { $municipality }: هناك جديد في { $references }.
digest-staff-subject = الجديد في البلاغات التي عندك
digest-staff-body = هذا ما جدّ منذ آخر رسالة:
digest-staff-sms = هناك جديد في البلاغات { $references }.
digest-open = افتح { $reference }
digest-more = هناك المزيد، وتجده كله في المنصة.
digest-inside = اعرض كل الرسائل
comma = ،{ " " }
leave = لا أريد هذه الرسائل

## رمز التحقق

code-subject = رمزك في { $municipality }
code-body = رمزك هو:
code-next = يصلح الرمز حتى الساعة { $until }، ولمرة واحدة. لا تعطه أحدًا: موظفو البلدية لا يسألون عنه.
code-ignore = إن لم تطلب رمزًا فتجاهل هذه الرسالة.
code-sms = { $code } رمزك في { $municipality }. يصلح حتى الساعة { $until }. لا تعطه أحدًا.

## الدعوة

invitation-subject = دعوتك إلى العمل مع { $municipality }
invitation-body = تدعوك { $municipality } إلى لوحة موظفيها.
invitation-open = أعدّ حسابك
invitation-next = يعمل الرابط مرة واحدة حتى { $until }. تكتب اسمك وكلمة مرورك، ثم تربط تطبيق المصادقة على هاتفك.
invitation-ignore = إن لم تعرف سبب هذه الرسالة فتجاهلها، ولا تعطِ الرابط أحدًا.

## التواريخ

weekday-1 = الاثنين
weekday-2 = الثلاثاء
weekday-3 = الأربعاء
weekday-4 = الخميس
weekday-5 = الجمعة
weekday-6 = السبت
weekday-7 = الأحد
month-1 = يناير
month-2 = فبراير
month-3 = مارس
month-4 = أبريل
month-5 = مايو
month-6 = يونيو
month-7 = يوليو
month-8 = أغسطس
month-9 = سبتمبر
month-10 = أكتوبر
month-11 = نوفمبر
month-12 = ديسمبر
hijri-month-1 = محرم
hijri-month-2 = صفر
hijri-month-3 = ربيع الأول
hijri-month-4 = ربيع الآخر
hijri-month-5 = جمادى الأولى
hijri-month-6 = جمادى الآخرة
hijri-month-7 = رجب
hijri-month-8 = شعبان
hijri-month-9 = رمضان
hijri-month-10 = شوال
hijri-month-11 = ذو القعدة
hijri-month-12 = ذو الحجة
hijri = { $day } { $month } { $year } هـ
moment = { $weekday } { $day } { $month } { $year }، الساعة { $time }
moment-both = { $weekday } { $day } { $month } { $year } ({ $hijri })، الساعة { $time }

# The board for those who subscribe to it
board-name = فرص المشاركة – { $municipality }
board-opens = يُفتح: { $title }
board-closes = يُغلق: { $title }

## صدر قرار

decided-subject = استند قرار إلى بلاغك { $reference }
decided-body = نشرت البلدية قرارًا استند إلى بلاغك { $reference } عن «{ $category }». تجد ما تقرر وما آل إليه بلاغك في صفحته.
decided-sms = { $municipality }: استند قرار إلى بلاغك { $reference }. اقرأ ما آل إليه من الرابط.
follower-decided-subject = استند قرار إلى البلاغ { $reference } الذي تتابعه
follower-decided-body = نشرت البلدية قرارًا استند إلى البلاغ { $reference } عن «{ $category }» الذي تتابعه. تجد ما تقرر وما آل إليه البلاغ في صفحته.
follower-decided-sms = { $municipality }: استند قرار إلى البلاغ { $reference } الذي تتابعه. اقرأه من الرابط.
