//! Names and sayings made of words of time that mean no time: the readers step over them.
//!
//! To add one, add a row with a sentence in which no date stands. A row wins only as the longest phrase at its first
//! word, so it cannot hide a date that begins earlier.

use crate::example::Example;

/// A name or a saying.
pub(super) struct Idiom {
    /// In lower case.
    pub words: &'static str,
    /// Our own words, without any date in them.
    #[cfg_attr(not(test), expect(dead_code, reason = "the table's own test reads it"))]
    pub example: Example,
}

const fn row(words: &'static str, example: &'static str) -> Idiom {
    Idiom { words, example: Example::of(example) }
}

/// The table.
#[rustfmt::skip]
pub(super) static ALL: &[Idiom] = &[
    // Wars, games, papers, films: names belong to the names layer.
    row("seven years war", "He fought in the Seven Years War."),
    row("seven years' war", "He fought in the Seven Years' War."),
    row("hundred years war", "He fought in the Hundred Years War."),
    row("hundred years' war", "He fought in the Hundred Years' War."),
    row("thirty years war", "He fought in the Thirty Years War."),
    row("thirty years' war", "He fought in the Thirty Years' War."),
    row("six-day war", "He fought in the Six-Day War."),
    row("winter war", "He fought in the Winter War."),
    row("sunday times", "The Sunday Times has the story."),
    row("sunday mirror", "The Sunday Mirror has the story."),
    row("sunday telegraph", "The Sunday Telegraph has the story."),
    row("mail on sunday", "The Mail on Sunday has the story."),
    row("daily mail", "The Daily Mail has the story."),
    row("daily telegraph", "The Daily Telegraph has the story."),
    row("daily mirror", "The Daily Mirror has the story."),
    row("daily express", "The Daily Express has the story."),
    row("daily star", "The Daily Star has the story."),
    row("daily beast", "The Daily Beast has the story."),
    row("daily news", "The Daily News has the story."),
    row("daily show", "She was a guest on The Daily Show."),
    row("saturday night live", "She was a guest on Saturday Night Live."),
    row("good friday agreement", "They signed the Good Friday Agreement."),
    row("black sabbath", "Black Sabbath played the hall."),
    row("prague spring", "The film tells of the Prague Spring."),
    row("arab spring", "The film tells of the Arab Spring."),
    row("summer olympics", "She won at the Summer Olympics."),
    row("winter olympics", "She won at the Winter Olympics."),
    row("summer paralympics", "She won at the Summer Paralympics."),
    row("winter paralympics", "She won at the Winter Paralympics."),
    row("summer olympic", "She won at the Summer Olympic Games."),
    row("winter olympic", "She won at the Winter Olympic Games."),
    row("winter paralympic", "She won at the Winter Paralympic Games."),
    row("summer paralympic", "She won at the Summer Paralympic Games."),
    row("summer games", "She won at the Summer Games."),
    row("winter games", "She won at the Winter Games."),
    row("summer palace", "She saw the Summer Palace."),
    row("winter palace", "She saw the Winter Palace."),
    row("palm springs", "She lives in Palm Springs."),
    row("silicon valley", "She lives in Silicon Valley."),
    row("sunday school", "She taught at Sunday school."),
    row("second amendment", "They defend the Second Amendment."),
    row("early day motion", "They signed an early day motion."),

    row("september 11 attacks", "The film tells of the September 11 attacks."),
    row("september 11th attacks", "The film tells of the September 11th attacks."),
    row("sept. 11 attacks", "The film tells of the Sept. 11 attacks."),
    row("sept 11 attacks", "The film tells of the Sept 11 attacks."),
    row("the 11 september attacks", "The film tells of the 11 September attacks."),

    // Days of one year only, whatever the calendar says.
    row("bloody sunday", "They sang of Bloody Sunday."),
    row("bloody friday", "They sang of Bloody Friday."),
    row("black monday", "Shares fell as on Black Monday."),
    row("black tuesday", "Shares fell as on Black Tuesday."),
    row("black wednesday", "The pound fell as on Black Wednesday."),
    row("black thursday", "Shares fell as on Black Thursday."),

    // Two days have this name.
    row("holocaust remembrance day", "They kept Holocaust Remembrance Day."),
    row("tet offensive", "He fought in the Tet offensive."),

    // Sayings.
    row("at the end of the day", "At the end of the day, it is about trust."),
    row("this day and age", "In this day and age nobody writes letters."),
    row("time of the year", "It is the best time of the year."),
    row("times of the year", "It is one of the quietest times of the year."),
    row("good morning", "Good morning, she said."),
    row("good afternoon", "Good afternoon, she said."),
    row("good evening", "Good evening, she said."),
    row("good night", "Good night, she said."),
    row("good day", "Good day, she said."),
    row("day care", "They pay for day care."),
    row("day by day", "The river rises day by day."),
    row("year-on-year", "Sales rose year-on-year."),
    row("year on year", "Sales rose year on year."),
    row("year-over-year", "Sales rose year-over-year."),
    row("year over year", "Sales rose year over year."),
    row("month-on-month", "Sales rose month-on-month."),
    row("month on month", "Sales rose month on month."),
    row("quarter-on-quarter", "Sales rose quarter-on-quarter."),
    row("day-to-day", "She runs the day-to-day business."),
    row("day to day", "She runs it day to day."),
    row("up to date", "The list is up to date."),
    row("up-to-date", "The list is up-to-date."),
    row("last minute", "They won at the last minute."),
    row("last-minute", "They won by a last-minute goal."),
    row("rush hour", "It fell in rush hour."),
    row("happy hour", "They met at happy hour."),
    row("prime time", "They speak in prime time."),
    row("last but not least", "Last but not least, she sang."),
    row("of the year", "She is the player of the year."),
    row("of the day", "It is the dish of the day."),
    row("of the month", "She is the player of the month."),
    row("of the week", "She is the player of the week."),
    row("of the decade", "She is the player of the decade."),
    row("of the century", "It was the match of the century."),
    row("night and day", "They work night and day."),
    row("the dawn of", "It is the dawn of an age."),
    row("dawn of", "It marks a dawn of sorts."),
    row("as recently as", "It was open as recently as that."),
    row("day and night", "They work day and night."),
];
