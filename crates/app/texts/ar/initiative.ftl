# رسائل البلدية عن المبادرات: إلى من قدّمها ومن وقّعها.

initiative-subject-body = اقرأ نص المبادرة في صفحتها.
initiative-subject-use = إذا بلغت المبادرة حد التأييد درستها اللجنة وردّت بقرار معلن مع أسبابه.
initiative-own = مبادرتك «{ $title }»
initiative-signed = المبادرة التي أيّدتها «{ $title }»
open-initiative = افتح المبادرة
sponsor-why = تصلك هذه الرسالة لأنك قدّمت المبادرة أو شاركت في تقديمها.
signer-why = تصلك هذه الرسالة لأنك أيّدت هذه المبادرة.

initiative-stood-for = المبادرة «{ $title }»
initiative_changed-subject = تغيّر النص: { $what }
initiative_changed-body = تغيّر النص بعد موافقتك على { $what }، فلم يعد اسمك تحته. اقرأ النص الجديد من الرابط، ومنه تجدد الموافقة إن أردت.
initiative_changed-sms = { $municipality }: تغيّر نص { $what }. اقرأه وجدد الموافقة من الرابط.
initiative_returned-subject = تصحيح مطلوب: { $what }
initiative_returned-body = نظر مشرف في { $what } وأعادها إليك للتصحيح. صحّحها ثم أرسلها من جديد.
initiative_returned-sms = { $municipality }: أعدنا { $what } للتصحيح. اقرأ الملاحظة من الرابط.
initiative_hidden-subject = أخفينا { $what }
initiative_hidden-body = أخفى مشرف { $what } وفق سياسة المشاركة.
initiative_hidden-sms = { $municipality }: أخفينا { $what }. اقرأ السبب من الرابط.
initiative_restored-subject = لم تعد مخفية: { $what }
initiative_restored-body = نظر مشرف آخر في { $what } ورفع عنها الإخفاء. عادت إلى ما كانت عليه، ولم تُحسب مدة إخفائها من مدتها.
initiative_restored-sms = { $municipality }: رفعنا الإخفاء عن { $what }.
initiative_began-subject = بدأ جمع التأييد: { $what }
initiative_began-body = نشرنا { $what }، ويستطيع الجميع تأييدها حتى { $until }. تحتاج إلى { $threshold } من المؤيدين. انشر رابطها بين من يهمهم الأمر.
initiative_began-sms = { $municipality }: نشرنا { $what }. التأييد مفتوح حتى { $until }.

initiative_third-subject = بلغت الثلث: { $what }
initiative_third-body = بلغت { $what } ثلث الحد: { $total } من { $threshold }.
initiative_third-sms = { $municipality }: بلغت { $what } ثلث الحد: { $total } من { $threshold }.
initiative_two_thirds-subject = بلغت الثلثين: { $what }
initiative_two_thirds-body = بلغت { $what } ثلثي الحد: { $total } من { $threshold }.
initiative_two_thirds-sms = { $municipality }: بلغت { $what } ثلثي الحد: { $total } من { $threshold }.
initiative_reached-subject = بلغت الحد: { $what }
initiative_reached-body = بلغت { $what } حد التأييد: { $total } من { $threshold }. تدرسها اللجنة وتعلن قرارها وأسبابه حتى { $until }.
initiative_reached-sms = { $municipality }: بلغت { $what } الحد. تعلن اللجنة قرارها حتى { $until }.
initiative_expiring-subject = بقيت ثلاثة أيام: { $what }
initiative_expiring-body = ينتهي جمع التأييد في { $until }: { $what }. مؤيدوها الآن { $total }.
initiative_expiring-sms = { $municipality }: ينتهي في { $until } جمع التأييد: { $what }.
initiative_expired-subject = انتهت المدة: { $what }
initiative_expired-body = انتهت مدة جمع التأييد قبل بلوغ الحد: { $what }. مؤيدوها { $total }. تبقى صفحتها مقروءة، ويمكن تقديم مبادرة جديدة.
initiative_expired-sms = { $municipality }: انتهت المدة قبل بلوغ الحد: { $what }.

initiative_adopted-subject = تبنّت البلدية { $what }
initiative_adopted-body = درست اللجنة { $what } وقررت تبنّيها. وهذه أسبابها:
initiative_adopted-sms = { $municipality }: تبنّت اللجنة { $what }. اقرأ الأسباب من الرابط.
initiative_declined-subject = لم تؤخذ بها: { $what }
initiative_declined-body = درست اللجنة { $what } واعتذرت عنها. وهذه أسبابها:
initiative_declined-sms = { $municipality }: اعتذرت اللجنة عن { $what }. اقرأ الأسباب من الرابط.
initiative_milestone-subject = خطوة جديدة: { $what }
initiative_milestone-body = في تنفيذ { $what }: «{ $milestone }» { $state }.
initiative_milestone-sms = { $municipality }: في تنفيذ { $what }: «{ $milestone }» { $state }.
initiative_done-subject = اكتملت: { $what }
initiative_done-body = اكتمل تنفيذ ما طلبته { $what }. شكرًا لكل من أيّدها.
initiative_done-sms = { $municipality }: اكتمل تنفيذ { $what }.
milestone-state-planned = مخطط لها
milestone-state-begun = بدأت
milestone-state-done = اكتملت

initiative_name_hidden-subject = لم يعد اسمك ظاهرًا: { $what }
initiative_name_hidden-body = أزال مشرف اسمك من القائمة المعلنة في { $what } وفق سياسة المشاركة. ويبقى تأييدك محسوبًا كما كان.
initiative_name_hidden-next = لا يمكن إظهار اسمك هناك من جديد. إن رأيت في ذلك خطأ فاكتب إلى البلدية: يستطيع مشرف آخر أن يعيده.
initiative_name_hidden-sms = { $municipality }: لم يعد اسمك ظاهرًا في { $what }، وتأييدك محسوب. اقرأ السبب من الرابط.
initiative_name_restored-subject = يمكن إظهار اسمك من جديد: { $what }
initiative_name_restored-body = نظر مشرف آخر في اسمك في القائمة المعلنة في { $what } وأعاده. وإن سحبت تأييدك أو أيّدت بلا اسم بعد ذلك فلن يظهر شيء إلا إذا اخترت.
initiative_name_restored-sms = { $municipality }: أعاد مشرف آخر اسمك في { $what }.
