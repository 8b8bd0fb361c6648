# نصوص لوحة الموظفين

console-name = لوحة الموظفين
bar-name = الحساب واللغة
nav-inbox = صندوق الوارد
nav-enter = سجّل بلاغًا
nav-clients = الجهات المتكاملة
nav-messages = رسائل العرض
not-found-inbox = اذهب إلى صندوق الوارد

sign-in-title = دخول الموظفين
sign-in-lead = ببريد العمل وكلمة المرور، ثم برمز من تطبيق المصادقة.
sign-in-email = البريد الإلكتروني
sign-in-password = كلمة المرور
sign-in-go = ادخل
sign-in-busy = جارٍ الدخول

code-title = أدخل الرمز
code-lead = افتح تطبيق المصادقة، واكتب الأرقام الستة التي يعرضها الآن.
code-label = الرمز
code-recovery-lead = اكتب واحدًا من رموز الاسترداد التي حفظتها. يصلح كل رمز مرة واحدة.
code-recovery-label = رمز الاسترداد
code-use-recovery = ليس هاتفي معي
code-use-authenticator = استعمل تطبيق المصادقة
code-back = ارجع

enrol-title = اربط تطبيق المصادقة
enrol-lead = مرة واحدة فقط. بعدها تدخل بكلمة المرور ورمز من هاتفك.
enrol-app-title = امسح الرمز بتطبيق المصادقة
enrol-app-text = أي تطبيق يقبل رموز TOTP يصلح.
enrol-qr = رمز مربع لتطبيق المصادقة. المفتاح نفسه مكتوب تحته.
enrol-open-app = افتح في تطبيق على هذا الجهاز
enrol-by-hand = أو اكتب هذا المفتاح في التطبيق:
enrol-code-label = الرمز الذي يعرضه التطبيق الآن
enrol-go = اربط وادخل
enrol-busy = جارٍ الربط

recovery-title = رموز الاسترداد
recovery-lead = يفتح كل رمز لوحتك مرة واحدة إن ضاع هاتفك.
recovery-once-title = لن نعرضها مرة أخرى
recovery-once-text = انسخها أو اطبعها، واحفظها في مكان غير هاتفك.
recovery-copy = انسخ الرموز
recovery-kept = حفظت الرموز
recovery-go = ادخل اللوحة
recovery-why = أكّد أولًا أنك حفظت الرموز.
