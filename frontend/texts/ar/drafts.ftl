# المسودات التي يُتشاور فيها: نصها ونسخها والفروق بينها والنقاط والردود.

draft-title = نص المسودة
draft-none = لم تُنشر المسودة بعد.
draft-version = النسخة
draft-number = المسودة { $number }
draft-adopted-number = المسودة { $number }، النص المعتمد
draft-compare = قارن مع
draft-compare-none = بلا مقارنة
draft-new = الجديد في هذه النسخة:
draft-adopted = هذا هو النص المعتمد منذ { $date }.
draft-sections = المواد
draft-whole = تعليقات على المسودة كلها
draft-removed = مواد حُذفت
draft-removed-section = { $number } { $heading }، حتى المسودة { $last }
draft-comments-show = { $count ->
    [one] اقرأ تعليقًا واحدًا أو أضف تعليقك
    [two] اقرأ تعليقين أو أضف تعليقك
    [few] اقرأ { $count } تعليقات أو أضف تعليقك
    [many] اقرأ { $count } تعليقًا أو أضف تعليقك
   *[other] اقرأ { $count } تعليق أو أضف تعليقك
}
draft-comments-first = لا تعليقات بعد. أضف أول تعليق
draft-comments-hide = أخف التعليقات
draft-comments-on = تعليقات على «{ $heading }»
draft-changed-since = تغيّرت عن المسودة الأولى
draft-added-since = أُضيفت بعد المسودة الأولى
draft-behind = النقاط التي وراء هذه المادة:
draft-difference = ما تغيّر من المسودة { $from } إلى المسودة { $to }
draft-unchanged = لم تتغير
draft-changed = تغيّرت
draft-added = مادة جديدة
draft-gone = حُذفت
draft-moved = نُقلت من مكانها
draft-says-added = (أُضيف:
draft-says-removed = (حُذف:
draft-says-end = )
draft-points = النقاط وردود البلدية
