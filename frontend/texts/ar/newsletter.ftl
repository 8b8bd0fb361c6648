# النشرة البريدية: الاشتراك وتأكيده وتغييره وتركه، ورسائلها.

newsletter-page = النشرة البريدية
newsletter-lead = ما يُفتح للمشاركة وما يُغلق قريبًا وما تقرر، عبر البريد الإلكتروني. لا يلزم حساب.
newsletter-email = البريد الإلكتروني
newsletter-email-hint = نستعمله للنشرة وحدها، وننساه عند تركها.
newsletter-language = لغة النشرة
newsletter-language-ar = العربية
newsletter-language-en = الإنجليزية
newsletter-what = ما الذي تود أن يصلك؟
newsletter-digest = موجز الأسبوع
newsletter-digest-hint = مرة في الأسبوع إن كان هناك جديد
newsletter-letters = رسائل البلدية
newsletter-letters-hint = من حين إلى آخر عند وجود أخبار
newsletter-axes = محاور المشاركة
newsletter-kinds = أنواع المشاركة
newsletter-all = إن لم تختر شيئًا وصلك كل جديد.
newsletter-go = الاشتراك في النشرة
newsletter-to-letters = الرسائل التي أُرسلت
newsletter-to-board = فرص المشاركة

newsletter-asked = افتح بريدك
newsletter-asked-text = افتح الرابط الذي أرسلناه خلال سبعة أيام إلى:
newsletter-asked-none = لم يصل شيء بعد دقائق؟ ابحث في الرسائل غير المرغوب فيها ثم أعد المحاولة.

newsletter-confirm = تأكيد الاشتراك في النشرة
newsletter-confirm-ask = خطوة أخيرة: أكّد رغبتك في وصول نشرتنا البريدية.
newsletter-confirm-go = تأكيد
newsletter-confirmed = تم: ستصلك النشرة
newsletter-gone = لم يعد هذا الرابط صالحًا
newsletter-gone-text = روابط التأكيد صالحة سبعة أيام، وغيرها إلى حين ترك النشرة. يمكنك الاشتراك من جديد.
newsletter-own = نشرتك البريدية
newsletter-own-lead = تصل إلى:
newsletter-save = حفظ
newsletter-saved = حُفظ
newsletter-leave = ترك النشرة
newsletter-leave-partner = لا يصلكم شيء بعد ذلك، وتحتفظ البلدية بعنوانكم وبأنكم تركتم النشرة.
newsletter-leave-text = لا يصلك شيء بعد ذلك، وننسى عنوانك.
newsletter-leave-go = ترك النشرة الآن
newsletter-left = تركت النشرة
newsletter-left-text = لن يصلك شيء بعد الآن.
newsletter-again = الاشتراك من جديد

letters-page = رسائل النشرة
letters-lead = ما أُرسل إلى المشتركين.
letters-none = لم تُرسل رسالة بعد
letters-none-text = اشترك لتصلك الأولى.
