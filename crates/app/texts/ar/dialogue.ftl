# رسائل البلدية إلى من يشارك: من كتب شيئًا ومن يؤيده.
# نصوص الرسائل القصيرة (*-sms) قصيرة ويتبعها الرابط دائمًا.

said-idea = فكرتك «{ $title }»
said-comment = تعليقك على «{ $title }»
said-supported = الفكرة التي تتابعها «{ $title }»
open-contribution = افتح الصفحة
semicolon = ؛{ " " }
author-why = تصلك هذه الرسالة لأنك كاتب النص.
supporter-why = تصلك هذه الرسالة لأنك تؤيد هذه الفكرة أو دُمجت فيها فكرتك.

## الإشراف

contribution_published-subject = نشرنا { $what }
contribution_published-body = نظر مشرف في { $what }، والنص منشور الآن للجميع.
contribution_published-sms = { $municipality }: نشرنا { $what }.
contribution_hidden-subject = أخفينا { $what }
contribution_hidden-body = أخفى مشرف { $what } وفق سياسة المشاركة.
contribution_hidden-next = تستطيع التصحيح والإرسال من جديد. وإن رأيت في الإخفاء خطأ فتظلّم مرة واحدة، وينظر فيه مشرف آخر. وكل ذلك في الصفحة نفسها.
contribution_hidden-sms = { $municipality }: أخفينا { $what }. اقرأ السبب وصحح أو تظلّم من الرابط.
contribution_redacted-subject = حجبنا جزءًا من { $what }
contribution_redacted-body = حجب مشرف جزءًا من { $what } وفق سياسة المشاركة، وبقي سائر النص كما كُتب.
contribution_redacted-next = يظهر موضع ذلك في الصفحة نفسها، ويمكن تعديل النص هناك ما دام التعديل متاحًا.
contribution_redacted-sms = { $municipality }: حجبنا جزءًا من { $what }. اقرأ السبب من الرابط.
hidden-because = السبب: { $reasons }.
appeal_granted-subject = قُبل تظلّمك: { $what }
appeal_granted-body = نظر مشرف آخر في تظلّمك بشأن { $what } ورأى أنك على حق. يستطيع الجميع القراءة من جديد.
appeal_granted-sms = { $municipality }: قُبل تظلّمك بشأن { $what } وعاد إلى النشر.
appeal_rejected-subject = لم يُقبل تظلّمك: { $what }
appeal_rejected-body = نظر مشرف آخر في تظلّمك بشأن { $what } وقرر إبقاء الإخفاء. وهذا القرار نهائي.
appeal_rejected-sms = { $municipality }: لم يُقبل تظلّمك بشأن { $what }. اقرأ السبب من الرابط.

## الردود

contribution_replied-subject = رُدَّ على { $what }
contribution_replied-body = كتب أحدهم عن { $what }. اقرأه ورُدَّ عليه من الرابط.
contribution_replied-sms = { $municipality }: رُدَّ على { $what }.
idea_answered-subject = رد البلدية على { $what }
idea_answered-body = تبيّن البلدية ما تفعله بشأن { $what }. حالها الآن: { $status }.
idea_answered-sms = { $municipality }: جاء رد على { $what }: { $status }.
idea_merged-subject = دُمجت { $what } في فكرة أخرى
idea_merged-body = دمج أحد المشرفين { $what } في فكرة أخرى تقول الشيء نفسه. انتقل تأييدها إلى الفكرة الأخرى، وفي صفحتها رابط إليها.
idea_merged-sms = { $municipality }: دُمجت { $what } في فكرة أخرى تقول الشيء نفسه. تابع من الرابط.
idea_joined-subject = دُمجت فكرة أخرى في { $what }
idea_joined-body = دمج أحد المشرفين فكرة أخرى تقول الشيء نفسه في { $what }. تأييدها محسوب هنا الآن.
idea_joined-sms = { $municipality }: دُمجت فكرة أخرى في { $what } ومعها تأييدها.
idea-status-under_study = قيد الدراسة
idea-status-accepted = مقبولة
idea-status-planned = مخطط لها
idea-status-done = نُفذت
idea-status-declined = لم يؤخذ بها

## النقاط

point_answered-subject = ما صار إليه { $what }
point_answered-body = جمعنا { $what } مع تعليقات تشبهه في نقطة واحدة: «{ $point }». والنتيجة: { $outcome }.
point_answered-sms = { $municipality }: { $what } صار نقطة «{ $point }»: { $outcome }. اقرأ الرد من الرابط.
point-outcome-taken_up = أُخذ بها
point-outcome-partly = أُخذ ببعضها
point-outcome-not_taken_up = لم يؤخذ بها
point-outcome-already_so = موجودة في النص

## أسباب الإخفاء

hiding-reason-security_threat = تهديد للأمن
hiding-reason-improper_language = لغة غير لائقة
hiding-reason-insult = انتهاك للخصوصية أو إساءة
hiding-reason-unlawful = مخالفة للقانون
hiding-reason-obscene = محتوى فاحش أو تشهير
hiding-reason-spam = رسائل مزعجة أو إعلان
hiding-reason-discrimination = تمييز
hiding-reason-group_dispute = خلاف جماعي أو سياسي
hiding-reason-intellectual_property = ملكية فكرية
hiding-reason-personal_data = بيانات شخصية
hiding-reason-repeated = تكرار
hiding-reason-off_subject = خارج الموضوع
hiding-reason-unclear = غير واضح أو غير جاد
hiding-reason-misquoted_scripture = خطأ في نص ديني
hiding-reason-harms_system = إضرار بالنظام

## التنبيه والحظر

sanction-warning = التنبيه
sanction-ban = الحظر
sanction-next = تستطيع أن تتظلّم مرة واحدة، وينظر فيه مشرف آخر. تجد ذلك في صفحة مشاركاتك. وتبقى البلاغات والخدمات مفتوحة لك.
warned-subject = تنبيه بشأن { $what }
warned-body = نبّهك مشرف بشأن { $what }، لمخالفة سياسة المشاركة. ولم يُغلق أمامك شيء.
warned-sms = { $municipality }: تنبيه بشأن { $what }. اقرأ السبب من الرابط.
banned-subject = لا يمكنك الكتابة للعموم حتى { $until }
banned-body = أغلق مشرف الكتابة للعموم أمامك حتى { $until }، بسبب { $what }، لمخالفة سياسة المشاركة.
banned-sms = { $municipality }: لا يمكنك الكتابة للعموم حتى { $until } بسبب { $what }. البلاغات والخدمات مفتوحة لك. اقرأ السبب وتظلّم من الرابط.
sanction_lifted-subject = رفعنا { $sanction } عنك
sanction_lifted-body = رفع مشرف { $sanction } الذي كان بشأن { $what }، ولم يعد يُحسب.
sanction_lifted-sms = { $municipality }: رفعنا عنك { $sanction } الذي كان بشأن { $what }.
sanction_upheld-subject = لم يُقبل تظلّمك من { $sanction }
sanction_upheld-body = نظر مشرف آخر في تظلّمك من { $sanction } الذي كان بشأن { $what } وقرر إبقاءه. وهذا القرار نهائي.
sanction_upheld-sms = { $municipality }: لم يُقبل تظلّمك من { $sanction } الذي كان بشأن { $what }. اقرأ السبب من الرابط.

## القرارات

decision_published-subject = صدر القرار: { $title }
decision_published-body = قررت البلدية في أمر شاركت فيه: «{ $title }».
decision_published-sms = { $municipality }: صدر القرار «{ $title }». اقرأ ما تقرر وأسبابه من الرابط.
decision-changes = وهذا ما يتغير:
open-decision = اقرأ القرار وأسبابه
open-own-part = انظر ما آلت إليه مشاركتك
contributor-why = وصلتك هذه الرسالة لأنك شاركت فيه.

## ما ينتظر الموظفين

summary-subject = بانتظارك اليوم: { $count }
summary-body = هذا ما كان بانتظارك { $moment }.
summary-moderation = الإشراف
summary-oldest = ينتظر أقدمها منذ { $since }.
summary-contributions = الأفكار والتعليقات: بانتظار المراجعة { $waiting }، وأُبلغ عنها { $reported }، وتظلّم كاتبوها { $appealed }.
summary-open-moderation = افتح الإشراف
summary-sanctions = تظلّمات من تنبيه أو حظر: { $appealed }.
summary-open-sanctions = افتح التظلّمات
summary-initiatives = المبادرات: بانتظار المراجعة { $waiting }، وأُبلغ عنها { $reported }، وتظلّم مقدّموها { $appealed }.
summary-open-initiatives = افتح المبادرات
summary-study = عند لجنة المبادرات
summary-studied = مبادرات قيد الدراسة: { $count }، وما فات موعد الرد عليه منها: { $late }.
summary-late = فات الموعد الذي أعلنّاه:
summary-next = أقرب المواعيد:
summary-item = «{ $title }»، الموعد { $until }
summary-more = جميع ما عند اللجنة
summary-why = تصلك هذه الرسالة مرة في اليوم لأن الإشراف أو دراسة المبادرات من عملك، ولا تصلك إن لم يكن شيء بانتظارك. ويمكنك إيقاف رسائل البريد في حسابك.
summary-account = افتح حسابك
