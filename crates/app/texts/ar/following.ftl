# ما تكتبه البلدية إلى من يتابع موضوعًا.
# نصوص الرسائل القصيرة (*-sms) قصيرة ويتبعها الرابط دائمًا، ولا تصل إلى المتابعين اليوم.

open-subject = افتح الصفحة
subject-opens = يُفتح في { $opens }.
subject-until = يُغلق في { $until }.
subject-no-end = لم يُحدَّد موعد لإغلاقه.
subject-follower-why = تصلك هذه الرسالة لأنك تتابع هذه الصفحة. لإيقافها استعمل الرابط أدناه أو الزر في الصفحة.

subject_opened-subject = فُتح الآن: { $title }
subject_opened-body = المشاركة مفتوحة الآن في ما تتابعه: «{ $title }».
subject_opened-sms = { $municipality }: المشاركة مفتوحة الآن في «{ $title }».
subject_put_off-subject = مواعيد جديدة: { $title }
subject_put_off-body = تغيّرت مواعيد ما تتابعه: «{ $title }».
subject_put_off-sms = { $municipality }: تغيّرت مواعيد «{ $title }».
subject_closing-subject = يُغلق قريبًا: { $title }
subject_closing-body = يُغلق قريبًا ما تتابعه: «{ $title }». والمشاركة ممكنة حتى ذلك الحين.
subject_closing-sms = { $municipality }: يُغلق «{ $title }» في { $until }.
subject_closed-subject = أُغلق: { $title }
subject_closed-body = أُغلق ما تتابعه: «{ $title }». ونكتب إليك عند ظهور ما يترتب عليه.
subject_closed-sms = { $municipality }: أُغلق «{ $title }».
subject_reopened-subject = فُتح من جديد: { $title }
subject_reopened-body = فُتح من جديد ما تتابعه: «{ $title }».
subject_reopened-sms = { $municipality }: فُتح «{ $title }» من جديد.
subject_version-subject = نسخة من المسودة: { $title }
subject_version-body = نُشرت النسخة { $version } من مسودة ما تتابعه: «{ $title }». وتبيّن صفحته ما تغيّر فيها.
subject_version-sms = { $municipality }: نُشرت النسخة { $version } من مسودة «{ $title }».
subject_answered-subject = نُشرت الردود: { $title }
subject_answered-body = نشرت البلدية ردها على كل نقطة قيلت في ما تتابعه: «{ $title }».
subject_answered-part = نشرت البلدية ردها على كل نقطة قيلت في «{ $title }» التي علّقت عليها. لم يدخل تعليقك في نقطة منها؛ اقرأ من الرابط ما آلت إليه النقاط.
subject_answered-sms = { $municipality }: نُشرت الردود على ما قيل في «{ $title }».
subject_analysed-subject = خلاصة ما قيل: { $title }
subject_analysed-body = نُشرت خلاصة ما قاله الناس في ما تتابعه: «{ $title }»، ويستطيع الجميع قراءتها.
subject_analysed-sms = { $municipality }: نُشرت خلاصة ما قيل في «{ $title }».

## قرارات ومبادرات يتابعها الناس

decision-followed-body = قررت البلدية في أمر تتابعه: «{ $title }».
initiative-followed = المبادرة التي تتابعها «{ $title }»
