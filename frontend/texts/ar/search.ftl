# البحث في كل ما هو منشور.

search-label = عمّ تبحث؟
search-hint = اكتب كلمة أو سؤالًا، بأي صيغة: نجد «حدائق» لمن كتب «حديقة».
search-do = ابحث
search-kinds = نوع ما تبحث عنه
search-all = الكل
search-results = نتائج البحث
search-found =
    { $count ->
        [zero] لا نتائج
        [one] نتيجة واحدة
        [two] نتيجتان
        [few] { $count } نتائج
        [many] { $count } نتيجة
       *[other] { $count } نتيجة
    }
search-found-least =
    { $count ->
        [one] نتيجة واحدة على الأقل
        [two] نتيجتان على الأقل، أنسبهما أولًا
        [few] { $count } نتائج على الأقل، أنسبها أولًا
        [many] { $count } نتيجة على الأقل، أنسبها أولًا
       *[other] { $count } نتيجة على الأقل، أنسبها أولًا
    }
search-none = لم نجد شيئًا
search-none-text = جرّب كلمات أقل أو كلمة أخرى للمعنى نفسه، أو ابحث في كل الأنواع. لا نبحث إلا في ما هو منشور؛ وبلاغك تجده برقمه في صفحة المتابعة.
search-to-board = ما يمكنك المشاركة فيه
search-on = في: { $subject }
search-said = تعليق على: { $subject }
search-section = المادة { $number } من: { $subject }
search-kind-case = بلاغ
search-kind-subject = موضوع للمشاركة
search-kind-idea = فكرة
search-kind-comment = تعليق
search-kind-initiative = مبادرة
search-kind-decision = قرار
search-kind-draft-section = مادة في مسودة
search-kind-draft-point = رد على تعليقات
search-kind-letter = رسالة
search-kind-policy = سياسة
