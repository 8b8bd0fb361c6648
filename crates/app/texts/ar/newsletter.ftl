# النشرة البريدية للبلدية: إلى من طلبها وإلى الشركاء.

newsletter-confirm-subject = تأكيد الاشتراك في نشرة { $municipality }
newsletter-confirm-body = وردنا طلب اشتراك في نشرتنا البريدية بهذا العنوان. إن كان الطلب منك فأكّده خلال سبعة أيام.
newsletter-confirm-link = تأكيد الاشتراك
newsletter-confirm-ignore = إن لم يكن الطلب منك فلا يلزمك شيء: ننسى العنوان ما لم يُؤكَّد.
newsletter-known-subject = أنت مشترك في نشرة { $municipality }
newsletter-known-body = وردنا طلب اشتراك في نشرتنا البريدية بهذا العنوان، وهو مشترك فيها من قبل. إن كان الطلب منك وأردت تغيير ما يصلك فافتح صفحتك.
newsletter-known-link = تغيير ما يصلني
newsletter-known-ignore = إن لم يكن الطلب منك فلا يلزمك شيء: لم يتغير شيء.
newsletter-partner-subject = تود { $municipality } إبلاغكم بما يُفتح للمشاركة
newsletter-partner-body = نود إبلاغكم بكل تشاور وجولة أفكار وفرصة أخرى للمشاركة نفتحها. أكّدوا ذلك إن رغبتم فيه، وتختارون هناك ما يصلكم.
newsletter-partner-link = التأكيد والاختيار
newsletter-partner-ignore = لن يصلكم منا شيء آخر ما لم تؤكدوا.

newsletter-why = تصلك هذه الرسالة لأنك اشتركت في نشرتنا البريدية.
newsletter-partner-why = تصلكم هذه الرسالة لأنكم أكدتم رغبتكم في إبلاغكم بوصفكم شريكًا.
newsletter-manage = تغيير ما يصلني
newsletter-sample = هكذا تصل الرسالة. وتلي هنا في رسالة كل قارئ روابط لتغيير ما يصله ولترك النشرة.

newsletter-digest-subject = المشاركة هذا الأسبوع في { $municipality }
newsletter-digest-body = ما فُتح وما يُغلق قريبًا وما تقرر منذ الموجز السابق:
newsletter-digest-opened = فُتح
newsletter-digest-soon = يُغلق قريبًا
newsletter-digest-decided = تقرر
newsletter-digest-all = جميع فرص المشاركة
newsletter-item-until = { $title } (مفتوح حتى { $until })

newsletter-opening-subject = فُتح للمشاركة: { $title }
newsletter-opening-body = فُتحت فرصة جديدة للمشاركة. أبلغوا بها من يعنيه الأمر:
