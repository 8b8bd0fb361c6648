# نصوص بوابة السكان

nav-home = الرئيسية
nav-report = بلّغ
nav-follow = تابع
nav-own-cases = بلاغاتي
nav-sign-in-short = الدخول
nav-notifications = الرسائل
nav-tabs = التنقل السريع
not-found-home = اذهب إلى الرئيسية

foot-reports = البلاغات
foot-help = المساعدة
foot-hotline = مركز الاتصال
foot-developers = للمطورين: واجهة البرمجة
foot-trust = الثقة
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
home-sign-in-title = ادخل
home-sign-in-text = برمز لمرة واحدة، بلا كلمة مرور
home-account-title = حسابي
home-account-text = بياناتك وطرق إبلاغك

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
