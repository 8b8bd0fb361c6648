//! Words that say nothing by themselves.

use std::collections::HashSet;
use std::sync::LazyLock;

/// In folded spelling, but for hamza: «ماء» is not «ما».
const WORDS: &str = "\
    في من الي علي عن مع هل ما ماذا متي اين كيف لماذا لما لم لن لا كم اي ايه هذا هذه هذان هاتان ذلك تلك هؤلاء هولاء اولءك هناك هنا \
    التي الذي الذين اللذين اللتين اللواتي ان او ام ثم بل لكن ولكن لان قد لقد كان كانت يكون تكون كانوا هو هي هم هن نحن انا انت انتم \
    كل بعض غير بعد قبل عند عندما عندنا حتي اذا لو لولا منذ بين خلال ضد بدون دون سوف ليس ليست يوجد توجد كما مما عما فيما حيث \
    وفي ومن والي وعلي وعن ومع وهل وما ومتي واين وكيف وهذا وهذه وذلك وان وهو وهي ولا ولم فيه فيها فيهم منه منها منهم منا عليه عليها \
    عليهم علينا به بها بهم بنا له لها لهم لنا لي لك لديه لدينا لدي اليه اليها الينا عنه عنها معه معها نا اية ايها يا اما انه انها \
    انهم لانه لانها الا سوي مثل مثلا ايضا فقط جدا يتم تم عبر لدى نفس نفسه نفسها ذات احد احدي \
    the a an of to in on at for from by with and or but is are was were be been being am it its this that these those there here i we you \
    they he she him her them us me my our your their his do does did done can could will would should shall may might must have has had \
    how what when where why which who whom whose not no nor as if so than then about into onto over under out up off s t re ve ll d m \
    any some all each please very too just also only there's because while during between through per via";

static EMPTY: LazyLock<HashSet<&'static str>> = LazyLock::new(|| WORDS.split_whitespace().collect());

/// Whether a word in folded spelling, but for hamza, says nothing.
pub(super) fn is_empty(word: &str) -> bool {
    EMPTY.contains(word)
}
