# مسودات اللوائح التي يُتشاور فيها: النسخ والمواد والنقاط والردود

drafts-tab = المسودة
points-tab = النقاط

version-state-draft = قيد الكتابة
version-state-published = منشورة

versions-title = نسخ المسودة
versions-lead = تُكتب نسخة واحدة في كل مرة، ولا يراها إلا الموظفون حتى تُنشر. وما نُشر لا يتغير بعد ذلك.
versions-none = لا نسخة بعد.
version-begin-first = ابدأ النسخة الأولى
version-begin = ابدأ نسخة من آخر نسخة
version-begun = بدأت النسخة
version-published = النشر
version-not-yet = لم تُنشر
version-is-adopted = النص المعتمد
version-look = الاطلاع عليها
version-read = النص
version-read-named = النص: { $name }
version-differs = ما تغيّر
version-differs-named = ما تغيّر: { $name }
version-save = احفظ النسخة
version-saved = حُفظت النسخة
version-newest = اقرأ أحدث نسخة
version-note = ما تغيّر في هذه النسخة
version-note-hint = ليقرأه الجميع، حتى 1,000 حرف.
version-publish = انشر النسخة
version-publish-title = هل تنشر هذه النسخة؟
version-publish-text = يقرؤها الجميع ويعلقون على كل مادة. ولا يمكن تغييرها بعد ذلك.
version-publish-noteless = لا شيء يبيّن ما تغيّر فيها. اكتبه أولًا إن أردت أن يقرأه الناس.
version-unsaved = كتبت شيئًا لم يُحفظ. احفظه أولًا، فلا يُنشر إلا ما حُفظ.
version-empty = لا مادة فيها بعد. اكتب مادة واحفظها أولًا.
version-was-published = نُشرت النسخة
version-adopt = سجّلها نصًا معتمدًا
version-adopt-title = هل هذا هو النص المعتمد؟
version-adopt-text = يرى الجميع آخر نسخة على أنها النص المعتمد. ولا تتبعها نسخة أخرى، ولا يمكن التراجع عن ذلك.
version-was-adopted = سُجّلت نصًا معتمدًا

editor-lead = اكتب موادها بترتيبها. العربية لازمة، والإنجليزية قد تتبعها. والمواد الباقية تبقى تعليقاتها معها حيثما نُقلت.
articles-title-count = { $count ->
    [0] المواد
    [one] المواد: { $count }
    [two] المواد: { $count }
    [few] المواد: { $count }
    [many] المواد: { $count }
   *[other] المواد: { $count }
}
articles-none-yet = لا مادة بعد. أضف مادة أو أدخل نصًا.
article-place = المادة { $place } من { $count }
article-number = الرقم
article-heading = العنوان
article-text = النص
article-up = ارفعها
article-down = أنزلها
article-split = اقسمها
article-split-hint = تبدأ مادة جديدة من موضع المؤشر في النص.
article-remove = احذفها
article-deed = { $deed }: { $name }
article-add = أضف مادة
article-undo = تراجع

import-title = أدخل نصًا
import-lead = الصقه أو اختر ملفًا: نصًا بسيطًا أو ملف وورد أو PDF، حتى 10 ميغابايت. يُقسم إلى مواد لتصححها، ولا يُحفظ بذلك شيء.
import-choose = اختر ملفًا
import-paste = أو الصق النص
import-paste-hint = بصيغة بسيطة. وتبدأ كل مادة بعنوانها أو رقمها.
import-cut = اقسمه إلى مواد
import-busy = جارٍ القراءة
import-kind = لا نستطيع قراءة هذا النوع من الملفات. اختر نصًا بسيطًا أو ملف وورد أو PDF.
import-unreadable = تعذرت قراءة الملف. اختر غيره أو الصق النص.
import-found = { $count ->
    [0] لم يُعثر على مادة
    [one] عُثر على مادة واحدة
    [two] عُثر على مادتين
    [few] عُثر على { $count } مواد
    [many] عُثر على { $count } مادة
   *[other] عُثر على { $count } مادة
}
import-nameless = بلا رقم ولا عنوان
import-same = إن أخذت مكان الموجود، فالمادة التي لها الرقم نفسه تبقى هي، بتعليقاتها ونصها الإنجليزي.
import-take = انقلها إلى النموذج
import-replace = ضعها مكان الموجود
import-add = أضفها بعد الموجود
import-leave = اتركها
import-taken = { $count ->
    [one] في النموذج مادة واحدة. صححها ثم احفظ.
    [two] في النموذج مادتان. صححهما ثم احفظ.
    [few] في النموذج { $count } مواد. صححها ثم احفظ.
    [many] في النموذج { $count } مادة. صححها ثم احفظ.
   *[other] في النموذج { $count } مادة. صححها ثم احفظ.
}
import-warning-shapes_mended = كانت الحروف بأشكالها المطبوعة فأعدناها إلى أصلها. راجع النص كله.
import-warning-order_mended = كانت حروف أو أسطر في غير ترتيبها فرتبناها. راجع النص كله.
import-warning-letters_joined = كانت الحروف متفرقة فوصلناها كلمات. راجع النص كله.
import-warning-not_repairable = النص في هذا الملف تالف ولا يمكن إصلاحه. الصقه من مصدر آخر أو اكتبه من جديد.
import-warning-no_text = لا نص في هذا الملف، ولعله صور صفحات. الصق النص أو اكتبه.
import-warning-not_cut = لم نجد عناوين للمواد ولا أرقامًا. اقسم النص في النموذج.
import-warning-cut_off = في الملف أكثر مما تتسع له نسخة، وآخره ناقص.

field-error-required-sections = اكتب مادة واحدة على الأقل.
field-error-required-note-ar = اكتب بالعربية ما تغيّر، أو اترك الحقلين فارغين.

# النقاط
points-title = النقاط
points-whole = المسودة كلها
points-gone = مادة محذوفة
points-none = لا نقطة بعد. حدد التعليقات التي تقول الشيء نفسه، وضعها في نقطة جديدة.
points-early = لم تُنشر نسخة بعد
points-early-text = تُجمع التعليقات في نقاط بعد أن يستطيع الناس قراءة نسخة.
points-were-published = نُشرت الردود:
point-title = عنوان النقطة
point-section = المادة
point-unanswered = بلا رد بعد
point-answer = عدّلها ورد عليها
point-answer-named = عدّلها ورد عليها: { $name }
point-answer-title = بماذا ترد البلدية على هذه النقطة؟
point-answer-field = الرد
point-answer-hint = ما آلت إليه ولماذا، حتى 4,000 حرف. يقرؤه الجميع حين تُنشر الردود كلها.
point-outcome = النتيجة
point-saved = حُفظت النقطة
points-publish = انشر الردود كلها
points-publish-title = هل تنشر الردود على النقاط كلها؟
points-publish-after = تُنشر الردود بعد أن يُغلق باب التعليق.
points-publish-text = يقرؤها الجميع، ويُعلَم كل من أسهم في نقطة بما آلت إليه. ولا يمكن تغييرها بعد ذلك.
points-publish-told = { $count ->
    [0] لا يُعلَم أحد: لا تعليق في أي نقطة.
    [one] يُعلَم شخص واحد.
    [two] يُعلَم شخصان.
    [few] يُعلَم { $count } أشخاص.
    [many] يُعلَم { $count } شخصًا.
   *[other] يُعلَم { $count } شخص.
}
points-publish-nothing = لا نقطة لتُنشر بعد.
points-publish-lacking = { $count ->
    [one] نقطة واحدة تنقصها النتيجة أو الرد
    [two] نقطتان تنقصهما النتيجة أو الرد
    [few] { $count } نقاط تنقصها النتيجة أو الرد
    [many] { $count } نقطة تنقصها النتيجة أو الرد
   *[other] { $count } نقطة تنقصها النتيجة أو الرد
}
points-unsorted = { $count ->
    [one] تعليق واحد ليس في أي نقطة، فلا يُعلَم صاحبه إلا بأن الردود نُشرت.
    [two] تعليقان ليسا في أي نقطة، فلا يُعلَم صاحباهما إلا بأن الردود نُشرت.
    [few] { $count } تعليقات ليست في أي نقطة، فلا يُعلَم أصحابها إلا بأن الردود نُشرت.
    [many] { $count } تعليقًا ليست في أي نقطة، فلا يُعلَم أصحابها إلا بأن الردود نُشرت.
   *[other] { $count } تعليق ليست في أي نقطة، فلا يُعلَم أصحابها إلا بأن الردود نُشرت.
}
points-unsorted-many = أكثر من { $count } تعليق ليست في أي نقطة، فلا يُعلَم أصحابها إلا بأن الردود نُشرت.
points-published = نُشرت الردود
points-sorted = { $count ->
    [one] رُتّب تعليق واحد
    [two] رُتّب تعليقان
    [few] رُتّبت { $count } تعليقات
    [many] رُتّب { $count } تعليقًا
   *[other] رُتّب { $count } تعليق
}

sorting-title = رتّب التعليقات
sorting-lead = حدد التعليقات التي تقول الشيء نفسه، حتى 100 في كل مرة، وضعها في نقطة. ولا يكون التعليق في أكثر من نقطة.
sorting-show = تعليقات
sorting-unsorted = لم تُرتّب بعد
sorting-all-sections = المواد كلها
sorting-comments = التعليقات
sorting-none = رُتّبت التعليقات كلها.
sorting-none-so = لا شيء هنا.
sorting-tick-all = حدد كل المعروض
sorting-tick-none = ألغِ التحديد
sorting-to = ضعها في
sorting-to-none = اختر
sorting-new = نقطة جديدة
sorting-out = بلا نقطة
sorting-unchosen = اختر أين توضع.
sorting-go = { $count ->
    [0] ضعها هناك
    [one] ضع تعليقًا واحدًا هناك
    [two] ضع تعليقين هناك
    [few] ضع { $count } تعليقات هناك
    [many] ضع { $count } تعليقًا هناك
   *[other] ضع { $count } تعليق هناك
}
field-error-required-sort-comment-ids = حدد تعليقًا واحدًا على الأقل.
field-error-too_many-sort-comment-ids = حدد 100 على الأكثر.
field-error-required-answer-ar = اكتب الرد بالعربية.
field-error-required-answer-en = اكتب الرد بالإنجليزية.
field-error-required-sort-title-ar = اكتب العنوان بالعربية.
field-error-required-sort-title-en = اكتب العنوان بالإنجليزية.
