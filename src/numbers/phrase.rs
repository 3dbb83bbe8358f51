//! Classes of words that tell what stands beside a number: function words, times, months, plurals. To add a word, put
//! it in its list, in lower case.

use std::sync::LazyLock;

use crate::text::words::Words;

use super::reader::Reader;
use crate::text::tokens::Case;

/// Words that neither are a noun nor describe one, so that what is counted has ended before them.
const FUNCTION_WORDS: &str = "
    a an the this that these those each every either neither both all any no some such what which who whom whose
    and or but nor so yet than as if because while when where after before since until till unless although though
    whether of in on at by for from to into onto with without within about above across against along among around
    behind below beneath beside between beyond during despite down inside like near off out outside over past per
    through throughout toward towards under up upon via versus vs amid plus minus
    i me my mine you your yours he him his she her hers it its we us our ours they them their theirs
    is are was were be been being am has have had having do does did will would shall should can could may might must
    not n't also only just even still already again ever never now then there here too very more less most least
    another exactly merely
    said says say saying told tells according alone later earlier ago apart away instead together yesterday today
    tomorrow tonight last next once twice thereof respectively each combined overall altogether total worth
    came come comes coming died die dies dying left went go goes going gone lost lose loses losing took
    take takes taken taking made make makes making got get gets getting gave give gives given giving found find finds
    fell fall falls fallen rose rise rises risen grew grow grows grown began begin begins begun became become becomes
    won win winning ran running saw see sees seen stood stand sat sit met meet meets
    fled flee flees kept keep keeps held hold holds brought bring brings sent send sends spent spend spends paid pay
    sold sell sells bought buy buys built build builds put puts let lets
    remain remains need want wants voted showed shown agree agrees say think
    believe know knew feel felt seem seems appear appears include includes including received receive receives";

/// Words for stretches of time; what is measured in them is a date.
const TIME_UNITS: &str = "
    nanosecond nanoseconds microsecond microseconds millisecond milliseconds second seconds sec secs minute minutes min
    mins hour hours hr hrs day days night nights weeknight weeknights week weeks weekend weekends fortnight fortnights
    month months quarter quarters year years yr yrs decade decades century centuries millennium millennia season
    seasons semester semesters trimester trimesters";

const DATE_NAMES: &str = "
    monday tuesday wednesday thursday friday saturday sunday
    january february march april may june july august september october november december jan feb mar apr jun jul aug
    sept sep oct nov dec";

/// Plurals without an s.
const IRREGULAR_PLURALS: &str = "
    people men women children police troops personnel cattle sheep fish deer aircraft spacecraft livestock staff crew
    policemen policewomen firemen fishermen businessmen lawmakers congressmen teeth feet mice geese criteria media
    data phenomena lives wives knives households crew poultry youth folk gunmen servicemen clergy countrymen";

/// Words in s that are no plural.
const SINGULARS_IN_S: &str = "
    is was has his its this us thus yes plus less perhaps towards always across versus does s news physics politics
    economics mathematics gas bus virus census crisis analysis basis oasis chaos atlas bias campus canvas christmas
    circus class business process success access address loss boss pass mass glass grass dress stress press princess
    serious various previous religious famous dangerous enormous anonymous numerous tremendous federal nervous
    continuous conscious suspicious infectious ambitious indigenous homeless jobless helpless wireless countless";

fn set(words: &'static str) -> Words<()> {
    words.split_whitespace().map(|word| (word, ())).collect()
}

static FUNCTION: LazyLock<Words<()>> = LazyLock::new(|| set(FUNCTION_WORDS));
static TIMES: LazyLock<Words<()>> = LazyLock::new(|| set(TIME_UNITS));
static DATES: LazyLock<Words<()>> = LazyLock::new(|| set(DATE_NAMES));
static PLURALS: LazyLock<Words<()>> = LazyLock::new(|| set(IRREGULAR_PLURALS));
static NO_PLURALS: LazyLock<Words<()>> = LazyLock::new(|| set(SINGULARS_IN_S));

/// Whether the word ends what is counted.
pub(super) fn is_function_word(lower: &str) -> bool {
    FUNCTION.contains(lower)
}

/// Whether the word measures time.
pub(super) fn is_time_unit(lower: &str) -> bool {
    TIMES.contains(lower)
}

/// Whether the word is a month, "may" too, or a day of the week.
pub(super) fn is_date_name(lower: &str) -> bool {
    DATES.contains(lower)
}

/// Whether the word looks like a noun in the plural.
pub(super) fn is_plural(lower: &str) -> bool {
    if PLURALS.contains(lower) {
        return true;
    }
    let in_s = lower.len() > 2 && lower.ends_with('s') && !lower.ends_with("ss") && !lower.ends_with("ous");
    in_s && !NO_PLURALS.contains(lower) && !FUNCTION.contains(lower)
}

/// Whether the word looks like a verb in the past, which ends what is counted ("12 people died").
pub(super) fn is_past_verb(lower: &str) -> bool {
    lower.len() > 4 && lower.ends_with("ed") && !lower.ends_with("eed")
}

/// Whether a noun, or a word that describes one, stands at `idx`.
pub(super) fn noun_follows(r: Reader<'_>, idx: usize) -> bool {
    let lower = r.lower(idx);
    r.is_word(idx) && !lower.starts_with(['\'', '’']) && !is_function_word(lower) && !is_past_verb(lower)
}

/// Whether most words of the sentence begin with a capital, as in a headline; capitals tell nothing there.
pub(super) fn is_title_case(r: Reader<'_>) -> bool {
    let (mut capitals, mut lower) = (0, 0);
    for idx in r.start..r.end.min(r.start + 40) {
        if r.is_word(idx) && r.str(idx).len() > 3 {
            capitals += usize::from(matches!(r.case(idx), Case::Capital | Case::Upper));
            lower += usize::from(r.case(idx) == Case::Lower);
        }
    }
    capitals >= 3 && capitals >= 3 * lower
}
