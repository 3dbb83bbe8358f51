//! Words of a block -> the signs that a page, not the article, put it there. Blocks are judged in `blocks.rs`.
//!
//! To add wording, add a row: the words in lower case, how they count, and an example of a line that holds them.

use std::ops::Range;
use std::sync::LazyLock;

use super::phrases::Phrases;
use super::tokens::Tokens;
use crate::example::Example;

/// How a wording counts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Sign {
    /// The line is nothing but this (and figures or marks): "Share".
    Whole,
    /// A short line that begins so: "Share this story".
    Opening,
    /// The same for another story: "Read more: …". Alone on its line, it goes with the line behind it.
    Story,
    /// The same for words that must be the whole line: "Related".
    WholeStory,
    /// Wherever it stands: "all rights reserved".
    Certain,
    /// Two different ones in a block are a sign: "subscribe", "newsletter".
    Leaning,
    /// A line that credits a picture: "Getty Images".
    Credit,
    /// The same for words that must be the whole line: "Reuters".
    WholeCredit,
}

/// One wording.
struct Row {
    words: &'static str,
    sign: Sign,
    #[cfg_attr(not(test), expect(dead_code, reason = "the table's own test reads it"))]
    example: Example,
}

const fn row(sign: Sign, words: &'static str, example: &'static str) -> Row {
    Row { words, sign, example: Example::of(example) }
}

/// Every wording, a kind of page furniture at a time.
const ROWS: &[Row] = &[
    // Menus, and what helps a reader around a page.
    row(Sign::Whole, "accessibility links", "Accessibility links"),
    row(Sign::Opening, "skip to", "Skip to main content"),
    row(Sign::Whole, "main content", "Main content"),
    row(Sign::Whole, "breaking news", "Breaking News"),
    row(Sign::Whole, "breaking", "BREAKING"),
    row(Sign::Whole, "live updates", "Live updates"),
    row(Sign::Whole, "live", "LIVE"),
    row(Sign::Whole, "menu", "Menu"),
    row(Sign::Whole, "home", "Home"),
    row(Sign::Whole, "home page", "Home page"),
    row(Sign::Whole, "search", "Search"),
    row(Sign::Whole, "close", "Close"),
    row(Sign::Whole, "back", "Back"),
    row(Sign::Whole, "back to top", "Back to top"),
    row(Sign::Whole, "previous", "Previous"),
    row(Sign::Whole, "previous next", "Previous Next"),
    row(Sign::Whole, "next", "Next"),
    row(Sign::Whole, "more", "More"),
    row(Sign::Whole, "world", "World"),
    row(Sign::Whole, "politics", "Politics"),
    row(Sign::Whole, "business", "Business"),
    row(Sign::Whole, "economy", "Economy"),
    row(Sign::Whole, "opinion", "Opinion"),
    row(Sign::Whole, "sport", "Sport"),
    row(Sign::Whole, "sports", "Sports"),
    row(Sign::Whole, "culture", "Culture"),
    row(Sign::Whole, "weather", "Weather"),
    row(Sign::Whole, "video", "Video"),
    row(Sign::Whole, "videos", "Videos"),
    row(Sign::Whole, "photos", "Photos"),
    row(Sign::Whole, "news", "News"),
    row(Sign::Whole, "latest news", "Latest news"),
    row(Sign::Whole, "top stories", "Top stories"),
    row(Sign::Whole, "trending", "Trending"),
    row(Sign::Whole, "trending now", "Trending now"),
    row(Sign::Whole, "topics", "Topics"),
    row(Sign::Whole, "tags", "Tags"),
    row(Sign::Opening, "tags:", "Tags: rivers, ferries"),
    row(Sign::Opening, "filed under", "Filed under: Transport"),
    row(Sign::Opening, "topics:", "Topics: rivers, ferries"),
    row(Sign::Whole, "contents", "Contents"),
    row(Sign::Whole, "table of contents", "Table of contents"),
    row(Sign::Opening, "in this article", "In this article"),
    row(Sign::Opening, "jump to", "Jump to comments"),
    row(Sign::Whole, "log in", "Log in"),
    row(Sign::Whole, "login", "Login"),
    row(Sign::Whole, "sign in", "Sign in"),
    row(Sign::Whole, "register", "Register"),
    row(Sign::Whole, "my account", "My account"),
    row(Sign::Whole, "subscribe now", "Subscribe now"),
    row(Sign::Whole, "donate", "Donate"),
    row(Sign::Whole, "contact", "Contact"),
    row(Sign::Whole, "contact us", "Contact us"),
    row(Sign::Whole, "about us", "About us"),
    row(Sign::Whole, "advertise", "Advertise"),
    row(Sign::Whole, "careers", "Careers"),
    row(Sign::Whole, "help", "Help"),
    row(Sign::Whole, "sitemap", "Sitemap"),
    row(Sign::Whole, "xs", "XS"),
    row(Sign::Whole, "sm", "SM"),
    row(Sign::Whole, "md", "MD"),
    row(Sign::Whole, "lg", "LG"),
    row(Sign::Whole, "xl", "XL"),
    // Share bars and tools.
    row(Sign::Whole, "share", "Share"),
    row(Sign::Opening, "share this", "Share this story"),
    row(Sign::Opening, "share on", "Share on Facebook"),
    row(Sign::Whole, "share article", "Share article"),
    row(Sign::Whole, "facebook", "Facebook"),
    row(Sign::Whole, "twitter", "Twitter"),
    row(Sign::Whole, "whatsapp", "WhatsApp"),
    row(Sign::Whole, "telegram", "Telegram"),
    row(Sign::Whole, "linkedin", "LinkedIn"),
    row(Sign::Whole, "reddit", "Reddit"),
    row(Sign::Whole, "instagram", "Instagram"),
    row(Sign::Whole, "youtube", "YouTube"),
    row(Sign::Whole, "email", "Email"),
    row(Sign::Whole, "tweet", "Tweet"),
    row(Sign::Whole, "print", "Print"),
    row(Sign::Whole, "save", "Save"),
    row(Sign::Whole, "copy link", "Copy link"),
    row(Sign::Whole, "link copied", "Link copied!"),
    row(Sign::Whole, "comments", "24 Comments"),
    row(Sign::Whole, "comment", "Comment"),
    row(Sign::Opening, "leave a comment", "Leave a comment"),
    row(Sign::Certain, "comments below", "Have your say in the comments below."),
    row(Sign::Opening, "join the conversation", "Join the conversation"),
    row(Sign::Opening, "follow us", "Follow us on social media"),
    row(Sign::Opening, "follow bbc", "Follow BBC River News on Facebook"),
    row(Sign::Opening, "follow the", "Follow the Harbour Post on Telegram"),
    row(Sign::Opening, "listen to this", "Listen to this article"),
    row(Sign::Whole, "min read", "4 min read"),
    row(Sign::Whole, "minute read", "4-minute read"),
    row(Sign::Whole, "read time", "Read time 4"),
    row(Sign::Opening, "reading time", "Reading time: 4 minutes"),
    // Other stories.
    row(Sign::Story, "read more", "Read more: Ferries return to the river"),
    row(Sign::Story, "read also", "Read also: Ferries return to the river"),
    row(Sign::Story, "also read", "Also read: Ferries return to the river"),
    row(Sign::Story, "keep reading", "Keep reading"),
    row(Sign::Story, "read next", "Read next: Ferries return to the river"),
    row(Sign::Opening, "read the rest", "Read the rest here."),
    row(Sign::Opening, "read the full", "Read the full story here."),
    row(Sign::Story, "see also", "See also: Ferries return to the river"),
    row(Sign::Story, "more on this story", "More on this story"),
    row(Sign::Story, "more from", "More from our newsroom"),
    row(Sign::Story, "more stories", "More stories"),
    row(Sign::Story, "related:", "Related: Ferries return to the river"),
    row(Sign::Story, "related stories", "Related stories"),
    row(Sign::Story, "related articles", "Related articles"),
    row(Sign::Opening, "related topics", "Related topics"),
    row(Sign::WholeStory, "related", "Related"),
    row(Sign::WholeStory, "don't miss", "Don't miss"),
    row(Sign::WholeStory, "must read", "Must read"),
    row(Sign::Story, "also on", "Also on our site"),
    row(Sign::Story, "recommended", "Recommended for you"),
    row(Sign::Story, "you may also", "You may also like"),
    row(Sign::Story, "you might also", "You might also like"),
    row(Sign::Story, "editors' picks", "Editors' picks"),
    row(Sign::Story, "editor's picks", "Editor's picks"),
    row(Sign::Opening, "most read", "Most read in Business"),
    row(Sign::Opening, "most popular", "Most popular"),
    row(Sign::Opening, "most viewed", "Most viewed"),
    row(Sign::Story, "watch:", "Watch: Ferries return to the river"),
    row(Sign::Certain, "click here", "To find out more, click here."),
    row(Sign::Opening, "story continues below", "Story continues below"),
    row(Sign::Opening, "article continues", "Article continues after this advertisement"),
    row(Sign::Opening, "continue reading", "Continue reading"),
    row(Sign::Opening, "this article was originally published", "This article was originally published on our site."),
    row(Sign::Opening, "this story was originally published", "This story was originally published on our site."),
    row(Sign::Certain, "a version of this article", "A version of this article appears in print on Sunday."),
    // Advertising, newsletters, money.
    row(Sign::Whole, "advertisement", "ADVERTISEMENT"),
    row(Sign::Whole, "ad", "Ad"),
    row(Sign::Whole, "sponsored", "Sponsored"),
    row(Sign::Opening, "sponsored content", "Sponsored content"),
    row(Sign::Opening, "promoted", "Promoted"),
    row(Sign::Opening, "paid post", "Paid post"),
    row(Sign::Opening, "sign up for", "Sign up for the morning briefing"),
    row(Sign::Opening, "by signing up", "By signing up you agree to our terms of use"),
    row(Sign::Opening, "subscribe to", "Subscribe to our newsletter"),
    row(Sign::Opening, "get the latest", "Get the latest headlines in your inbox"),
    row(Sign::Opening, "support our", "Support our journalism"),
    row(Sign::Opening, "download our", "Download our app"),
    row(Sign::Opening, "download the app", "Download the app"),
    row(Sign::Leaning, "newsletter", "Our newsletter brings it to your inbox."),
    row(Sign::Leaning, "newsletters", "You can unsubscribe from our newsletters at any time."),
    row(Sign::Leaning, "inbox", "Our newsletter brings it to your inbox."),
    row(Sign::Leaning, "unsubscribe", "You can unsubscribe from our newsletters at any time."),
    row(Sign::Leaning, "subscribe", "Please subscribe: our newsletter comes at noon."),
    row(Sign::Leaning, "subscribers", "Only subscribers can read this newsletter."),
    row(Sign::Leaning, "our journalism", "Subscribe to keep our journalism free."),
    row(Sign::Leaning, "sign up", "Sign up and read it in your inbox."),
    row(Sign::Leaning, "your email", "Enter your email to subscribe."),
    row(Sign::Leaning, "email address", "Give us an email address and subscribe."),
    row(Sign::Leaning, "our website", "Visit our website and sign up."),
    row(Sign::Leaning, "this website", "This website uses cookies."),
    row(Sign::Leaning, "this site", "This site uses cookies."),
    row(Sign::Leaning, "our site", "By using our site you accept cookies."),
    row(Sign::Leaning, "cookies", "This site uses cookies."),
    row(Sign::Certain, "your privacy is important to us", "Your privacy is important to us"),
    row(Sign::Certain, "we value your privacy", "We value your privacy"),
    row(Sign::Leaning, "our partners", "We and our partners store cookies on your device."),
    row(Sign::Leaning, "your device", "We and our partners store cookies on your device."),
    row(Sign::Leaning, "your browser", "Your browser does not accept cookies."),
    row(Sign::Certain, "your browser does not support", "Your browser does not support the audio element."),
    row(Sign::Certain, "enable javascript", "Please enable JavaScript to go on."),
    row(Sign::Leaning, "tracking technologies", "We and our partners use tracking technologies."),
    row(Sign::Certain, "we use cookies", "We use cookies to improve the site."),
    row(Sign::Certain, "uses cookies", "This page uses cookies."),
    row(Sign::Certain, "accept cookies", "Accept cookies to go on."),
    row(Sign::Certain, "cookie policy", "See our cookie policy."),
    // Law.
    row(Sign::Certain, "all rights reserved", "2021 Harbour Post. All rights reserved."),
    row(Sign::Opening, "copyright", "Copyright 2021 Harbour Post"),
    row(Sign::Opening, "©", "© 2021 Harbour Post"),
    row(Sign::Opening, "(c)", "(c) 2021 Harbour Post"),
    row(Sign::Leaning, "terms of use", "By going on you accept cookies and our terms of use."),
    row(Sign::Leaning, "terms of service", "Terms of Service"),
    row(Sign::Certain, "terms and conditions apply", "Terms and conditions apply."),
    row(Sign::Whole, "privacy policy", "Privacy policy"),
    row(Sign::Whole, "privacy", "Privacy"),
    row(Sign::Whole, "terms", "Terms"),
    row(Sign::Certain, "may not be published, broadcast", "This material may not be published, broadcast or copied."),
    row(Sign::Certain, "may not be reproduced", "It may not be reproduced without leave."),
    row(Sign::Certain, "reprinted with permission", "Reprinted with permission of the Harbour Post."),
    row(Sign::Certain, "not responsible for the content", "We are not responsible for the content of other sites."),
    row(Sign::Leaning, "please note", "Please note that sharing our content may cost you."),
    row(Sign::Leaning, "our content", "Please note that sharing our content may cost you."),
    // About the author or the outlet.
    row(Sign::Opening, "about the author", "About the author"),
    row(Sign::Opening, "about the writer", "About the writer"),
    row(Sign::Certain, "reach her at", "Aru Bekova covers the river. Reach her at the news desk."),
    row(Sign::Certain, "reach him at", "Tom Hale covers the river. Reach him at the news desk."),
    row(Sign::Certain, "may earn a commission", "The Harbour Post may earn a commission."),
    row(Sign::Certain, "can be reached at", "She can be reached at the news desk."),
    row(Sign::Certain, "follow him on", "Follow him on Telegram."),
    row(Sign::Certain, "follow her on", "Follow her on Telegram."),
    row(Sign::Certain, "follow them on", "Follow them on Telegram."),
    row(Sign::Certain, "is a nonprofit newsroom", "The Harbour Post is a nonprofit newsroom."),
    row(Sign::Opening, "republish this", "Republish this story for free"),
    row(Sign::Opening, "creative commons", "Creative Commons licence"),
    row(Sign::Opening, "do you have a tip", "Do you have a tip? Write to us."),
    row(Sign::Opening, "got a tip", "Got a tip? Write to us."),
    row(Sign::Opening, "have a tip", "Have a tip? Write to us."),
    row(Sign::Opening, "our standards", "Our standards: the house rules"),
    row(Sign::Opening, "correction policy", "Correction policy"),
    row(Sign::Opening, "with inputs from", "(With inputs from agencies)"),
    row(Sign::Opening, "this is a developing story", "This is a developing story."),
    row(Sign::Opening, "this is a breaking news story", "This is a breaking news story."),
    row(Sign::Opening, "this story will be updated", "This story will be updated."),
    row(Sign::Opening, "this article will be updated", "This article will be updated."),
    row(Sign::Opening, "this interview has been edited", "This interview has been edited for length."),
    row(Sign::Opening, "this conversation has been edited", "This conversation has been edited for length."),
    row(Sign::Opening, "reporting by", "Reporting by Aru Bekova; editing by Tom Hale"),
    row(Sign::Certain, "contributed to this report", "Aru Bekova in Alda contributed to this report."),
    row(Sign::Certain, "contributed to this story", "Aru Bekova contributed to this story."),
    row(Sign::Certain, "contributed reporting", "Aru Bekova contributed reporting from Alda."),
    row(Sign::Opening, "additional reporting", "Additional reporting by Aru Bekova"),
    row(Sign::Opening, "edited by", "Edited by Tom Hale"),
    row(Sign::Opening, "editing by", "Editing by Tom Hale"),
    // Credits of pictures.
    row(Sign::Credit, "photo:", "Photo: Aru Bekova"),
    row(Sign::Credit, "photo by", "Photo by Aru Bekova"),
    row(Sign::Credit, "photograph:", "Photograph: Aru Bekova"),
    row(Sign::Credit, "credit:", "Credit: Aru Bekova"),
    row(Sign::Credit, "photo credit", "Photo credit Aru Bekova"),
    row(Sign::Credit, "file photo", "File photo"),
    row(Sign::Credit, "courtesy photo", "Courtesy photo"),
    row(Sign::Credit, "image:", "Image: Aru Bekova"),
    row(Sign::Credit, "image source", "Image source, Harbour Post"),
    row(Sign::Credit, "image caption", "Image caption, The old pier"),
    row(Sign::Credit, "image credit", "Image credit Aru Bekova"),
    row(Sign::Credit, "picture:", "Picture: Aru Bekova"),
    row(Sign::Credit, "getty images", "Aru Bekova/Getty Images"),
    row(Sign::Credit, "ap photo", "(AP Photo/Aru Bekova)"),
    row(Sign::Credit, "afp", "Aru Bekova / AFP"),
    row(Sign::Credit, "shutterstock", "Shutterstock"),
    row(Sign::WholeCredit, "reuters", "Reuters"),
    row(Sign::WholeCredit, "pa media", "PA Media"),
    row(Sign::WholeCredit, "pa", "PA"),
    row(Sign::WholeCredit, "ap", "AP"),
    row(Sign::WholeCredit, "epa", "EPA"),
    row(Sign::WholeCredit, "alamy", "Alamy"),
    row(Sign::WholeCredit, "handout", "Handout"),
    row(Sign::Credit, "wikimedia commons", "Wikimedia Commons"),
    row(Sign::Whole, "image", "16x9 Image"),
];

static SIGNS: LazyLock<Phrases<usize>> =
    LazyLock::new(|| Phrases::new(ROWS.iter().zip(0..).map(|(row, idx)| (row.words, idx))));

/// A line of at most this many words can be an opening or a credit; longer ones are text.
const SHORT: usize = 14;

/// The signs in one block.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct Signs {
    /// Page furniture beyond doubt.
    pub certain: bool,
    /// Names whoever made a picture.
    pub credit: bool,
    /// How many different leaning words it holds.
    pub leaning: usize,
    /// Announces another story, whose headline is the line behind it.
    pub announces: bool,
}

/// Looks for signs in the tokens of a block.
pub(crate) fn signs(tokens: &Tokens<'_>, range: Range<usize>) -> Signs {
    let mut signs = Signs::default();
    // One letter is no word here: "16x9 Image" says "image".
    let letters = |idx: usize| tokens.str(idx).chars().filter(|c| c.is_alphabetic()).nth(1).is_some();
    let words = range.clone().filter(|&idx| letters(idx)).count();
    let mut idx = range.start;
    let mut last_leaning = None;
    while idx < range.end {
        let Some((found, end)) = SIGNS.longest(tokens, idx, range.end) else {
            idx += 1;
            continue;
        };
        let whole = (idx..end).filter(|&at| letters(at)).count() == words;
        let opens = words <= SHORT && !(range.start..idx).any(letters);
        match ROWS[found].sign {
            Sign::Whole => signs.certain |= whole,
            // The word alone on a line is a button.
            Sign::Leaning if whole => signs.certain = true,
            Sign::Opening if opens => signs.certain = true,
            // "Sign up for our newsletter and …": a longer line leans.
            Sign::Opening => signs.leaning += usize::from(!(range.start..idx).any(letters)),
            Sign::Story | Sign::WholeStory => {
                signs.certain |= if ROWS[found].sign == Sign::Story { opens } else { whole };
                signs.announces |= whole;
            }
            Sign::Certain => signs.certain = true,
            Sign::WholeCredit => signs.credit |= whole,
            Sign::Credit => signs.credit |= words <= SHORT || idx + SHORT >= range.end,
            Sign::Leaning if last_leaning != Some(found) => {
                last_leaning = Some(found);
                signs.leaning += 1;
            }
            Sign::Leaning => {}
        }
        idx = end;
    }
    signs
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::tokens::tokenize;

    fn of(line: &str) -> Signs {
        let tokens = tokenize(line);
        signs(&tokens, 0..tokens.len())
    }

    #[test]
    fn every_row_finds_its_example() {
        for row in ROWS {
            let found = of(row.example.text());
            let right = match row.sign {
                Sign::Credit | Sign::WholeCredit => found.credit,
                Sign::Leaning => found.leaning >= 2 || found.certain,
                _ => found.certain,
            };
            assert!(right, "{:?} is not found in {:?}: {found:?}", row.words, row.example.text());
        }
    }

    #[test]
    fn no_wording_stands_twice() {
        for (idx, row) in ROWS.iter().enumerate() {
            let twice = ROWS[..idx].iter().any(|other| other.words == row.words);
            assert!(!twice, "{:?} stands twice", row.words);
        }
    }

    #[test]
    fn an_article_may_use_the_same_words() {
        for text in [
            "The share of coal in the country's power fell to 12 percent.",
            "He said the newsletter had 3,000 readers before the court closed it in May.",
            "Related companies were searched, the prosecutor said, and two managers were held.",
            "Reuters reported on Monday that the bank would close.",
            "Images of the flooded town were shown to the committee by its chair, who had asked for them in June.",
        ] {
            let found = of(text);
            assert!(!found.certain && !found.credit && found.leaning < 2, "{text:?}: {found:?}");
        }
    }
}
