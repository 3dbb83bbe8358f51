//! Named days -> the day of a year.
//!
//! To add one, add a row: its names in lower case, the rule that finds it in a year, and a year whose day is known. The
//! rules stand in `calendar.rs`.

use jiff::civil::Date;

use super::calendar::{self, Lunar};
use super::hindu;

/// A named day.
#[derive(Debug)]
pub(super) struct Holiday {
    /// What the export says found it.
    pub by: &'static str,
    /// In lower case; an apostrophe stands before a final "s" as in the article.
    pub names: &'static [&'static str],
    pub rule: Rule,
    /// How many days it lasts.
    pub days: i8,
    /// A year and the month and day it fell on, from almanacs.
    #[cfg_attr(not(test), allow(dead_code, reason = "read by the test that walks the table"))]
    pub example: (i16, i8, i8),
}

impl PartialEq for Holiday {
    fn eq(&self, other: &Self) -> bool {
        self.by == other.by
    }
}

/// How a named day is found in a year.
#[derive(Clone, Copy, Debug)]
pub(super) enum Rule {
    /// A month and a day.
    Fixed(i8, i8),
    /// A month and a day, and the days it moves by where that is a Saturday and a Sunday.
    Moved(i8, i8, [i64; 2]),
    /// The first such weekday (Monday is 1) on or after a month and a day, and so many days more. "The third Monday" is
    /// the one on or after the 15th; "the last Monday of May" the one on or after the 25th.
    Weekday(i8, i8, i8, i64),
    /// Days from Easter Sunday of the western churches.
    Easter(i64),
    /// Days from Easter Sunday of the eastern churches.
    OrthodoxEaster(i64),
    /// Month and day of another calendar.
    Lunar(Lunar, u8, u8),
    /// Hindu month, lunar day and the hour at which it must run, and so many days more.
    Tithi(u8, u8, u8, i64),
    /// The sign that the sun enters in India (Aries is 0), and so many days more.
    Sun(u8, i64),
    /// Days that somebody sets: those of the years that are known.
    Listed(&'static [(i16, i8, i8)]),
    /// The sign in which the sun stands in India and the lunar mansion (Ashvini is 0) of the moon, and so many days
    /// more.
    Mansion(u8, u8, i64),
}

impl Holiday {
    /// Whether many countries keep a day of this name, each its own; the table has the American one.
    pub fn differs(&self) -> bool {
        matches!(self.by, "holiday:memorial-day" | "holiday:flag-day")
    }
}

impl Rule {
    /// The day in a year; a lunar one may fall twice or not at all, then the first or none.
    pub fn day(self, year: i16) -> Option<Date> {
        match self {
            Self::Fixed(month, day) => Date::new(year, month, day).ok(),
            Self::Moved(month, day, [saturday, sunday]) => {
                let day = Date::new(year, month, day).ok()?;
                let days = match calendar::weekday(day) {
                    6 => saturday,
                    7 => sunday,
                    _ => 0,
                };
                calendar::add_days(day, days)
            }
            Self::Weekday(weekday, month, day, more) => {
                calendar::add_days(calendar::on_or_after(Date::new(year, month, day).ok()?, weekday)?, more)
            }
            Self::Easter(days) => calendar::add_days(calendar::easter(year)?, days),
            Self::OrthodoxEaster(days) => calendar::add_days(calendar::orthodox_easter(year)?, days),
            Self::Lunar(lunar, month, day) => lunar.day(year, month, day),
            Self::Tithi(month, tithi, hour, more) => {
                calendar::add_days(hindu::tithi_day(year, month, tithi, hour)?, more)
            }
            Self::Mansion(sign, mansion, more) => {
                calendar::add_days(hindu::mansion_day(year, i64::from(sign), i64::from(mansion))?, more)
            }
            Self::Listed(days) => {
                let &(_, month, day) = days.iter().find(|&&(known, ..)| known == year)?;
                Date::new(year, month, day).ok()
            }
            Self::Sun(sign, more) => calendar::add_days(hindu::sun_day(year, i64::from(sign))?, more),
        }
    }

    /// Whether the calculated day may be one off, because people watch for the moon.
    pub fn is_estimate(self) -> bool {
        matches!(self, Self::Lunar(Lunar::Islamic, ..))
    }
}

const fn row(by: &'static str, names: &'static [&'static str], rule: Rule, example: (i16, i8, i8)) -> Holiday {
    Holiday { by, names, rule, days: 1, example }
}

/// A feast of several days.
const fn feast(
    by: &'static str,
    names: &'static [&'static str],
    rule: Rule,
    days: i8,
    example: (i16, i8, i8),
) -> Holiday {
    Holiday { by, names, rule, days, example }
}

use Rule::{Easter, Fixed, Listed, Mansion, Moved, OrthodoxEaster, Sun, Tithi, Weekday};

/// The American football final; since 2022 on the second Sunday of February.
#[rustfmt::skip]
const SUPER_BOWLS: &[(i16, i8, i8)] = &[
    (1988, 1, 31), (1989, 1, 22), (1990, 1, 28), (1991, 1, 27), (1992, 1, 26), (1993, 1, 31), (1994, 1, 30),
    (1995, 1, 29), (1996, 1, 28), (1997, 1, 26), (1998, 1, 25), (1999, 1, 31), (2000, 1, 30), (2001, 1, 28),
    (2002, 2, 3), (2003, 1, 26), (2004, 2, 1), (2005, 2, 6), (2006, 2, 5), (2007, 2, 4), (2008, 2, 3), (2009, 2, 1),
    (2010, 2, 7), (2011, 2, 6), (2012, 2, 5), (2013, 2, 3), (2014, 2, 2), (2015, 2, 1), (2016, 2, 7), (2017, 2, 5),
    (2018, 2, 4), (2019, 2, 3), (2020, 2, 2), (2021, 2, 7), (2022, 2, 13), (2023, 2, 12), (2024, 2, 11), (2025, 2, 9),
    (2026, 2, 8), (2027, 2, 14),
];

/// The day on which most American states hold their primaries.
#[rustfmt::skip]
const SUPER_TUESDAYS: &[(i16, i8, i8)] = &[
    (1988, 3, 8), (1992, 3, 10), (1996, 3, 12), (2000, 3, 7), (2004, 3, 2), (2008, 2, 5), (2012, 3, 6), (2016, 3, 1),
    (2020, 3, 3), (2024, 3, 5),
];

/// The day on which an American president takes the oath in public: the Monday where the 20th is a Sunday.
#[rustfmt::skip]
const INAUGURATIONS: &[(i16, i8, i8)] = &[
    (1981, 1, 20), (1985, 1, 21), (1989, 1, 20), (1993, 1, 20), (1997, 1, 20), (2001, 1, 20), (2005, 1, 20),
    (2009, 1, 20), (2013, 1, 21), (2017, 1, 20), (2021, 1, 20), (2025, 1, 20), (2029, 1, 20),
];

/// The table.
#[rustfmt::skip]
pub(super) static ALL: &[Holiday] = &[
    // On the same day every year.
    row("holiday:new-years-day", &["new year's day", "new years day", "new year day", "new year's", "new years", "the new year", "new year"], Fixed(1, 1), (2022, 1, 1)),
    row("holiday:epiphany", &["epiphany", "twelfth night", "three kings' day", "three kings day"], Fixed(1, 6), (2022, 1, 6)),
    row("holiday:orthodox-christmas", &["orthodox christmas"], Fixed(1, 7), (2022, 1, 7)),
    row("holiday:burns-night", &["burns night"], Fixed(1, 25), (2022, 1, 25)),
    row("holiday:australia-day", &["australia day"], Fixed(1, 26), (2022, 1, 26)),
    row("holiday:holocaust-memorial-day", &["holocaust memorial day", "international holocaust remembrance day"], Fixed(1, 27), (2022, 1, 27)),
    row("holiday:groundhog-day", &["groundhog day", "groundhogs day"], Fixed(2, 2), (2022, 2, 2)),
    row("holiday:waitangi-day", &["waitangi day"], Fixed(2, 6), (2022, 2, 6)),
    row("holiday:valentines-day", &["valentine's day", "valentines day", "valentine day", "st valentine's day", "st. valentine's day"], Fixed(2, 14), (2022, 2, 14)),
    row("holiday:st-davids-day", &["st david's day", "st. david's day"], Fixed(3, 1), (2022, 3, 1)),
    row("holiday:international-womens-day", &["international women's day", "women's day"], Fixed(3, 8), (2022, 3, 8)),
    row("holiday:pi-day", &["pi day"], Fixed(3, 14), (2022, 3, 14)),
    row("holiday:st-patricks-day", &["st patrick's day", "st. patrick's day", "saint patrick's day", "saint patrick", "st patricks day", "saint patricks day", "st. paddy's day", "saint paddy's day"], Fixed(3, 17), (2022, 3, 17)),
    row("holiday:april-fools-day", &["april fools' day", "april fool's day", "april fools day", "april fools"], Fixed(4, 1), (2022, 4, 1)),
    row("holiday:cesar-chavez-day", &["cesar chavez day", "césar chávez day"], Fixed(3, 31), (2022, 3, 31)),
    feast("holiday:songkran", &["songkran"], Fixed(4, 13), 3, (2022, 4, 13)),
    row("holiday:earth-day", &["earth day"], Fixed(4, 22), (2022, 4, 22)),
    row("holiday:st-georges-day", &["st george's day", "st. george's day"], Fixed(4, 23), (2022, 4, 23)),
    row("holiday:anzac-day", &["anzac day"], Fixed(4, 25), (2022, 4, 25)),
    row("holiday:kings-day", &["king's day", "koningsdag"], Moved(4, 27, [0, -1]), (2014, 4, 26)),
    row("holiday:may-day", &["may day", "international workers' day", "international workers day", "int'l workers day"], Fixed(5, 1), (2022, 5, 1)),
    row("holiday:star-wars-day", &["star wars day"], Fixed(5, 4), (2022, 5, 4)),
    row("holiday:cinco-de-mayo", &["cinco de mayo"], Fixed(5, 5), (2022, 5, 5)),
    row("holiday:rabindra-jayanti", &["rabindra jayanti", "rabindranath jayanti", "tagore's birthday"], Fixed(5, 9), (2022, 5, 9)),
    row("holiday:europe-day", &["europe day"], Fixed(5, 9), (2022, 5, 9)),
    row("holiday:flag-day", &["flag day"], Fixed(6, 14), (2022, 6, 14)),
    row("holiday:juneteenth", &["juneteenth"], Fixed(6, 19), (2022, 6, 19)),
    row("holiday:st-johns-eve", &["st john's eve", "midsummer's day", "midsummer day"], Fixed(6, 24), (2022, 6, 24)),
    row("holiday:canada-day", &["canada day"], Fixed(7, 1), (2022, 7, 1)),
    // Without a country it is that of wherever the article is from.
    row("holiday:independence-day", &["american independence day", "u.s. independence day"], Fixed(7, 4), (2022, 7, 4)),
    row("holiday:bastille-day", &["bastille day"], Fixed(7, 14), (2022, 7, 14)),
    row("holiday:assumption-day", &["assumption day", "feast of the assumption"], Fixed(8, 15), (2022, 8, 15)),
    row("holiday:michaelmas", &["michaelmas"], Fixed(9, 29), (2022, 9, 29)),
    row("holiday:halloween", &["halloween", "hallowe'en", "halloween day"], Fixed(10, 31), (2022, 10, 31)),
    row("holiday:all-saints-day", &["all saints' day", "all saints day", "all hallows' day"], Fixed(11, 1), (2022, 11, 1)),
    row("holiday:all-souls-day", &["all souls' day", "all souls day", "all souls's day"], Fixed(11, 2), (2022, 11, 2)),
    row("holiday:guy-fawkes-night", &["guy fawkes night", "guy fawkes day", "bonfire night"], Fixed(11, 5), (2022, 11, 5)),
    row("holiday:veterans-day", &["veterans day", "veterans' day", "veteran's day", "armistice day"], Fixed(11, 11), (2022, 11, 11)),
    row("holiday:singles-day", &["singles' day", "singles day"], Fixed(11, 11), (2022, 11, 11)),
    row("holiday:st-andrews-day", &["st andrew's day", "st. andrew's day"], Fixed(11, 30), (2022, 11, 30)),
    row("holiday:world-aids-day", &["world aids day"], Fixed(12, 1), (2022, 12, 1)),
    row("holiday:pearl-harbor-day", &["pearl harbor day", "pearl harbor remembrance day"], Fixed(12, 7), (2022, 12, 7)),
    row("holiday:st-nicholas-day", &["st nicholas day", "saint nicholas day", "st nicholas' day", "feast of st nicholas"], Fixed(12, 6), (2022, 12, 6)),
    row("holiday:human-rights-day", &["human rights day"], Fixed(12, 10), (2022, 12, 10)),
    row("holiday:christmas-eve", &["christmas eve", "xmas eve"], Fixed(12, 24), (2022, 12, 24)),
    row("holiday:christmas", &["christmas", "christmas day", "xmas", "xmas day"], Fixed(12, 25), (2022, 12, 25)),
    row("holiday:boxing-day", &["boxing day", "st stephen's day", "st. stephen's day"], Fixed(12, 26), (2022, 12, 26)),
    feast("holiday:kwanzaa", &["kwanzaa"], Fixed(12, 26), 7, (2022, 12, 26)),
    row("holiday:new-years-eve", &["new year's eve", "new years eve", "new year eve", "hogmanay"], Fixed(12, 31), (2022, 12, 31)),

    // On a weekday of a month.
    row("holiday:martin-luther-king-day", &["martin luther king day", "martin luther king jr. day", "martin luther king's day", "mlk day", "mlk jr. day", "martin luther kings day", "civil rights day"], Weekday(1, 1, 15, 0), (2022, 1, 17)),
    row("holiday:super-bowl-sunday", &["super bowl sunday"], Listed(SUPER_BOWLS), (2022, 2, 13)),
    row("holiday:super-tuesday", &["super tuesday"], Listed(SUPER_TUESDAYS), (2020, 3, 3)),
    row("holiday:inauguration-day", &["inauguration day"], Listed(INAUGURATIONS), (2021, 1, 20)),
    row("holiday:patriots-day", &["patriots' day", "patriots day", "patriot's day"], Weekday(1, 4, 15, 0), (2022, 4, 18)),
    row("holiday:presidents-day", &["presidents day", "presidents' day", "president's day"], Weekday(1, 2, 15, 0), (2022, 2, 21)),
    row("holiday:family-day", &["family day"], Weekday(1, 2, 15, 0), (2022, 2, 21)),
    row("holiday:commonwealth-day", &["commonwealth day"], Weekday(1, 3, 8, 0), (2022, 3, 14)),
    row("holiday:earth-hour", &["earth hour"], Weekday(6, 3, 25, 0), (2022, 3, 26)),
    row("holiday:arbor-day", &["arbor day"], Weekday(5, 4, 24, 0), (2022, 4, 29)),
    row("holiday:administrative-professionals-day", &["administrative professionals day", "administrative professionals' day", "secretaries' day", "secretaries day", "admins day"], Weekday(6, 4, 24, -3), (2022, 4, 27)),
    row("holiday:mothers-day", &["mother's day", "mothers day", "mothers' day"], Weekday(7, 5, 8, 0), (2022, 5, 8)),
    row("holiday:victoria-day", &["victoria day"], Weekday(1, 5, 18, 0), (2022, 5, 23)),
    row("holiday:memorial-day", &["memorial day", "decoration day"], Weekday(1, 5, 25, 0), (2022, 5, 30)),
    row("holiday:fathers-day", &["father's day", "fathers day", "fathers' day"], Weekday(7, 6, 15, 0), (2022, 6, 19)),
    row("holiday:parents-day", &["parents' day", "parents day", "parent's day"], Weekday(7, 7, 22, 0), (2022, 7, 24)),
    row("holiday:civic-holiday", &["civic holiday"], Weekday(1, 8, 1, 0), (2022, 8, 1)),
    row("holiday:labor-day", &["labor day", "labour day"], Weekday(1, 9, 1, 0), (2022, 9, 5)),
    row("holiday:grandparents-day", &["grandparents day", "grandparents' day", "national grandparents day"], Weekday(7, 9, 7, 0), (2022, 9, 11)),
    row("holiday:columbus-day", &["columbus day", "indigenous peoples' day", "indigenous peoples day"], Weekday(1, 10, 8, 0), (2022, 10, 10)),
    row("holiday:bosss-day", &["boss's day", "boss day", "bosses day", "boss' day"], Moved(10, 16, [-1, 1]), (2022, 10, 17)),
    row("holiday:election-day", &["election day"], Weekday(2, 11, 2, 0), (2022, 11, 8)),
    row("holiday:remembrance-sunday", &["remembrance sunday"], Weekday(7, 11, 8, 0), (2022, 11, 13)),
    row("holiday:remembrance-day", &["remembrance day"], Fixed(11, 11), (2022, 11, 11)),
    row("holiday:thanksgiving", &["thanksgiving", "thanksgiving day", "thanks giving day"], Weekday(4, 11, 22, 0), (2022, 11, 24)),
    row("holiday:black-friday", &["black friday"], Weekday(4, 11, 22, 1), (2022, 11, 25)),
    row("holiday:small-business-saturday", &["small business saturday"], Weekday(4, 11, 22, 2), (2022, 11, 26)),
    row("holiday:cyber-monday", &["cyber monday"], Weekday(4, 11, 22, 4), (2022, 11, 28)),
    row("holiday:giving-tuesday", &["giving tuesday"], Weekday(4, 11, 22, 5), (2022, 11, 29)),

    // By the western Easter.
    row("holiday:shrove-monday", &["shrove monday", "rosenmontag"], Easter(-48), (2022, 2, 28)),
    row("holiday:shrove-tuesday", &["shrove tuesday", "mardi gras", "pancake day", "fat tuesday"], Easter(-47), (2022, 3, 1)),
    row("holiday:ash-wednesday", &["ash wednesday"], Easter(-46), (2022, 3, 2)),
    row("holiday:mothering-sunday", &["mothering sunday"], Easter(-21), (2022, 3, 27)),
    row("holiday:palm-sunday", &["palm sunday", "branch sunday"], Easter(-7), (2022, 4, 10)),
    feast("holiday:holy-week", &["holy week"], Easter(-7), 7, (2022, 4, 10)),
    row("holiday:maundy-thursday", &["maundy thursday", "holy thursday", "covenant thursday"], Easter(-3), (2022, 4, 14)),
    row("holiday:good-friday", &["good friday", "holy friday"], Easter(-2), (2022, 4, 15)),
    row("holiday:holy-saturday", &["holy saturday", "easter saturday", "black saturday"], Easter(-1), (2022, 4, 16)),
    row("holiday:easter", &["easter", "easter sunday", "easter day"], Easter(0), (2022, 4, 17)),
    row("holiday:easter-monday", &["easter monday", "easter mon"], Easter(1), (2022, 4, 18)),
    row("holiday:ascension-day", &["ascension day", "ascension thursday"], Easter(39), (2022, 5, 26)),
    row("holiday:pentecost", &["pentecost", "whit sunday", "whitsun", "white sunday"], Easter(49), (2022, 6, 5)),
    row("holiday:whit-monday", &["whit monday", "pentecost monday", "monday of the holy spirit"], Easter(50), (2022, 6, 6)),
    row("holiday:trinity-sunday", &["trinity sunday"], Easter(56), (2022, 6, 12)),
    row("holiday:corpus-christi", &["feast of corpus christi", "solemnity of corpus christi", "corpus christi sunday"], Easter(60), (2022, 6, 16)),

    // By the eastern Easter.
    row("holiday:clean-monday", &["clean monday", "orthodox shrove monday", "orthodox ash monday"], OrthodoxEaster(-48), (2022, 3, 7)),
    row("holiday:lazarus-saturday", &["lazarus saturday"], OrthodoxEaster(-8), (2022, 4, 16)),
    row("holiday:orthodox-palm-sunday", &["orthodox palm sunday"], OrthodoxEaster(-7), (2022, 4, 17)),
    row("holiday:orthodox-good-friday", &["orthodox good friday", "great friday"], OrthodoxEaster(-2), (2022, 4, 22)),
    row("holiday:orthodox-easter", &["orthodox easter", "orthodox easter sunday", "orthodox easter day"], OrthodoxEaster(0), (2022, 4, 24)),
    row("holiday:orthodox-pentecost", &["orthodox pentecost"], OrthodoxEaster(49), (2022, 6, 12)),
    row("holiday:orthodox-easter-monday", &["orthodox easter monday"], OrthodoxEaster(1), (2022, 4, 25)),

    // By the Hebrew calendar, counted from Tishri; the day begins on the evening before.
    row("holiday:rosh-hashanah", &["rosh hashanah", "rosh hashana", "jewish new year"], Rule::Lunar(Lunar::Hebrew, 1, 1), (2022, 9, 26)),
    row("holiday:yom-kippur", &["yom kippur", "day of atonement"], Rule::Lunar(Lunar::Hebrew, 1, 10), (2022, 10, 5)),
    feast("holiday:sukkot", &["sukkot", "feast of tabernacles", "sukkoth"], Rule::Lunar(Lunar::Hebrew, 1, 15), 7, (2022, 10, 10)),
    row("holiday:shemini-atzeret", &["shemini atzeret"], Rule::Lunar(Lunar::Hebrew, 1, 22), (2022, 10, 17)),
    row("holiday:simchat-torah", &["simchat torah"], Rule::Lunar(Lunar::Hebrew, 1, 23), (2022, 10, 18)),
    feast("holiday:hanukkah", &["hanukkah", "chanukah", "hanukah", "hannukah"], Rule::Lunar(Lunar::Hebrew, 3, 25), 8, (2022, 12, 19)),
    row("holiday:tu-bishvat", &["tu bishvat", "tu b'shevat"], Rule::Lunar(Lunar::Hebrew, 5, 15), (2022, 1, 17)),
    row("holiday:purim", &["purim"], Rule::Lunar(Lunar::Hebrew, 6, 14), (2022, 3, 17)),
    row("holiday:shushan-purim", &["shushan purim"], Rule::Lunar(Lunar::Hebrew, 6, 15), (2022, 3, 18)),
    feast("holiday:passover", &["passover", "pesach"], Rule::Lunar(Lunar::Hebrew, 7, 15), 8, (2022, 4, 16)),
    row("holiday:lag-baomer", &["lag baomer", "lag b'omer"], Rule::Lunar(Lunar::Hebrew, 8, 18), (2022, 5, 19)),
    row("holiday:shavuot", &["shavuot", "shavuoth", "feast of weeks"], Rule::Lunar(Lunar::Hebrew, 9, 6), (2022, 6, 5)),
    row("holiday:tisha-bav", &["tisha b'av", "tisha bav"], Rule::Lunar(Lunar::Hebrew, 11, 9), (2023, 7, 27)),

    // By the Islamic calendar as calculated: where the moon is watched for, a day may differ.
    row("holiday:islamic-new-year", &["islamic new year", "muslim new year", "hijri new year", "arabic new year"], Rule::Lunar(Lunar::Islamic, 1, 1), (2022, 7, 30)),
    row("holiday:ashura", &["ashura", "day of ashura"], Rule::Lunar(Lunar::Islamic, 1, 10), (2022, 8, 8)),
    row("holiday:mawlid", &["mawlid", "mawlid al-nabi", "mawlid al-nabawi", "milad un-nabi", "prophet's birthday", "the prophet's birthday"], Rule::Lunar(Lunar::Islamic, 3, 12), (2022, 10, 8)),
    row("holiday:isra-miraj", &["isra and mi'raj", "isra mi'raj", "laylat al-mi'raj", "night journey", "the night journey"], Rule::Lunar(Lunar::Islamic, 7, 27), (2022, 2, 28)),
    feast("holiday:ramadan", &["ramadan", "ramadhan", "ramzan", "ramazan", "ramathan"], Rule::Lunar(Lunar::Islamic, 9, 1), 30, (2022, 4, 2)),
    row("holiday:laylat-al-qadr", &["laylat al-qadr", "night of power", "night of measures", "night of decree", "laylat al qadr", "laylat al-kadr", "laylat al kadr"], Rule::Lunar(Lunar::Islamic, 9, 27), (2022, 4, 28)),
    row("holiday:eid-al-fitr", &["eid al-fitr", "eid al fitr", "eid ul-fitr", "eid-al-fitr", "eid ul fitr", "eid el-fitr"], Rule::Lunar(Lunar::Islamic, 10, 1), (2022, 5, 2)),
    row("holiday:eid-al-adha", &["eid al-adha", "eid al adha", "eid ul-adha", "eid ul adha", "id ul-adha", "eid-al-adha", "feast of sacrifice", "sacrifice feast", "feast of the sacrifice", "bakrid", "bakr id", "bakr-id"], Rule::Lunar(Lunar::Islamic, 12, 10), (2022, 7, 9)),

    // By the Hindu calendar: months from Chaitra, lunar days from the new moon, and the hour at which the day must run.
    row("holiday:ugadi", &["ugadi", "yugadi", "gudi padwa"], Tithi(1, 1, 6, 0), (2022, 4, 2)),
    row("holiday:rama-navami", &["rama navami", "ram navami"], Tithi(1, 9, 12, 0), (2022, 4, 10)),
    row("holiday:mahavir-jayanti", &["mahavir jayanti", "mahaveer jayanti", "mahavir janma kalyanak", "mahaveer janma kalyanak"], Tithi(1, 13, 6, 0), (2022, 4, 14)),
    row("holiday:hanuman-jayanti", &["hanuman jayanti"], Tithi(1, 15, 6, 0), (2022, 4, 16)),
    row("holiday:akshaya-tritiya", &["akshaya tritiya", "akha teej"], Tithi(2, 3, 10, 0), (2022, 5, 3)),
    row("holiday:vesak", &["vesak", "vesak day", "vaisakha", "vesakha", "buddha purnima", "buddha day", "buddha's birthday", "wesak"], Tithi(2, 15, 18, 0), (2022, 5, 15)),
    row("holiday:rath-yatra", &["rath yatra", "ratha yatra"], Tithi(4, 2, 6, 0), (2022, 7, 1)),
    row("holiday:guru-purnima", &["guru purnima"], Tithi(4, 15, 12, 0), (2022, 7, 13)),
    row("holiday:raksha-bandhan", &["raksha bandhan", "rakshabandhan", "rakhi"], Tithi(5, 15, 13, 0), (2022, 8, 11)),
    row("holiday:janmashtami", &["janmashtami", "krishna janmashtami", "gokulashtami", "krishna jayanti"], Tithi(5, 23, 24, 0), (2022, 8, 18)),
    row("holiday:ganesh-chaturthi", &["ganesh chaturthi", "vinayaka chaturthi", "ganesha chaturthi"], Tithi(6, 4, 12, 0), (2022, 8, 31)),
    feast("holiday:navaratri", &["navaratri", "navratri", "sharad navratri", "durga puja"], Tithi(7, 1, 8, 0), 9, (2022, 9, 26)),
    row("holiday:dussehra", &["dussehra", "vijayadashami", "vijaya dashami", "dasara", "dashain"], Tithi(7, 10, 11, 0), (2022, 10, 5)),
    row("holiday:valmiki-jayanti", &["valmiki jayanti", "maharishi valmiki jayanti", "pargat diwas", "sharad purnima"], Tithi(7, 15, 6, 0), (2022, 10, 9)),
    row("holiday:karva-chauth", &["karva chauth", "karwa chauth"], Tithi(7, 19, 20, 0), (2022, 10, 13)),
    row("holiday:dhanteras", &["dhanteras", "dhanatrayodashi"], Tithi(7, 28, 19, 0), (2022, 10, 22)),
    row("holiday:diwali", &["diwali", "deepavali", "divali", "lakshmi puja", "laxmi puja"], Tithi(7, 30, 19, 0), (2022, 10, 24)),
    row("holiday:govardhan-puja", &["govardhan puja", "annakut"], Tithi(8, 1, 6, 0), (2022, 10, 26)),
    row("holiday:bhai-dooj", &["bhai dooj", "bhau beej", "bhai phonta", "bhai duj"], Tithi(8, 2, 15, 0), (2022, 10, 26)),
    row("holiday:chhath-puja", &["chhath", "chhath puja", "dala puja", "surya shashthi"], Tithi(8, 6, 18, 0), (2022, 10, 30)),
    row("holiday:guru-nanak-jayanti", &["guru nanak jayanti", "gurpurab", "guru nanak gurpurab", "guru nanak's birthday"], Tithi(8, 15, 6, 0), (2022, 11, 8)),
    row("holiday:guru-gobind-singh-jayanti", &["guru gobind singh jayanti", "guru govind singh jayanti", "guru gobind singh birthday"], Tithi(10, 7, 6, 0), (2022, 1, 9)),
    row("holiday:vasant-panchami", &["vasant panchami", "basant panchami", "saraswati puja", "saraswati jayanti"], Tithi(11, 5, 6, 0), (2022, 2, 5)),
    row("holiday:ravidas-jayanti", &["ravidas jayanti", "guru ravidas jayanti", "guru ravidass jayanti", "guru ravidas birthday", "guru ravidass birthday"], Tithi(11, 15, 6, 0), (2022, 2, 16)),
    row("holiday:maha-shivaratri", &["maha shivaratri", "mahashivratri", "maha shivratri", "shivaratri", "shivratri"], Tithi(11, 29, 24, 0), (2022, 3, 1)),
    row("holiday:holika-dahan", &["holika dahan", "choti holi"], Tithi(12, 15, 19, 0), (2022, 3, 17)),
    row("holiday:holi", &["holi", "phagwah", "dhulandi", "dhuleti"], Tithi(12, 15, 19, 1), (2022, 3, 18)),
    row("holiday:onam", &["onam", "thiruvonam", "thiru onam"], Mansion(4, 21, 0), (2023, 8, 29)),
    row("holiday:lohri", &["lohri"], Sun(9, -1), (2022, 1, 13)),
    row("holiday:pongal", &["pongal", "thai pongal", "makar sankranti", "makara sankranti"], Sun(9, 0), (2022, 1, 14)),
    row("holiday:mattu-pongal", &["mattu pongal", "maattu pongal"], Sun(9, 1), (2022, 1, 15)),
    row("holiday:vaisakhi", &["vaisakhi", "baisakhi", "vasakhi", "vishu", "puthandu", "pohela boishakh", "poila boishakh"], Sun(0, 0), (2022, 4, 14)),

    // By the Chinese calendar.
    row("holiday:lunar-new-year", &["chinese new year", "chinese new year's day", "chinese new years", "chinese lunar new year", "chinese lunar new year's day", "lunar new year", "spring festival", "tet holiday", "tet festival"], Rule::Lunar(Lunar::Chinese, 1, 1), (2022, 2, 1)),
    row("holiday:lantern-festival", &["lantern festival"], Rule::Lunar(Lunar::Chinese, 1, 15), (2022, 2, 15)),
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_row_finds_the_day_of_its_example() {
        for holiday in ALL {
            let (year, month, day) = holiday.example;
            assert_eq!(holiday.rule.day(year), Date::new(year, month, day).ok(), "{}", holiday.by);
        }
    }

    #[test]
    fn no_name_stands_twice() {
        let mut names: Vec<_> = ALL.iter().flat_map(|holiday| holiday.names).collect();
        names.sort_unstable();
        let all = names.len();
        names.dedup();
        assert_eq!(names.len(), all);
    }
}
