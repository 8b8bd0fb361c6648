# كلمات المشاركة، مشتركة بين البوابة ولوحة الموظفين

participation-kind-idea_round = جولة أفكار
participation-kind-consultation = تشاور في مسودة

subject-state-draft = مسودة
subject-state-scheduled = معلن
subject-state-open = مفتوح
subject-state-closed = مغلق
subject-state-analysed = منشور التحليل
subject-state-decided = صدر القرار
subject-state-archived = مؤرشف

means-ideas = اقتراح الأفكار
means-support = التأييد
means-comments = التعليق

contribution-kind-idea = فكرة
contribution-kind-comment = تعليق

idea-status-under_study = قيد الدراسة
idea-status-accepted = مقبولة
idea-status-planned = مخطط لها
idea-status-done = نُفذت
idea-status-declined = لم يؤخذ بها

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

error-banned = أنت محظور من الكتابة للعموم الآن. البلاغات والخدمات مفتوحة لك.
error-already_banned = هذا الشخص محظور من قبل. ارفع ذلك الحظر أولًا لتعطي غيره.
error-resident_elsewhere = ممن يقدّم هذه المبادرة من أيّد مبادرة لسكان منطقة أخرى، ولا يُحسب أحد في منطقتين. يلزمه سحب تأييده هناك أو ترك المشاركة في تقديم هذه المبادرة.
field-error-name_hidden = أزال مشرف اسمك من هنا، فلا يمكن إظهاره من جديد.

notice-contribution_published = نشرنا ما كتبته
notice-contribution_redacted = حجبنا جزءًا مما كتبته
notice-contribution_hidden = أخفينا ما كتبته
notice-appeal_granted = قُبل تظلّمك
notice-appeal_rejected = لم يُقبل تظلّمك
notice-contribution_replied = رُدَّ على ما كتبت
notice-idea_answered = ردّت البلدية على الفكرة
notice-idea_merged = دُمجت الفكرة في فكرة أخرى
notice-idea_joined = دُمجت فكرة أخرى في فكرتك
notice-point_answered = قالت البلدية ما صار إليه تعليقك
notice-warned = وصلك تنبيه
notice-banned = لا يمكنك الكتابة للعموم مدة
notice-sanction_lifted = رُفع عنك تنبيه أو حظر
notice-sanction_upheld = لم يُقبل تظلّمك من تنبيه أو حظر
notice-decision_published = صدر قرار في ما شاركت فيه

outcome-taken_up = أُخذ به
outcome-partly = أُخذ ببعضه
outcome-already_so = قائم من قبل
outcome-not_taken_up = لم يؤخذ به
participation-kind-initiative = مبادرة
initiative-state-draft = مسودة
initiative-state-pending = تنتظر المراجعة
initiative-state-gathering = تجمع التأييد
initiative-state-under_study = قيد الدراسة
initiative-state-adopted = متبنّاة
initiative-state-in_implementation = قيد التنفيذ
initiative-state-done = اكتملت
initiative-state-declined = لم يؤخذ بها
initiative-state-expired = انتهت مدتها
initiative-state-hidden = مخفية
initiative-state-withdrawn = مسحوبة
initiative-state-appealed = مخفية، وفيها تظلّم
initiative-shelf-gathering = تجمع التأييد
initiative-shelf-under_study = قيد الدراسة
initiative-shelf-adopted = متبنّاة
initiative-shelf-past = السابقة
initiative-sort-newest = الأحدث
initiative-sort-most_signed = الأكثر تأييدًا
initiative-sort-ending_soon = الأقرب موعدًا
signing-obstacle-residence = هي لسكان المنطقة، وحسابك يذكر منطقة أخرى أو لا يذكر منطقة، أو أيّدتَ مبادرة لسكان منطقة أخرى.
signing-obstacle-contact = تتطلب بريدًا أو هاتفًا مؤكدًا.
milestone-state-planned = مخطط لها
milestone-state-begun = بدأت
milestone-state-done = اكتملت
notice-initiative_changed = تغيّر نص مبادرة وافقت عليها
notice-initiative_returned = مبادرتك تحتاج إلى تصحيح
notice-initiative_hidden = أُخفيت مبادرتك
notice-initiative_restored = لم تعد مبادرتك مخفية
notice-initiative_appeal_granted = قُبل التظلّم، وعادت مبادرتك إلى ما كانت عليه
notice-initiative_appeal_rejected = لم يُقبل التظلّم، وبقيت مبادرتك مخفية
notice-initiative_began = بدأت مبادرتك جمع التأييد
notice-initiative_third = بلغت مبادرة ثلث حدها
notice-initiative_two_thirds = بلغت مبادرة ثلثي حدها
notice-initiative_reached = بلغت مبادرة حدها وبدأت دراستها
notice-initiative_expiring = بقيت ثلاثة أيام لمبادرة
notice-initiative_expired = انتهت مدة مبادرة قبل بلوغ حدها
notice-initiative_adopted = تبنّت البلدية مبادرة
notice-initiative_declined = اعتذرت اللجنة عن مبادرة
notice-initiative_milestone = خطوة جديدة في تنفيذ مبادرة
notice-initiative_done = اكتمل تنفيذ مبادرة
notice-initiative_name_hidden = أزال مشرف اسمك من قائمة المؤيدين
notice-initiative_name_restored = يمكن إظهار اسمك مع تأييدك من جديد
followed-notice-decision_published = صدر قرار في ما تتابعه
notice-subject_opened = فُتح ما تتابعه
notice-subject_put_off = تغيّرت مواعيد ما تتابعه
notice-subject_closing = يُغلق قريبًا ما تتابعه
notice-subject_closed = أُغلق ما تتابعه
notice-subject_reopened = فُتح ما تتابعه من جديد
notice-subject_version = نسخة جديدة من مسودة تتابعها
notice-subject_answered = نُشرت الردود على نقاط مسودة
notice-subject_analysed = نُشرت خلاصة ما قيل في ما تتابعه

share = شارك الصفحة
share-copy = انسخ الرابط لتنشره

comment-sort-oldest = الأقدم أولًا
comment-sort-newest = الأحدث أولًا
comment-sort-most_supported = الأكثر تأييدًا
