//! Words that attribute: verbs in all their forms, nouns, fixed phrases. A row is a lemma or phrase, the class of
//! saying, the frames it needs to be a cue, and an example that the test below runs.
//!
//! To add a verb, write its base form (its first word is inflected, what follows is fixed: "point out"); if its past is
//! irregular or doubles its last letter, add it to [`IRREGULAR`] or [`DOUBLING`].

use std::sync::LazyLock;

use rustc_hash::FxHashMap;

use crate::document::CueClass::{
    self, AccordingTo, Announce, Ask, Believe, Blame, Confirm, Criticise, Deny, Other, Predict, Report, Say, Show,
    Write,
};
use crate::example::Example;
use crate::order;
use crate::text::tokens::Tokens;

/// What must stand around a word for it to be a cue.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Frames(u16);

impl Frames {
    /// A clause, with "that" or without, or a quotation.
    pub const CLAUSE: Self = Self(1);
    /// A clause only behind "that", or a quotation.
    pub const THAT: Self = Self(1 << 1);
    /// A noun phrase.
    pub const NOUN: Self = Self(1 << 2);
    /// "to" and a verb.
    pub const INFINITIVE: Self = Self(1 << 3);
    /// Someone spoken to comes before the content.
    pub const ADDRESSEE: Self = Self(1 << 4);
    /// The content may stand before ("…, she added").
    pub const AFTER: Self = Self(1 << 5);
    /// Its base or "-s" form is a common noun too ("reports", "claims").
    pub const HOMOGRAPH: Self = Self(1 << 6);
    /// It speaks only where its subject is a paper, a poll or a study ("the poll found Trump ahead").
    pub const DOCUMENT: Self = Self(1 << 7);
    /// A quotation only.
    pub const QUOTE: Self = Self(1 << 8);
    /// Nothing need follow ("declined to comment").
    pub const ALONE: Self = Self(1 << 9);
    /// "whether", "if", "why" and their like.
    pub const QUESTION: Self = Self(1 << 10);
    /// A name is given to a thing: "called the raid “murder”", not "a group called Dawn" or "called his mother".
    pub const NAMING: Self = Self(1 << 12);
    /// The cue says that nothing was said: "declined to say".
    pub const SILENT: Self = Self(1 << 11);
    /// It speaks only where its subject is a court or a committee that somebody speaks before ("the court heard").
    pub const HEARING: Self = Self(1 << 13);

    pub const fn and(self, other: Self) -> Self {
        Self(self.0 | other.0)
    }

    /// Whether the two sets share a frame.
    pub const fn any(self, other: Self) -> bool {
        self.0 & other.0 != 0
    }
}

/// One cue.
#[derive(Debug)]
pub(super) struct Row {
    /// Base form, or the phrase as it stands.
    pub lemma: &'static str,
    /// What kind of saying it is.
    pub class: CueClass,
    /// What it needs around it.
    pub frames: Frames,
    /// A sentence in which it is a cue.
    #[cfg_attr(not(test), expect(dead_code, reason = "the table's own test reads it"))]
    pub example: Example,
}

const fn row(lemma: &'static str, class: CueClass, frames: Frames, example: &'static str) -> Row {
    Row { lemma, class, frames, example: Example::of(example) }
}

const CLAUSE: Frames = Frames::CLAUSE;
const THAT: Frames = Frames::THAT;
const NOUN: Frames = Frames::NOUN;
const SPEECH: Frames = CLAUSE.and(Frames::AFTER);
const STATEMENT: Frames = SPEECH.and(NOUN);
/// Speech that is no clause without "that": "answered 14 of 20 questions".
const ANSWER: Frames = THAT.and(Frames::AFTER).and(HOMOGRAPH);
const ADDRESSED: Frames = SPEECH.and(Frames::ADDRESSEE);
const PROMISE: Frames = SPEECH.and(Frames::INFINITIVE);
const SHOWING: Frames = THAT.and(Frames::DOCUMENT).and(Frames::AFTER);
const HEARD: Frames = THAT.and(Frames::QUESTION).and(Frames::AFTER).and(Frames::HEARING);
const QUOTED: Frames = Frames::QUOTE.and(Frames::AFTER);
const REFUSAL: Frames = Frames::ALONE.and(Frames::QUESTION).and(NOUN).and(CLAUSE).and(Frames::SILENT);
const HOMOGRAPH: Frames = Frames::HOMOGRAPH;

/// The verbs.
#[rustfmt::skip]
pub(super) const VERBS: &[Row] = &[
    // Plain saying.
    row("say", Say, STATEMENT, "The mayor said the bridge was safe."),
    row("tell", Say, ADDRESSED.and(NOUN).and(Frames::INFINITIVE), "The mayor told reporters that the bridge was safe."),
    row("add", Say, SPEECH, "The school would reopen on Monday, she added."),
    row("state", Say, SPEECH.and(HOMOGRAPH), "The company stated that no data was lost."),
    row("note", Say, STATEMENT.and(HOMOGRAPH), "She noted that sales had doubled."),
    row("explain", Say, STATEMENT.and(Frames::QUESTION), "He explained that the pipe had burst."),
    row("remark", Say, SPEECH.and(HOMOGRAPH), "He remarked that the hall was empty."),
    row("comment", Say, ANSWER, "“It is late,” she commented."),
    row("observe", Say, SPEECH, "She observed that rents had fallen."),
    row("mention", Say, STATEMENT.and(Frames::QUESTION).and(HOMOGRAPH), "He mentioned that the road was closed."),
    row("continue", Say, QUOTED, "“And then it rained,” he continued."),
    row("go on", Say, QUOTED, "“And then it rained,” he went on."),
    row("go on to say", Say, SPEECH, "She went on to say that the harvest was lost."),
    row("begin", Say, QUOTED, "“My friends,” he began."),
    row("conclude", Say, SPEECH, "The panel concluded that the dam was unsafe."),
    row("respond", Say, ANSWER, "The firm responded that it had paid."),
    row("reply", Say, ANSWER, "“Not yet,” the captain replied."),
    row("answer", Say, ANSWER, "He answered that he knew nothing."),
    row("respond to", Say, NOUN, "The firm responded to the charge."),
    row("shoot back", Say, SPEECH, "“Prove it,” the senator shot back."),
    row("fire back", Say, SPEECH, "“Prove it,” the senator fired back."),
    row("counter", Say, SPEECH.and(HOMOGRAPH), "The union countered that wages had fallen."),
    row("retort", Say, SPEECH, "“Nonsense,” he retorted."),
    row("declare", Announce, STATEMENT, "The judge declared that the law was void."),
    row("assert", Say, STATEMENT, "The lawyer asserted that the papers were forged."),
    row("submit", Say, THAT, "Counsel submitted that the files were late."),
    row("aver", Say, SPEECH, "The owner averred that the books were in order."),
    row("claim", Say, STATEMENT.and(HOMOGRAPH).and(Frames::INFINITIVE), "The group claimed it had hit the base."),
    row("maintain", Say, SPEECH, "She maintains that she was at home."),
    row("contend", Say, SPEECH, "The suit contends that the firm hid the defect."),
    row("insist", Say, SPEECH, "Officials insist that the water is clean."),
    row("argue", Say, STATEMENT, "Economists argue that the tax would hurt."),
    row("reiterate", Say, STATEMENT, "She reiterated that talks were open."),
    row("repeat", Say, SPEECH, "He repeated that he would not resign."),
    row("stress", Say, STATEMENT.and(HOMOGRAPH), "She stressed that the figures were early ones."),
    row("emphasise", Say, STATEMENT, "He emphasised that no one was hurt."),
    row("emphasize", Say, STATEMENT, "He emphasized that no one was hurt."),
    row("underline", Say, STATEMENT, "The envoy underlined that time was short."),
    row("underscore", Say, THAT, "The envoy underscored that time was short."),
    row("highlight", Say, THAT, "The letter highlighted that the fund was empty."),
    row("point out", Say, STATEMENT, "She pointed out that the road was closed."),
    row("point to", Say, NOUN, "He pointed to a fall in sales."),
    row("spell out", Say, STATEMENT, "She spelled out that the offer was final."),
    row("make clear", Say, STATEMENT, "She made clear that the offer was final."),
    row("make it clear", Say, SPEECH, "She made it clear that the offer was final."),
    row("make the case", Say, THAT, "He made the case that the port should stay."),
    row("make the point", Say, THAT, "He made the point that the port was full."),
    row("challenge", Say, QUOTED.and(HOMOGRAPH), "“Come and see,” the minister challenged."),
    row("hear", Report, HEARD, "The court heard that the money was spent on horses."),
    row("put it", Say, QUOTED, "“It is over,” as one trader put it."),
    row("remind", Say, ADDRESSED, "He reminded voters that the polls close at eight."),
    row("inform", Say, ADDRESSED, "The bank informed customers that the fee was gone."),
    row("assure", Say, ADDRESSED, "The minister assured farmers that the aid would come."),
    row("reassure", Say, ADDRESSED, "The minister reassured farmers that the aid would come."),
    row("advise", Say, ADDRESSED.and(Frames::INFINITIVE), "The agency advised travellers to stay at home."),
    row("notify", Say, ADDRESSED, "The firm notified staff that the plant would close."),
    row("brief", Say, THAT.and(Frames::ADDRESSEE), "The general briefed lawmakers that the line would hold."),
    row("recall", Say, STATEMENT, "“We ran,” the witness recalled."),
    row("recount", Say, STATEMENT, "She recounted how the wall fell."),
    row("remember", Say, QUOTED, "“It was dark,” the driver remembered."),
    row("testify", Say, SPEECH, "The nurse testified that the door was locked."),
    row("swear", Say, PROMISE, "He swore that he had never met the man."),
    row("joke", Say, SPEECH.and(HOMOGRAPH), "He joked that the hat had won."),
    row("quip", Say, SPEECH.and(HOMOGRAPH), "“I came for the cake,” she quipped."),
    row("whisper", Say, SPEECH, "“Stay down,” the guide whispered."),
    row("shout", Say, STATEMENT.and(HOMOGRAPH), "“Go home,” a man shouted."),
    row("yell", Say, SPEECH, "“Go home,” a man yelled."),
    row("chant", Say, STATEMENT.and(HOMOGRAPH), "Protesters chanted “no more lies”."),
    row("cry", Say, QUOTED, "“Help us,” a woman cried."),
    row("exclaim", Say, QUOTED, "“At last!” the boy exclaimed."),
    row("scream", Say, QUOTED, "“Run!” somebody screamed."),
    row("hit back", Say, SPEECH, "“Prove it,” the senator hit back."),
    row("reckon", Believe, SPEECH, "The pollster reckons the party will lose 40 seats."),
    row("term", Say, NOUN.and(HOMOGRAPH), "The party termed the raid a farce."),
    row("fume", Say, QUOTED.and(HOMOGRAPH), "“Never again,” the captain fumed."),
    row("rue", Say, QUOTED.and(THAT), "“We were late,” the captain rued."),
    row("rage", Say, QUOTED.and(HOMOGRAPH), "“Never again,” the captain raged."),
    row("storm", Say, QUOTED.and(HOMOGRAPH), "“Never again,” the captain stormed."),
    row("thunder", Say, QUOTED.and(HOMOGRAPH), "“Never again,” the preacher thundered."),
    row("gush", Say, QUOTED.and(THAT), "“She is the one,” the singer gushed."),
    row("enthuse", Say, QUOTED, "“What a night,” the singer enthused."),
    row("moan", Say, QUOTED.and(THAT).and(HOMOGRAPH), "“Not again,” his brother moaned."),
    row("sneer", Say, QUOTED.and(HOMOGRAPH), "“Poor you,” his rival sneered."),
    row("sniff", Say, QUOTED.and(HOMOGRAPH), "“Poor you,” his rival sniffed."),
    row("scoff", Say, QUOTED, "“Poor you,” his rival scoffed."),
    row("confide", Say, QUOTED.and(THAT), "“I was afraid,” the pilot confided."),
    row("volunteer", Say, QUOTED.and(HOMOGRAPH), "“I know the way,” a boy volunteered."),
    row("attest", Say, THAT, "Two nurses attested that the door was locked."),
    row("put it to", Say, THAT.and(Frames::ADDRESSEE), "Counsel put it to him that he had lied."),
    row("liken", Say, NOUN, "She likened the raid to a robbery."),
    row("portray", Say, NOUN, "The film portrays the raid as a robbery."),
    row("depict", Say, NOUN, "The suit depicts the firm as a cartel."),
    row("brand", Say, NOUN.and(HOMOGRAPH), "The union branded the plan a disgrace."),
    row("warn of", Say, NOUN, "The agency warned of a long drought."),
    row("warn against", Say, NOUN, "The bank warned against a cut in rates."),
    row("complain of", Say, NOUN, "Residents complained of a strong smell."),
    row("complain about", Say, NOUN, "Residents complained about the smell."),
    row("boast of", Say, NOUN, "The firm boasted of a rise in sales."),
    row("hint at", Say, NOUN.and(HOMOGRAPH), "The coach hinted at a change."),
    row("apologise for", Say, NOUN, "The bank apologised for the delay."),
    row("apologize for", Say, NOUN, "The bank apologized for the delay."),
    row("shrug", Say, QUOTED.and(HOMOGRAPH), "“It is what it is,” she shrugged."),
    row("laugh", Say, QUOTED.and(HOMOGRAPH), "“He is late again,” she laughed."),
    row("sigh", Say, QUOTED.and(HOMOGRAPH), "“He is late again,” she sighed."),
    row("smile", Say, QUOTED.and(HOMOGRAPH), "“He is late again,” she smiled."),
    row("snap", Say, QUOTED.and(HOMOGRAPH), "“He is late again,” she snapped."),
    row("mutter", Say, QUOTED, "“Not again,” he muttered."),
    row("chime in", Say, QUOTED, "“Me too,” his wife chimed in."),
    row("interject", Say, QUOTED, "“Order,” the speaker interjected."),
    row("muse", Say, QUOTED, "“Who knows,” he mused."),
    row("opine", Say, SPEECH, "The editor opined that the reform came late."),
    row("speculate", Predict, SPEECH, "Analysts speculated that the firm would be sold."),
    row("theorize", Say, SPEECH, "Historians theorize that the well ran dry."),
    row("reason", Say, SPEECH.and(HOMOGRAPH), "The court reasoned that the notice came late."),
    row("suggest", Say, STATEMENT, "The data suggest that the lake is warming."),
    row("propose", Say, STATEMENT.and(Frames::INFINITIVE), "The party proposed a ban on coal."),
    row("recommend", Say, STATEMENT, "The board recommended that the bridge be closed."),
    row("hint", Say, SPEECH.and(HOMOGRAPH), "The coach hinted that she might leave."),
    row("imply", Say, STATEMENT, "The letter implied that the firm had known."),
    row("signal", Say, SPEECH.and(HOMOGRAPH), "The bank signalled that rates would stay."),
    row("indicate", Say, STATEMENT, "Officials indicated that talks would resume."),
    row("intimate", Say, THAT, "She intimated that she would stand."),
    row("lament", Say, STATEMENT.and(HOMOGRAPH), "He lamented that the hall was empty."),
    row("complain", Say, SPEECH, "Residents complained that the water smelled."),
    row("grumble", Say, SPEECH, "Drivers grumbled that the road was slow."),
    row("boast", Say, SPEECH, "The firm boasted that it had no debt."),
    row("brag", Say, SPEECH, "He bragged that he never lost."),
    row("caution", Say, ADDRESSED, "The bank cautioned that growth may slow."),
    row("warn", Say, ADDRESSED.and(NOUN).and(Frames::INFINITIVE), "Doctors warned that the drug was weak."),
    row("concede", Say, STATEMENT, "The minister conceded that the plan had failed."),
    row("clarify", Say, STATEMENT, "The office clarified that the rule was old."),
    row("elaborate", Say, QUOTED, "“It was the wind,” she elaborated."),
    row("quote", Say, NOUN.and(HOMOGRAPH), "The paper quoted a guard as saying the gate was open."),
    row("cite", Say, NOUN, "The ministry cited a shortage of fuel."),
    row("reference", Say, NOUN.and(HOMOGRAPH), "She referenced a fall in sales."),
    row("allude to", Say, NOUN, "She alluded to a fall in sales."),
    row("compare", Say, NOUN, "She compared the raid to a robbery."),
    row("tout", Say, NOUN, "The firm touted a rise in sales."),
    row("welcome", Other, NOUN.and(HOMOGRAPH), "The envoy welcomed the truce."),
    row("refer to", Say, NOUN, "He referred to the vote as a farce."),
    row("describe", Say, NOUN.and(Frames::QUESTION), "She described the raid as brutal."),
    row("call", Say, NOUN.and(HOMOGRAPH).and(Frames::NAMING), "He called the raid “an act of war”."),
    row("dub", Say, NOUN, "Critics dubbed the plan “a gift to banks”."),
    row("label", Say, NOUN.and(HOMOGRAPH), "The ministry labelled the group a threat."),
    row("discuss", Say, NOUN, "They discussed the price of grain."),
    row("talk about", Say, NOUN, "She talked about the price of grain."),
    row("speak about", Say, NOUN, "She spoke about the price of grain."),
    row("speak of", Say, NOUN, "She spoke of a long winter."),
    row("outline", Say, NOUN.and(HOMOGRAPH), "The chancellor outlined a cut in duty."),
    row("lay out", Say, NOUN, "The chancellor laid out a cut in duty."),
    row("voice", Say, NOUN.and(HOMOGRAPH), "Voters voiced doubts about the count."),
    row("express", Say, NOUN.and(HOMOGRAPH), "The envoy expressed concern about the camp."),
    row("echo", Say, NOUN.and(HOMOGRAPH), "The governor echoed the claim."),
    row("expect", Predict, CLAUSE.and(Frames::INFINITIVE).and(NOUN), "The bank expects that prices will fall."),
    // In writing.
    row("write", Write, SPEECH, "She wrote that the fund was empty."),
    row("write about", Write, NOUN, "The paper wrote about the price of grain."),
    row("tweet", Write, SPEECH.and(HOMOGRAPH), "“We won,” the mayor tweeted."),
    row("post", Write, QUOTED.and(HOMOGRAPH), "“We won,” the mayor posted on Facebook."),
    row("blog", Write, SPEECH.and(HOMOGRAPH), "He blogged that the ship had sailed."),
    row("email", Write, QUOTED.and(HOMOGRAPH), "“All clear,” the manager emailed."),
    row("text", Write, QUOTED.and(HOMOGRAPH), "“All clear,” the manager texted."),
    row("retweet", Write, NOUN.and(HOMOGRAPH), "The senator retweeted a claim that the vote was rigged."),
    row("read", Write, QUOTED.and(Frames::DOCUMENT), "“Closed until May,” the sign read."),
    // Reporting, announcing.
    row("report", Report, STATEMENT.and(HOMOGRAPH), "The agency reported that the river had risen."),
    row("reveal", Report, STATEMENT, "The mayor revealed that the fund was empty."),
    row("disclose", Report, STATEMENT, "The firm disclosed that it had lost the files."),
    row("divulge", Report, STATEMENT, "She divulged that the firm was for sale."),
    row("document", Report, NOUN.and(Frames::DOCUMENT).and(HOMOGRAPH).and(THAT), "The report documented 40 attacks."),
    row("record", Report, NOUN.and(Frames::DOCUMENT).and(HOMOGRAPH), "The survey recorded 40 pairs of herons."),
    row("detail", Report, NOUN.and(Frames::DOCUMENT).and(HOMOGRAPH), "The report detailed 40 attacks."),
    row("allege", Blame, STATEMENT, "The suit alleges that the firm hid the defect."),
    row("announce", Announce, STATEMENT, "The bank announced a cut in rates."),
    row("proclaim", Announce, STATEMENT, "The party proclaimed that it had won."),
    row("unveil", Announce, NOUN, "The ministry unveiled a plan to cut tolls."),
    row("hold", Announce, THAT.and(HOMOGRAPH), "The court held that the ban was void."),
    row("stipulate", Announce, THAT, "The contract stipulates that the work ends in May."),
    row("specify", Announce, THAT, "The contract specifies that the work ends in May."),
    row("rule", Announce, SPEECH.and(HOMOGRAPH), "The court ruled that the ban was void."),
    row("decree", Announce, THAT.and(HOMOGRAPH), "The council decreed that shops must close."),
    row("promise", Announce, PROMISE.and(NOUN).and(HOMOGRAPH).and(Frames::ADDRESSEE), "He promised to cut taxes."),
    row("pledge", Announce, PROMISE.and(NOUN).and(HOMOGRAPH), "The party pledged to build 300 homes."),
    row("vow", Announce, PROMISE.and(HOMOGRAPH), "The general vowed to hold the town."),
    row("threaten", Announce, Frames::INFINITIVE.and(THAT), "The union threatened to strike."),
    // Showing.
    row("show", Show, SHOWING.and(HOMOGRAPH).and(NOUN), "The poll shows the party ahead by 5 points."),
    row("find", Show, SHOWING.and(HOMOGRAPH).and(NOUN), "The study found that the vaccine works."),
    row("estimate", Show, STATEMENT.and(HOMOGRAPH), "The agency estimates that 400 people fled."),
    row("calculate", Show, THAT, "The bank calculated that the loss was 3 million euros."),
    row("demonstrate", Show, SHOWING, "The trial demonstrated that the drug works."),
    row("put", Show, NOUN.and(Frames::DOCUMENT), "The latest poll puts the party at 31 percent."),
    row("peg", Show, NOUN.and(Frames::DOCUMENT), "Activists pegged the loss at 40 crore rupees."),
    row("list", Show, NOUN.and(Frames::DOCUMENT).and(HOMOGRAPH), "The filing lists three flats in Rome."),
    row("give", Show, NOUN.and(Frames::DOCUMENT), "One poll gave the party a lead of 4 points."),
    row("prove", Show, SHOWING, "The files prove that the firm knew."),
    row("determine", Show, THAT, "Investigators determined that the valve had failed."),
    row("establish", Show, THAT, "Investigators established that the valve had failed."),
    row("discover", Show, THAT, "Auditors discovered that the fund was empty."),
    row("know", Believe, THAT.and(Frames::QUESTION), "The ministry knew that the dam was cracked."),
    row("figure out", Show, THAT.and(Frames::QUESTION), "Engineers figured out that the valve had failed."),
    row("learn", Show, THAT, "The paper has learned that the firm is for sale."),
    row("project", Predict, STATEMENT.and(HOMOGRAPH), "The bank projects that growth will slow."),
    // Denying.
    row("deny", Deny, STATEMENT.and(Frames::INFINITIVE), "The minister denied taking a bribe."),
    row("dispute", Deny, THAT.and(NOUN).and(HOMOGRAPH), "The firm disputed that it was late."),
    row("reject", Deny, NOUN, "The minister rejected the charge."),
    row("dismiss", Deny, NOUN, "The mayor dismissed reports that the dam would fail."),
    row("refute", Deny, NOUN, "The firm refuted the claims."),
    row("rebut", Deny, NOUN, "The firm rebutted the claims."),
    row("disavow", Deny, NOUN, "The party disavowed the leaflet."),
    row("contradict", Deny, NOUN, "The report contradicts the minister's account."),
    row("rule out", Deny, NOUN, "The minister ruled out an inquiry."),
    row("rubbish", Deny, NOUN.and(HOMOGRAPH), "The club rubbished the reports."),
    row("cast doubt on", Deny, NOUN, "The report casts doubt on the minister's account."),
    row("plead not guilty", Deny, NOUN, "The driver pleaded not guilty to two counts of theft."),
    row("decline to comment", Deny, REFUSAL, "The firm declined to comment."),
    row("decline to say", Deny, REFUSAL, "She declined to say whether she would run."),
    row("refuse to say", Deny, REFUSAL, "She refused to say whether she would run."),
    row("refuse to comment", Deny, REFUSAL, "The firm refused to comment on the sale."),
    row("decline to give", Deny, REFUSAL, "The firm declined to give a figure."),
    row("decline", Deny, Frames::INFINITIVE.and(Frames::SILENT), "The firm declined to name the buyer."),
    row("refuse", Deny, Frames::INFINITIVE.and(Frames::SILENT), "The minister refused to discuss the sale."),
    // Confirming.
    row("confirm", Confirm, STATEMENT, "Police confirmed that two men had died."),
    row("acknowledge", Confirm, STATEMENT, "The firm acknowledged that the files were lost."),
    row("plead guilty", Confirm, NOUN, "The driver pleaded guilty to two counts of theft."),
    row("admit", Confirm, STATEMENT.and(Frames::INFINITIVE), "The driver admitted that he had been asleep."),
    row("confess", Confirm, SPEECH, "He confessed that he had lied."),
    row("accept", Confirm, THAT, "The witness accepted that he had been asleep."),
    row("agree", Confirm, SPEECH.and(Frames::INFINITIVE), "Experts agree that the ice is thinning."),
    row("affirm", Confirm, STATEMENT, "The court affirmed that the vote was fair."),
    row("verify", Confirm, THAT, "The lab verified that the samples were clean."),
    row("certify", Confirm, THAT, "The board certified that the count was right."),
    row("disagree", Say, SPEECH, "“It is not so,” his rival disagreed."),
    // Asking.
    row("query", Ask, QUOTED.and(HOMOGRAPH), "“Who pays?” the senator queried."),
    row("ask for", Ask, NOUN, "The union asked for a delay."),
    row("ask", Ask, ADDRESSED.and(Frames::QUESTION).and(Frames::INFINITIVE).and(NOUN), "She asked whether the road was open."),
    row("wonder", Ask, SPEECH.and(Frames::QUESTION), "He wondered whether the road was open."),
    row("question", Ask, NOUN.and(Frames::QUESTION).and(HOMOGRAPH).and(CLAUSE), "The senator questioned whether the count was fair."),
    row("inquire", Ask, Frames::QUESTION.and(Frames::AFTER), "She inquired whether the road was open."),
    row("demand", Ask, STATEMENT.and(HOMOGRAPH).and(Frames::INFINITIVE), "The union demanded that the firm pay."),
    row("request", Ask, STATEMENT.and(HOMOGRAPH), "The mayor requested that the army help."),
    row("urge", Ask, ADDRESSED.and(Frames::INFINITIVE).and(NOUN).and(HOMOGRAPH), "The governor urged residents to leave."),
    row("call for", Ask, NOUN, "The group called for a ban on coal."),
    row("call on", Ask, NOUN, "The envoy called on both sides to stop."),
    row("appeal for", Ask, NOUN, "The agency appealed for calm."),
    row("plead", Ask, QUOTED.and(THAT), "“Let us in,” the family pleaded."),
    row("order", Ask, NOUN.and(HOMOGRAPH).and(THAT), "The judge ordered the firm to pay."),
    row("direct", Ask, ADDRESSED.and(Frames::INFINITIVE), "The court directed the board to file a report."),
    row("appeal to", Ask, Frames::ADDRESSEE.and(Frames::INFINITIVE), "The mayor appealed to residents to stay at home."),
    row("beg", Ask, ADDRESSED.and(Frames::INFINITIVE), "The mayor begged residents to stay at home."),
    row("exhort", Ask, ADDRESSED.and(Frames::INFINITIVE), "The mayor exhorted residents to stay at home."),
    row("instruct", Ask, ADDRESSED.and(Frames::INFINITIVE), "The court instructed the board to file a report."),
    row("implore", Ask, ADDRESSED.and(Frames::INFINITIVE).and(NOUN), "The mayor implored residents to stay at home."),
    // Predicting.
    row("predict", Predict, STATEMENT, "The bank predicted that prices would fall."),
    row("forecast", Predict, STATEMENT.and(HOMOGRAPH), "The office forecast heavy rain."),
    row("foresee", Predict, STATEMENT, "The bank foresees a mild recession."),
    row("anticipate", Predict, STATEMENT, "The firm anticipates that sales will grow."),
    // Believing.
    row("believe", Believe, SPEECH, "Investigators believe that the fire was set."),
    row("understand", Believe, THAT, "It is understood that the police have called twice."),
    row("feel", Believe, CLAUSE, "The coach felt her team deserved a point."),
    row("think", Believe, SPEECH, "Many voters think that the count was fair."),
    row("suspect", Believe, CLAUSE.and(HOMOGRAPH), "Police suspect that the fire was set."),
    row("fear", Believe, CLAUSE.and(HOMOGRAPH), "Aid workers fear that hundreds drowned."),
    row("hope", Believe, THAT.and(HOMOGRAPH), "The firm hopes that the ban will end."),
    row("doubt", Believe, CLAUSE.and(Frames::QUESTION).and(HOMOGRAPH), "Economists doubt that the rise will last."),
    row("assume", Believe, THAT, "Planners assume that the river will rise."),
    row("consider", Believe, THAT.and(NOUN), "Rivals consider the plan a gamble."),
    // Criticising, blaming.
    row("criticise", Criticise, NOUN, "The senator criticised the delay."),
    row("criticize", Criticise, NOUN, "The senator criticized the delay."),
    row("condemn", Criticise, NOUN, "The envoy condemned the raid."),
    row("denounce", Criticise, NOUN, "The envoy denounced the raid."),
    row("decry", Criticise, NOUN, "The union decried the cuts."),
    row("slam", Criticise, NOUN, "The union slammed the cuts."),
    row("blast", Criticise, NOUN.and(HOMOGRAPH), "The union blasted the cuts."),
    row("mock", Criticise, NOUN, "His rival mocked the plan."),
    row("fault", Criticise, NOUN.and(HOMOGRAPH), "The report faulted the design of the dam."),
    row("flay", Criticise, NOUN, "The union flayed the cuts."),
    row("lambast", Criticise, NOUN, "The union lambasted the cuts."),
    row("deplore", Criticise, NOUN, "The envoy deplored the raid."),
    row("bemoan", Criticise, NOUN, "Traders bemoaned the cuts."),
    row("hit out at", Criticise, NOUN, "The union hit out at the cuts."),
    row("lash out at", Criticise, NOUN, "The union lashed out at the cuts."),
    row("deride", Criticise, NOUN, "His rival derided the plan."),
    row("ridicule", Criticise, NOUN.and(HOMOGRAPH), "His rival ridiculed the plan."),
    row("praise", Other, NOUN.and(HOMOGRAPH), "The envoy praised the truce."),
    row("hail", Other, NOUN.and(HOMOGRAPH), "The envoy hailed the truce."),
    row("laud", Other, NOUN, "The envoy lauded the truce."),
    row("applaud", Other, NOUN, "The envoy applauded the truce."),
    row("endorse", Other, NOUN, "The union endorsed the bill."),
    row("defend", Other, NOUN, "The minister defended the raid."),
    row("attribute", Blame, NOUN, "The firm attributed the fall to bad weather."),
    row("accuse", Blame, NOUN, "The envoy accused the army of shelling the town."),
    row("blame", Blame, NOUN.and(HOMOGRAPH), "The mayor blamed the flood on a broken lock."),
    row("charge", Blame, THAT.and(HOMOGRAPH), "The suit charges that the firm lied."),
];

/// Adjectives that carry a clause behind "be": "is adamant that".
#[rustfmt::skip]
pub(super) const ADJECTIVES: &[Row] = &[
    row("adamant", Say, SPEECH, "The mayor was adamant that the bridge was safe."),
    row("clear", Say, THAT, "The mayor was clear that the bridge was safe."),
    row("confident", Believe, CLAUSE, "The mayor is confident that the bridge is safe."),
    row("convinced", Believe, CLAUSE, "The mayor is convinced that the bridge is safe."),
    row("certain", Believe, THAT, "The mayor is certain that the bridge is safe."),
    row("optimistic", Believe, THAT, "The mayor is optimistic that the bridge is safe."),
    row("sceptical", Believe, THAT, "The mayor is sceptical that the bridge is safe."),
    row("skeptical", Believe, THAT, "The mayor is skeptical that the bridge is safe."),
];

/// Nouns that carry a clause: "the claim that", "a statement saying".
#[rustfmt::skip]
pub(super) const NOUNS: &[Row] = &[
    row("claim", Say, THAT, "The envoy's claim that the town had fallen was wrong."),
    row("statement", Say, THAT, "The firm's statement that nobody was hurt was wrong."),
    row("assertion", Say, THAT, "The minister's assertion that prices fell was wrong."),
    row("allegation", Blame, THAT, "Allegations that the vote was rigged spread fast."),
    row("charge", Blame, THAT, "The firm paid a fine to settle charges that it had lied."),
    row("accusation", Blame, THAT, "Accusations that the vote was rigged spread fast."),
    row("suggestion", Say, THAT, "The coach's suggestion that the game was fixed was odd."),
    row("argument", Say, THAT, "The firm's argument that the law is void failed."),
    row("report", Report, THAT, "There were reports that the bridge had fallen."),
    row("rumour", Report, THAT, "There were rumours that the bridge had fallen."),
    row("rumor", Report, THAT, "There were rumors that the bridge had fallen."),
    row("announcement", Announce, THAT, "The bank's announcement that rates would stay calmed markets."),
    row("warning", Say, THAT, "The agency's warning that the dam could fail was ignored."),
    row("prediction", Predict, THAT, "The bank's prediction that prices would fall was wrong."),
    row("forecast", Predict, THAT, "The bank's forecast that prices would fall was wrong."),
    row("promise", Announce, THAT, "The party's promise that taxes would fall was broken."),
    row("denial", Deny, THAT, "The minister's denial that he took money was firm."),
    row("belief", Believe, THAT, "Their belief that the ice would hold was wrong."),
    row("conclusion", Say, THAT, "The panel's conclusion that the dam was safe was wrong."),
    row("finding", Show, THAT, "The panel's finding that the dam was safe was wrong."),
    row("admission", Confirm, THAT, "The firm's admission that files were lost came late."),
    row("acknowledgment", Confirm, THAT, "The firm's acknowledgment that files were lost came late."),
    row("insistence", Say, THAT, "The firm's insistence that it paid is odd."),
    row("assurance", Say, THAT, "The firm's assurances that the water is clean failed."),
    row("contention", Say, THAT, "The firm's contention that it paid is odd."),
    row("complaint", Say, THAT, "Their complaint that the water smells was ignored."),
    row("view", Believe, THAT, "In the envoy's view, the town had fallen."),
    row("opinion", Believe, THAT, "In the envoy's opinion, the town had fallen."),
    row("word", AccordingTo, THAT, "It was, in the envoy's words, a bloodbath."),
    row("telling", AccordingTo, THAT, "In the envoy's telling, the town had fallen."),
];

/// Phrases that name their source right behind them.
#[rustfmt::skip]
pub(super) const PHRASES: &[Row] = &[
    row("according to", AccordingTo, NOUN, "Two men died, according to police."),
    row("in the words of", AccordingTo, NOUN, "It was, in the words of one trader, a bloodbath."),
    row("as per", AccordingTo, NOUN, "As per the ministry, 300 homes were lost."),
    row("per", AccordingTo, NOUN, "Two men died, per the ministry."),
    row("in the view of", Believe, NOUN, "In the view of the court, the ban was void."),
    row("in the opinion of", Believe, NOUN, "In the opinion of the court, the ban was void."),
];

/// The mark behind a speaker's name: "Police: Two dead in crash".
pub(super) static COLON: Row = row(":", Say, SPEECH, "Police: Two men died in the crash.");
/// Any past behind a quotation and whoever spoke: "“Not again,” the singer deadpanned."
pub(super) static SPOKEN: Row = row("", Say, QUOTED, "“Not again,” the singer deadpanned.");
/// The dash before a speaker's name: "“We ran.” — Ann Smith".
pub(super) static DASH: Row = row("—", Say, SPEECH, "“We ran from the house.” — Ann Smith");

/// Past and participle where they are no "-ed"; what is the same is written twice.
const IRREGULAR: &[(&str, &str, &str)] = &[
    ("say", "said", "said"),
    ("tell", "told", "told"),
    ("write", "wrote", "written"),
    ("find", "found", "found"),
    ("show", "showed", "shown"),
    ("think", "thought", "thought"),
    ("put", "put", "put"),
    ("read", "read", "read"),
    ("make", "made", "made"),
    ("go", "went", "gone"),
    ("give", "gave", "given"),
    ("swear", "swore", "sworn"),
    ("shoot", "shot", "shot"),
    ("foresee", "foresaw", "foreseen"),
    ("forecast", "forecast", "forecast"),
    ("speak", "spoke", "spoken"),
    ("know", "knew", "known"),
    ("hear", "heard", "heard"),
    ("hold", "held", "held"),
    ("cast", "cast", "cast"),
    ("hit", "hit", "hit"),
    ("feel", "felt", "felt"),
    ("understand", "understood", "understood"),
    ("lay", "laid", "laid"),
    ("begin", "began", "begun"),
    ("quote", "quoted", "quoted"),
    ("spell", "spelled", "spelt"),
];

/// Verbs that double their last letter ("admitted").
const DOUBLING: &[&str] = &[
    "admit", "submit", "quip", "slam", "rebut", "blog", "dub", "brag", "put", "begin", "aver", "refer", "shrug",
    "snap", "peg", "beg",
];

/// Verbs that double it in British English only ("signalled", "signaled").
const BRITISH: &[&str] = &["signal", "label", "counsel"];

/// The form in which a verb stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Form {
    /// "say"
    Base,
    /// "says"
    Present,
    /// "said", which may be the participle too.
    Past,
    /// "written", where the past differs.
    Participle,
    /// "saying"
    Ing,
    /// "adamant", behind "be".
    Adjective,
    /// "claims" as a noun.
    Noun,
    /// "according to"
    Phrase,
}

/// A row at a place in the text.
#[derive(Clone, Copy, Debug)]
pub(super) struct Hit {
    pub row: &'static Row,
    pub form: Form,
    /// The token after its last word.
    pub end: usize,
}

type Entry = (&'static Row, Form, Box<[&'static str]>);

/// First word -> the rows that may begin there, most words first.
static TABLE: LazyLock<FxHashMap<Box<str>, Vec<Entry>>> = LazyLock::new(|| {
    let mut table: FxHashMap<Box<str>, Vec<Entry>> = FxHashMap::default();
    let mut put = |first: String, row: &'static Row, form| {
        let rest = row.lemma.split(' ').skip(1).collect();
        table.entry(first.into()).or_default().push((row, form, rest));
    };
    for row in VERBS {
        for (form, word) in forms(first_word(row.lemma)) {
            put(word, row, form);
        }
    }
    for row in ADJECTIVES {
        put(row.lemma.to_owned(), row, Form::Adjective);
    }
    for row in NOUNS {
        put(row.lemma.to_owned(), row, Form::Noun);
        put(format!("{}s", row.lemma), row, Form::Noun);
    }
    for row in PHRASES {
        put(first_word(row.lemma).to_owned(), row, Form::Phrase);
    }
    for rows in table.values_mut().filter(|rows| rows.len() > 1) {
        order::by_key(rows, |(.., rest)| u64::MAX - rest.len() as u64);
    }
    table
});

fn first_word(lemma: &str) -> &str {
    lemma.split(' ').next().unwrap_or(lemma)
}

/// All forms of a verb; British and American doubling both.
fn forms(base: &'static str) -> Vec<(Form, String)> {
    let stem_y = base.strip_suffix('y').filter(|stem| !stem.ends_with(['a', 'e', 'o', 'u']));
    let stem_e = base.strip_suffix('e');
    let present = match stem_y {
        Some(stem) => format!("{stem}ies"),
        None if base.ends_with(['s', 'x', 'z', 'o']) || base.ends_with("ch") || base.ends_with("sh") => {
            format!("{base}es")
        }
        None => format!("{base}s"),
    };
    let last = base.chars().last().unwrap_or_default();
    let plain = !DOUBLING.contains(&base);
    let doubled = !plain || BRITISH.contains(&base);
    let stem = stem_e.filter(|stem| !stem.ends_with('e')).unwrap_or(base);
    let mut all = vec![(Form::Base, base.to_owned()), (Form::Present, present)];
    all.extend(plain.then(|| (Form::Ing, format!("{stem}ing"))));
    all.extend(doubled.then(|| (Form::Ing, format!("{base}{last}ing"))));
    if let Some((_, past, participle)) = IRREGULAR.iter().find(|(lemma, ..)| *lemma == base) {
        all.push((Form::Past, (*past).to_owned()));
        all.extend((past != participle).then(|| (Form::Participle, (*participle).to_owned())));
        return all;
    }
    let past = match (stem_y, stem_e) {
        (Some(stem), _) => format!("{stem}ied"),
        (_, Some(stem)) => format!("{stem}ed"),
        _ => format!("{base}ed"),
    };
    all.extend(plain.then_some((Form::Past, past)));
    all.extend(doubled.then(|| (Form::Past, format!("{base}{last}ed"))));
    all
}

/// Whether some cue begins with this word.
pub(super) fn begins(word: &str) -> bool {
    TABLE.contains_key(word)
}

/// The rows that stand at a token, most words first.
pub(super) fn at<'a>(tokens: &'a Tokens<'_>, idx: usize, until: usize) -> impl Iterator<Item = Hit> + 'a {
    let rows = TABLE.get(tokens.lower(idx)).map_or(&[][..], Vec::as_slice);
    rows.iter().filter_map(move |(row, form, rest)| {
        let end = idx + 1 + rest.len();
        let same = end <= until && rest.iter().enumerate().all(|(n, word)| tokens.lower(idx + 1 + n) == *word);
        same.then_some(Hit { row, form: *form, end })
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{Context, annotate};

    /// The cue's words in an example: what the finder made of it, by class.
    fn classes_in(sentence: &str) -> Vec<(String, CueClass)> {
        let document = annotate(sentence, &Context::default());
        let cues = document.claims.iter().filter_map(|claim| claim.cue);
        cues.map(|cue| (cue.span.of(&document.text).to_lowercase(), cue.class)).collect()
    }

    #[test]
    fn every_example_is_found_by_its_row() {
        let mut missed = Vec::new();
        for row in VERBS.iter().chain(ADJECTIVES).chain(NOUNS).chain(PHRASES) {
            let stem: String = first_word(row.lemma).chars().take(2).collect();
            let found = classes_in(row.example.text());
            if !found.iter().any(|(cue, class)| {
                *class == row.class
                    && cue.split(' ').any(|word| {
                        word.starts_with(&stem)
                            || IRREGULAR.iter().any(|(lemma, past, part)| {
                                *lemma == first_word(row.lemma) && (word == *past || word == *part)
                            })
                    })
            }) {
                missed.push(format!("{}: {} -> {found:?}", row.lemma, row.example.text()));
            }
        }
        assert!(missed.is_empty(), "{}", missed.join("\n"));
    }

    #[test]
    fn no_lemma_stands_twice_in_a_table() {
        for table in [VERBS, ADJECTIVES, NOUNS, PHRASES] {
            for (at, row) in table.iter().enumerate() {
                assert!(!table[..at].iter().any(|other| other.lemma == row.lemma), "{} stands twice", row.lemma);
            }
        }
    }

    #[test]
    fn verbs_are_inflected() {
        let past = |base| {
            forms(base).into_iter().filter(|(form, _)| *form == Form::Past).map(|(_, word)| word).collect::<Vec<_>>()
        };
        assert_eq!(past("deny"), ["denied"]);
        assert_eq!(past("admit"), ["admitted"]);
        assert_eq!(past("signal"), ["signaled", "signalled"]);
        assert_eq!(past("urge"), ["urged"]);
        assert_eq!(past("say"), ["said"]);
    }
}
