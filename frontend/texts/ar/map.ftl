# The published reports: map, list and one of them

map-filters = حدّد ما يظهر
map-words = كلمات أو رقم البلاغ
map-search = ابحث
map-category = الفئة
map-state = الحالة
map-all-states = كل الحالات
map-from = من يوم
map-to = إلى يوم
map-more = حدّد الفئة والمنطقة والوقت
map-fewer = أخفِ التحديد
map-clear = أزل كل التحديد
map-on-map = على الخريطة
map-as-list = في القائمة
map-label = خريطة البلاغات المنشورة. تنقّل بين علاماتها بمفتاح الجدولة، وافتحها بمفتاح الإدخال.
map-in-view =
    { $count ->
        [zero] لا بلاغات في هذا الجزء من الخريطة.
        [one] بلاغ واحد في هذا الجزء من الخريطة.
        [two] بلاغان في هذا الجزء من الخريطة.
        [few] { $count } بلاغات في هذا الجزء من الخريطة.
        [many] { $count } بلاغًا في هذا الجزء من الخريطة.
       *[other] { $count } بلاغ في هذا الجزء من الخريطة.
    }
map-in-view-some = البلاغات كثيرة، فبحثنا في أحدث 20,000 منها. وجدنا هنا { $count }. قصّر المدة لترى الكل.
map-cluster =
    { $count ->
        [zero] لا بلاغات هنا
        [one] بلاغ واحد هنا، قرّب
        [two] بلاغان هنا، قرّب
        [few] { $count } بلاغات هنا، قرّب
        [many] { $count } بلاغًا هنا، قرّب
       *[other] { $count } بلاغ هنا، قرّب
    }
map-point = { $subject }، { $state }
map-none = لا بلاغات منشورة هنا
map-none-text = غيّر التحديد، أو أزله لترى كل البلاغات.
map-figures = كم عددها؟
map-total =
    { $count ->
        [zero] لا بلاغات تطابق ما حددت.
        [one] بلاغ واحد يطابق ما حددت.
        [two] بلاغان يطابقان ما حددت.
        [few] { $count } بلاغات تطابق ما حددت.
        [many] { $count } بلاغًا يطابق ما حددت.
       *[other] { $count } بلاغ يطابق ما حددت.
    }
map-total-some = البلاغات كثيرة، فعددنا أحدث 20,000 منها: { $count }.
map-without-point =
    { $count ->
        [zero] وكلها على الخريطة.
        [one] منها بلاغ واحد في القائمة وحدها، لأن موضعه لا يظهر.
        [two] منها بلاغان في القائمة وحدها، لأن موضعهما لا يظهر.
        [few] منها { $count } بلاغات في القائمة وحدها، لأن موضعها لا يظهر.
        [many] منها { $count } بلاغًا في القائمة وحدها، لأن موضعها لا يظهر.
       *[other] منها { $count } بلاغ في القائمة وحدها، لأن موضعها لا يظهر.
    }
map-by-category = بحسب الفئة
map-by-district = بحسب المنطقة
map-by-state = بحسب الحالة
map-other-categories = فئات أخرى
map-former = فئة سابقة
map-no-district = خارج المناطق
map-csv = نزّل الجدول (CSV)
map-geojson = نزّل بيانات الخريطة (GeoJSON)
public-case-page = بلاغ منشور
public-case-none = هذا البلاغ غير منشور
public-case-join = هل يهمك هذا البلاغ أيضًا؟
public-case-none-text = ربما أُخفي، أو لم يُنشر أصلًا. إن كان بلاغك فتابعه برقمه.
public-case-to-map = شاهد البلاغات المنشورة
public-case-nameless = مشارك بلا اسم
public-case-by = من { $name }
public-case-said = نص البلاغ
public-case-done = ما جرى فيه
public-case-else = عندك بلاغ آخر؟
public-case-else-text = إن رأيت شيئًا آخر، هنا أو في مكان غيره، فأرسل بلاغًا جديدًا.
public-case-report = بلّغ عن شيء آخر
