# متابعة موضوع، وما جرى فيه: تُجلب مع صفحات المشاركة والحساب.

follow-subject = متابعة
follow-subject-hint = نخبرك بما يجري هنا بالطريقة التي تختارها في حسابك.
follow-subject-hint-visitor = نخبرك بما يجري هنا بعد تسجيل الدخول.
follow-subject-now = أنت تتابع هذا الآن.
follow-subject-left = لم تعد تتابع هذا.

history-title = ما جرى
history-none = لا شيء بعد.
history-why = تبيّن البلدية السبب: { $reason }
history-opens = يُفتح في { $date }.
history-closes = يُغلق في { $date }.
history-no-end = لم يُحدَّد موعد للإغلاق.
history-version = النسخة { $number }
history-signatures = عدد المؤيدين: { $count }
history-milestone = «{ $milestone }»: { $state }
subject-history-announced = أُعلن عنه
subject-history-opened = فُتح
subject-history-taken_back = سُحب الإعلان
subject-history-put_off = تغيّرت المواعيد
subject-history-closed = أُغلق
subject-history-reopened = فُتح من جديد
subject-history-version_published = نُشرت نسخة من المسودة
subject-history-version_adopted = اعتُمد النص
subject-history-points_answered = نُشرت الردود على النقاط
subject-history-analysed = نُشرت خلاصة ما قيل
subject-history-decided = صدر قرار
subject-history-archived = نُقل إلى الأرشيف
subject-history-began = بدأ جمع التأييد
subject-history-third = بلغت المبادرة ثلث الحد
subject-history-two_thirds = بلغت المبادرة ثلثي الحد
subject-history-reached = بلغت المبادرة الحد
subject-history-expired = انتهت المدة قبل بلوغ الحد
subject-history-adopted = تبنّتها اللجنة
subject-history-declined = اعتذرت عنها اللجنة
subject-history-milestone = خطوة جديدة
subject-history-done = اكتمل التنفيذ

followed-subjects-title = ما تتابعه من المشاركات
followed-subjects-none = لا تتابع تشاورًا ولا جولة أفكار ولا مبادرة.
followed-subjects-to-board = انظر ما هو مفتوح
