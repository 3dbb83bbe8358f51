//! Signs, codes and names of money -> ISO 4217. To add a currency, add a row: its code, what may stand before or after
//! a figure (`marks`), the names of its main and minor unit in the singular (plurals in -s follow), and an example.
//!
//! A name that several countries use has no code: not resolved beats a guess. A bare "$" and its names are the one
//! exception, read as US dollars and flagged.

use std::sync::LazyLock;

use super::letters;
use super::phrase::is_time_unit;
use super::reader::Reader;
use crate::decimal::Decimal;
use crate::example::Example;
use crate::text::phrases::Phrases;
use crate::text::tokens::{Case, TokenKind};

/// How a row came to its code.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Reading {
    /// The text says which.
    Said,
    /// The text leaves it open and the row says the likeliest.
    Assumed,
    /// The text leaves it open, and so do we.
    Open,
}

/// One currency.
#[derive(Debug)]
pub(super) struct Currency {
    pub code: &'static str,
    pub reading: Reading,
    pub marks: &'static [&'static str],
    pub names: &'static [&'static str],
    minor: &'static [&'static str],
    #[cfg_attr(not(test), expect(dead_code, reason = "the table's own test reads it"))]
    pub example: Example,
}

pub(super) const fn said(
    code: &'static str,
    marks: &'static [&'static str],
    names: &'static [&'static str],
    minor: &'static [&'static str],
    example: &'static str,
) -> Currency {
    Currency { code, reading: Reading::Said, marks, names, minor, example: Example::of(example) }
}

pub(super) const fn assumed(
    code: &'static str,
    marks: &'static [&'static str],
    names: &'static [&'static str],
    minor: &'static [&'static str],
    example: &'static str,
) -> Currency {
    Currency { code, reading: Reading::Assumed, marks, names, minor, example: Example::of(example) }
}

pub(super) const fn open(
    names: &'static [&'static str],
    minor: &'static [&'static str],
    example: &'static str,
) -> Currency {
    Currency { code: "", reading: Reading::Open, marks: &[], names, minor, example: Example::of(example) }
}

#[rustfmt::skip]
const ROWS: &[Currency] = &[
    assumed("USD", &["$"], &["dollar", "buck"], &["cent", "cts", "penny", "pennies", "¢", "c"], "$20"),
    said("USD", &["US$", "U.S.$", "u.s $", "USD$", "USD"], &["US dollar", "U.S. dollar", "American dollar", "United States dollar"], &["US cent"], "US$4.7 billion"),
    said("EUR", &["€", "EUR"], &["euro"], &["euro cent", "eurocent"], "€2 million"),
    said("GBP", &["£", "GBP", "GB£", "UK£", "stg£"], &["pound sterling", "pounds sterling", "British pound", "pound", "quid"], &["pence", "p"], "£980"),
    said("JPY", &["¥", "JPY", "JP¥"], &["yen", "Japanese yen"], &[], "450,000 yen"),
    said("CNY", &["CNY", "RMB", "CN¥"], &["yuan", "kuai", "Chinese yuan", "renminbi", "yuan renminbi"], &["fen"], "RMB 300 million"),
    assumed("INR", &["Rs", "Rs."], &["rupee"], &["paise", "paisa"], "Rs 500"),
    said("INR", &["₹", "INR"], &["Indian rupee"], &[], "₹750 crore"),
    said("PKR", &["PKR"], &["Pakistani rupee", "Pakistan rupee"], &[], "PKR 900"),
    said("LKR", &["LKR", "ரூ", "SLRs"], &["Sri Lankan rupee"], &[], "LKR 900"),
    said("NPR", &["NPR", "NRs"], &["Nepalese rupee", "Nepali rupee"], &[], "900 Nepalese rupees"),
    said("CAD", &["C$", "CA$", "CAD$", "CAD", "Can$"], &["Canadian dollar"], &[], "C$300 million"),
    said("AUD", &["A$", "AU$", "AUD$", "AUD"], &["Australian dollar"], &[], "A$15"),
    said("NZD", &["NZ$", "NZD$", "NZD"], &["New Zealand dollar"], &[], "NZ$15"),
    said("HKD", &["HK$", "HKD$", "HKD"], &["Hong Kong dollar"], &[], "HK$10.05 billion"),
    said("SGD", &["S$", "SGD$", "SGD"], &["Singapore dollar", "Singaporean dollar"], &[], "S$70"),
    said("TWD", &["NT$", "TWD"], &["Taiwan dollar", "new Taiwan dollar", "Taiwanese dollar"], &[], "NT$70"),
    said("JMD", &["J$", "JMD"], &["Jamaican dollar"], &[], "J$70"),
    said("TTD", &["TT$", "TTD"], &["Trinidad dollar", "Trinidadian dollar", "Trinidad and Tobago dollar"], &[], "TT$70"),
    said("FJD", &["FJ$", "FJD"], &["Fijian dollar", "Fiji dollar"], &[], "FJ$70"),
    said("NAD", &["N$"], &["Namibian dollar"], &[], "N$70"),
    said("ZWL", &["Z$", "ZWL"], &["Zimbabwe dollar", "Zimbabwean dollar", "RTGS dollar"], &[], "Z$70"),
    said("LRD", &["LRD"], &["Liberian dollar"], &[], "70 Liberian dollars"),
    said("MXN", &["Mex$", "MX$", "MXN$", "MXN"], &["Mexican peso"], &["centavo"], "Mex$10 million"),
    said("BRL", &["R$", "BRL"], &["reais", "Brazilian real", "Brazilian reais"], &[], "R$40"),
    said("ARS", &["AR$", "ARS"], &["Argentine peso", "Argentinian peso"], &[], "4,000 Argentine pesos"),
    said("CLP", &["CLP"], &["Chilean peso"], &[], "4,000 Chilean pesos"),
    said("COP", &["COP$"], &["Colombian peso"], &[], "4,000 Colombian pesos"),
    said("PHP", &["₱", "PHP"], &["Philippine peso"], &[], "₱40"),
    said("CUP", &[], &["Cuban peso"], &[], "40 Cuban pesos"),
    said("UYU", &["UYU"], &["Uruguayan peso"], &[], "40 Uruguayan pesos"),
    said("PEN", &["S/.", "S/"], &["Peruvian sol", "Peruvian soles", "soles"], &[], "40 Peruvian soles"),
    said("BOB", &[], &["boliviano", "Bolivian boliviano"], &[], "40 bolivianos"),
    said("VES", &["VES"], &["bolivar", "Venezuelan bolivar", "Venezuelan bolivares", "bolivares"], &[], "40 bolivars"),
    said("PYG", &["PYG", "₲"], &["guarani", "Paraguayan guarani", "Paraguayan guaranies", "guaranies"], &[], "40 guaranis"),
    said("CHF", &["CHF", "SFr", "SFr."], &["Swiss franc"], &["rappen"], "CHF 3.04"),
    said("SEK", &["SEK"], &["Swedish krona", "Swedish kronor", "Swedish crown", "kronor"], &[], "SEK 40"),
    said("NOK", &["NOK"], &["Norwegian krone", "Norwegian kroner", "Norwegian crown"], &[], "NOK 40"),
    said("DKK", &["DKK"], &["Danish krone", "Danish kroner", "Danish crown"], &[], "DKK 40"),
    said("ISK", &["ISK"], &["Icelandic krona", "Icelandic kronur"], &[], "ISK 40"),
    said("PLN", &["PLN", "zł"], &["zloty", "złoty", "Polish zloty"], &["grosz", "groszy"], "40 zlotys"),
    said("CZK", &["CZK", "Kč"], &["Czech crown", "Czech koruna", "koruna"], &[], "40 Czech crowns"),
    said("HUF", &["HUF"], &["forint", "Hungarian forint"], &[], "40 forints"),
    said("RON", &[], &["Romanian leu", "Romanian lei"], &[], "40 Romanian lei"),
    said("MDL", &["MDL"], &["Moldovan leu", "Moldovan lei"], &[], "40 Moldovan lei"),
    said("BGN", &["BGN"], &["Bulgarian lev", "lev", "leva"], &[], "40 leva"),
    said("RSD", &["RSD"], &["Serbian dinar"], &[], "40 Serbian dinars"),
    said("ALL", &[], &["Albanian lek", "lek"], &[], "40 Albanian lek"),
    said("RUB", &["₽", "RUB", "RUR"], &["rouble", "ruble", "Russian rouble", "Russian ruble"], &["kopek", "kopeck"], "40 roubles"),
    said("BYN", &["BYN"], &["Belarusian rouble", "Belarusian ruble"], &[], "40 Belarusian roubles"),
    said("UAH", &["₴", "UAH"], &["hryvnia", "hryvnya", "Ukrainian hryvnia", "Ukraine hryvnia"], &["kopiyka"], "UAH3.04"),
    said("KZT", &["₸", "KZT"], &["tenge", "Kazakh tenge", "Kazakhstani tenge", "Kazakhstan tenge"], &[], "40 tenge"),
    said("UZS", &["UZS"], &["Uzbek som", "Uzbek soum", "soum", "Uzbekistani som", "Uzbekistan som"], &[], "40 Uzbek soums"),
    said("KGS", &["KGS"], &["Kyrgyz som", "Kyrgyzstani som", "Kyrgyzstan som"], &[], "40 Kyrgyz soms"),
    said("TJS", &["TJS"], &["somoni", "Tajik somoni", "Tajikistani somoni"], &[], "40 somoni"),
    said("TMT", &["TMT"], &["Turkmen manat", "Turkmenistan manat", "Turkmenistani manat"], &[], "40 Turkmen manat"),
    said("AZN", &["₼", "AZN"], &["manat", "Azerbaijani manat", "Azerbaijan manat"], &[], "40 manat"),
    said("AMD", &["֏"], &["Armenian dram", "dram"], &[], "40 Armenian drams"),
    said("GEL", &["₾"], &["lari", "Georgian lari"], &["tetri"], "40 lari"),
    assumed("TRY", &[], &["lira"], &["kurus"], "40 lira"),
    said("TRY", &["₺", "TL"], &["Turkish lira"], &[], "₺40"),
    said("SYP", &["SYP"], &["Syrian pound"], &[], "40 Syrian pounds"),
    said("LBP", &["LBP"], &["Lebanese pound", "Lebanese lira"], &[], "42 Lebanese pounds"),
    said("EGP", &["EGP", "E£", "L.E", "L.E."], &["Egyptian pound", "geneh"], &["piastre", "piaster"], "42 Egyptian pounds"),
    said("SDG", &["SDG"], &["Sudanese pound"], &[], "42 Sudanese pounds"),
    said("SSP", &["SSP"], &["South Sudanese pound", "South Sudan pound"], &[], "42 South Sudanese pounds"),
    said("ILS", &["₪", "ILS", "NIS"], &["shekel", "Israeli shekel", "new shekel", "Israeli new shekel"], &["agora", "agorot"], "₪10"),
    said("JOD", &["JOD", "JD"], &["Jordanian dinar"], &[], "40 Jordanian dinars"),
    said("KWD", &["KWD", "KD"], &["Kuwaiti dinar"], &[], "42 KWD"),
    said("BHD", &["BHD"], &["Bahraini dinar"], &[], "40 Bahraini dinars"),
    said("IQD", &["IQD"], &["Iraqi dinar"], &[], "40 Iraqi dinars"),
    said("LYD", &["LYD"], &["Libyan dinar"], &[], "40 Libyan dinars"),
    said("TND", &["TND"], &["Tunisian dinar"], &[], "40 Tunisian dinars"),
    said("DZD", &["DZD"], &["Algerian dinar"], &[], "40 Algerian dinars"),
    said("MAD", &[], &["Moroccan dirham"], &[], "40 Moroccan dirhams"),
    said("AED", &["AED", "Dh", "Dhs"], &["UAE dirham", "Emirati dirham"], &["fils"], "AED 40"),
    said("SAR", &["SAR"], &["Saudi riyal"], &["halala"], "42 SAR"),
    said("QAR", &["QAR"], &["Qatari riyal"], &[], "42 Qatari riyals"),
    said("YER", &["YER"], &["Yemeni rial", "Yemeni riyal"], &[], "40 Yemeni rials"),
    said("OMR", &["OMR"], &["Omani rial", "Omani riyal"], &[], "40 Omani rials"),
    said("IRR", &["IRR"], &["Iranian rial"], &[], "40 Iranian rials"),
    said("AFN", &["AFN"], &["afghani", "Afghan afghani"], &[], "40 afghanis"),
    said("BDT", &["BDT", "৳", "Tk"], &["taka", "Bangladeshi taka"], &[], "BDT 40"),
    said("KRW", &["₩", "KRW"], &["Korean won", "South Korean won"], &[], "₩40"),
    assumed("KRW", &[], &["won"], &[], "450,000 won"),
    said("KPW", &["KPW"], &["North Korean won"], &[], "40 North Korean won"),
    said("THB", &["฿", "THB"], &["baht", "Thai baht"], &["satang"], "40 baht"),
    said("VND", &["₫", "VND"], &["dong", "Vietnamese dong"], &[], "40 dong"),
    said("LAK", &["₭"], &["kip", "Lao kip"], &[], "40 kip"),
    said("KHR", &["KHR"], &["Cambodian riel", "riel"], &[], "40 riels"),
    said("MMK", &["MMK"], &["kyat", "Myanmar kyat"], &[], "40 kyats"),
    said("IDR", &["IDR", "Rp"], &["rupiah", "Indonesian rupiah"], &[], "Rp 40"),
    said("MYR", &["MYR", "RM", "ringgit", "ringgits", "Malaysian ringgit", "Malaysian ringgits", "Malaysia ringgit", "Malaysia ringgits"], &[], &["sen"], "RM42"),
    said("MNT", &["₮", "MNT"], &["tugrik", "Mongolian tugrik", "togrog"], &[], "ten tugriks"),
    said("ZAR", &["ZAR"], &["rand", "South African rand"], &[], "40 rand"),
    said("NGN", &["₦", "NGN"], &["naira", "Nigerian naira", "Nigeria naira"], &["kobo"], "₦40"),
    said("GHS", &["GH₵", "₵", "GHS", "GH¢", "GHC"], &["cedi", "Ghanaian cedi", "Ghana cedi"], &["pesewa"], "40 cedis"),
    said("KES", &["KES", "KSh", "Sh", "KShs", "KSh.", "Sh."], &["Kenyan shilling", "Kenya shilling"], &[], "KSh 40"),
    said("TZS", &["TZS", "TSh", "TShs", "Tsh."], &["Tanzanian shilling", "Tanzania shilling"], &[], "40 Tanzanian shillings"),
    said("UGX", &["UGX", "USh", "Shs", "UShs", "Ush."], &["Ugandan shilling", "Uganda shilling"], &[], "UGX 40"),
    said("SOS", &[], &["Somali shilling"], &[], "40 Somali shillings"),
    said("ETB", &["ETB"], &["birr", "Ethiopian birr"], &[], "40 birr"),
    said("RWF", &["RWF"], &["Rwandan franc"], &[], "40 Rwandan francs"),
    said("CDF", &["CDF"], &["Congolese franc"], &[], "40 Congolese francs"),
    said("XOF", &["XOF", "FCFA", "CFAF"], &["CFA franc", "CFA"], &[], "40 CFA francs"),
    said("XAF", &["XAF"], &["central African franc"], &[], "XAF 40"),
    said("ZMW", &["ZMW"], &["kwacha", "Zambian kwacha"], &["ngwee"], "40 kwacha"),
    said("BWP", &["BWP"], &["pula", "Botswana pula", "Botswanan pula"], &[], "40 pula"),
    said("AOA", &["AOA"], &["Angolan kwanza", "kwanza", "Angola kwanza"], &[], "40 kwanza"),
    said("MZN", &["MZN"], &["metical", "meticais", "Mozambican metical", "Mozambican meticais", "Mozambique metical"], &[], "40 meticais"),
    said("XPF", &["XPF"], &["CFP franc", "Pacific franc"], &[], "40 CFP francs"),
    said("XCD", &["XCD", "EC$"], &["East Caribbean dollar", "Eastern Caribbean dollar"], &[], "EC$40"),
    said("BBD", &["BBD"], &["Barbadian dollar", "Barbados dollar"], &[], "40 Barbadian dollars"),
    said("BSD", &["BSD"], &["Bahamian dollar"], &[], "40 Bahamian dollars"),
    said("BZD", &["BZD", "BZ$"], &["Belize dollar"], &[], "40 Belize dollars"),
    said("GYD", &["GYD", "G$"], &["Guyanese dollar", "Guyana dollar"], &[], "40 Guyanese dollars"),
    said("SRD", &["SRD"], &["Surinamese dollar"], &[], "40 Surinamese dollars"),
    said("BND", &["BND", "B$"], &["Brunei dollar"], &[], "40 Brunei dollars"),
    said("SBD", &["SBD", "SI$"], &["Solomon Islands dollar"], &[], "40 Solomon Islands dollars"),
    said("DOP", &["DOP", "RD$"], &["Dominican peso"], &[], "40 Dominican pesos"),
    said("CRC", &["₡", "CRC"], &["Costa Rican colon", "Costa Rican colones", "colones"], &[], "40 colones"),
    said("GTQ", &["GTQ"], &["quetzal", "quetzales", "Guatemalan quetzal", "Guatemalan quetzales"], &[], "40 quetzales"),
    said("HNL", &["HNL"], &["lempira", "Honduran lempira"], &[], "40 lempiras"),
    said("NIO", &["NIO"], &["Nicaraguan cordoba", "cordoba", "córdoba"], &[], "40 cordobas"),
    said("PAB", &["PAB"], &["Panamanian balboa", "balboa"], &[], "40 balboas"),
    said("HTG", &["HTG"], &["gourde", "Haitian gourde"], &[], "40 gourdes"),
    said("AWG", &["AWG"], &["Aruban florin", "florin"], &[], "40 florins"),
    said("MKD", &["MKD"], &["Macedonian denar", "denar"], &[], "40 denars"),
    said("BAM", &["BAM"], &["convertible mark", "Bosnian mark", "Bosnian convertible mark"], &[], "40 convertible marks"),
    said("MOP", &["MOP"], &["pataca", "Macanese pataca", "Macau pataca"], &[], "40 patacas"),
    said("MVR", &["MVR"], &["rufiyaa", "Maldivian rufiyaa"], &[], "40 rufiyaa"),
    said("BTN", &["BTN"], &["ngultrum", "Bhutanese ngultrum"], &[], "40 ngultrum"),
    said("BMD", &["BMD"], &["Bermudian dollar", "Bermuda dollar"], &[], "40 Bermudian dollars"),
    said("KYD", &["KYD", "CI$"], &["Cayman Islands dollar", "Cayman dollar"], &[], "40 Cayman Islands dollars"),
    said("FKP", &["FKP"], &["Falkland Islands pound"], &[], "40 Falkland Islands pounds"),
    said("GIP", &["GIP"], &["Gibraltar pound"], &[], "40 Gibraltar pounds"),
    said("SHP", &["SHP"], &["Saint Helena pound", "St Helena pound"], &[], "40 Saint Helena pounds"),
    said("ANG", &[], &["Netherlands Antillean guilder", "Antillean guilder"], &[], "40 Antillean guilders"),
    said("MUR", &["MUR"], &["Mauritian rupee"], &[], "40 Mauritian rupees"),
    said("SCR", &["SCR"], &["Seychelles rupee", "Seychellois rupee"], &[], "40 Seychellois rupees"),
    said("PGK", &["PGK"], &["kina", "Papua New Guinean kina", "Papua New Guinea kina"], &["toea"], "40 kina"),
    said("WST", &["WST"], &["Samoan tala", "tala"], &[], "40 tala"),
    said("TOP", &[], &["Tongan pa'anga", "pa'anga"], &["seniti"], "40 pa'anga"),
    said("VUV", &["VUV"], &["vatu", "Vanuatu vatu"], &[], "40 vatu"),
    said("MRU", &["MRU"], &["ouguiya", "Mauritanian ouguiya"], &[], "40 ouguiyas"),
    said("LSL", &["LSL"], &["loti", "maloti", "Lesotho loti", "Lesotho maloti"], &[], "40 maloti"),
    said("SZL", &["SZL"], &["lilangeni", "emalangeni", "Swazi lilangeni", "Swazi emalangeni"], &[], "40 emalangeni"),
    said("GMD", &["GMD"], &["dalasi", "Gambian dalasi"], &[], "40 dalasis"),
    said("SLE", &["SLE"], &["leone", "Sierra Leonean leone"], &[], "40 leones"),
    said("GNF", &["GNF"], &["Guinean franc", "Guinea franc"], &[], "40 Guinean francs"),
    said("BIF", &["BIF"], &["Burundian franc", "Burundi franc"], &[], "40 Burundian francs"),
    said("DJF", &["DJF"], &["Djiboutian franc", "Djibouti franc"], &[], "40 Djibouti francs"),
    said("KMF", &["KMF"], &["Comorian franc"], &[], "40 Comorian francs"),
    said("MGA", &["MGA"], &["ariary", "Malagasy ariary"], &[], "40 ariary"),
    said("MWK", &["MWK"], &["Malawian kwacha", "Malawi kwacha"], &["tambala"], "40 Malawian kwacha"),
    said("ERN", &["ERN"], &["nakfa", "Eritrean nakfa"], &[], "40 nakfa"),
    said("CVE", &["CVE"], &["Cape Verdean escudo"], &[], "40 Cape Verdean escudos"),
    said("STN", &["STN"], &["Sao Tome dobra", "dobra"], &[], "40 dobras"),
    said("NLG", &["NLG"], &["Dutch guilder", "guilder", "Dutch florin"], &[], "250 million Dutch guilders"),
    said("DEM", &["DEM"], &["German mark", "Deutsche mark", "deutschmark", "D-mark"], &["pfennig"], "40 German marks"),
    said("FRF", &["FRF"], &["French franc"], &["centime"], "40 French francs"),
    said("BEF", &["BEF"], &["Belgian franc"], &[], "40 Belgian francs"),
    said("ITL", &["ITL"], &["Italian lira", "Italian lire", "lire"], &[], "40 Italian lire"),
    said("ESP", &[], &["peseta", "Spanish peseta"], &[], "6.65 billion pesetas"),
    said("PTE", &[], &["Portuguese escudo"], &[], "40 Portuguese escudos"),
    said("GRD", &[], &["drachma", "Greek drachma", "drachmae"], &[], "40 drachmas"),
    said("ATS", &[], &["Austrian schilling"], &[], "40 Austrian schillings"),
    said("IEP", &["IEP", "IR£"], &["Irish pound", "Irish punt"], &[], "40 Irish punts"),
    said("FIM", &["FIM"], &["markka", "Finnish markka", "markkaa"], &[], "40 markkas"),
    said("HRK", &["HRK"], &["kuna", "Croatian kuna"], &["lipa"], "40 kuna"),
    said("SKK", &["SKK"], &["Slovak koruna", "Slovak crown"], &[], "40 Slovak crowns"),
    said("SIT", &[], &["tolar", "Slovenian tolar"], &[], "40 tolars"),
    said("EEK", &[], &["kroon", "Estonian kroon", "krooni"], &[], "40 kroons"),
    said("LVL", &["LVL"], &["Latvian lat"], &[], "40 Latvian lats"),
    said("LTL", &["LTL"], &["litas", "Lithuanian litas"], &[], "40 litas"),
    said("MTL", &[], &["Maltese lira"], &[], "40 Maltese lira"),
    said("CYP", &["CY£"], &["Cypriot pound", "Cyprus pound"], &[], "40 Cypriot pounds"),
    said("YUM", &[], &["Yugoslav dinar"], &[], "40 Yugoslav dinars"),
    // ISO 4217 gives it no code; this is the one that everybody writes.
    said("BTC", &["₿", "BTC"], &["bitcoin"], &[], "6.25 BTC"),
    said("ETH", &["ETH"], &["ether"], &[], "6.25 ETH"),
    open(&["peso", "dinar", "dirham", "riyal", "franc", "shilling", "krone", "kroner", "krona", "kr", "crown", "rial", "escudo", "som", "leu", "lei"], &[], "40 pesos"),
];

impl Currency {
    /// Whether another row can say more exactly what this one left open: every dollar is a "$".
    pub fn may_be(&self, other: &Self) -> bool {
        let name = |row: &Self| row.names.first().and_then(|name| name.rsplit(' ').next());
        self.reading == Reading::Assumed && name(self).is_some() && name(self) == name(other)
    }
}

/// The part a phrase plays.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Part {
    Mark,
    Name,
    Minor,
}

#[derive(Clone, Copy, Debug)]
struct Alias {
    row: &'static Currency,
    part: Part,
    text: &'static str,
}

/// Every phrase of the table, with the plurals of its names.
fn aliases() -> Vec<(String, Alias)> {
    let mut all = Vec::new();
    for row in ROWS {
        for (texts, part) in [(row.marks, Part::Mark), (row.names, Part::Name), (row.minor, Part::Minor)] {
            for &text in texts {
                let alias = Alias { row, part, text };
                let lower = text.to_ascii_lowercase();
                if part != Part::Mark && !lower.ends_with(['s', '¢']) && lower.len() > 2 {
                    all.push((format!("{lower}s"), alias));
                }
                all.push((lower, alias));
            }
        }
    }
    all
}

static TABLE: LazyLock<Phrases<Alias>> =
    LazyLock::new(|| Phrases::new(aliases().iter().map(|(text, alias)| (text.as_str(), *alias))));

/// The phrases that may stand before a figure.
pub(super) fn openers() -> impl Iterator<Item = &'static str> {
    ROWS.iter().flat_map(|row| row.marks.iter().copied()).chain(letters::openers())
}

/// The sign or code before a figure, and where it ends.
pub(super) fn before(r: Reader<'_>, idx: usize) -> Option<(&'static Currency, usize)> {
    if let Some(letter) = letters::before(r, idx) {
        return Some(letter);
    }
    let (alias, end) = TABLE.longest(r.tokens, idx, r.end)?;
    (alias.part == Part::Mark && written_as_money(r, idx, alias.text)).then_some((alias.row, end))
}

/// Whether the code of a currency stands at `idx` ("a 5m USD loan").
pub(super) fn is_code(r: Reader<'_>, idx: usize) -> bool {
    TABLE.longest(r.tokens, idx, r.end).is_some_and(|(alias, _)| alias.part == Part::Mark && alias.text.len() == 3)
}

/// What stands behind a numeral.
#[derive(Clone, Copy, Debug)]
pub(super) enum Behind {
    /// The currency itself.
    Main(&'static Currency),
    /// A hundredth of it.
    Minor(&'static Currency),
}

/// The sign, code or name behind a numeral, and where it ends.
pub(super) fn after(r: Reader<'_>, idx: usize, value: &Decimal) -> Option<(Behind, usize)> {
    if idx >= r.end {
        return None;
    }
    let (alias, end) = TABLE.longest(r.tokens, idx, r.end)?;
    let fits = match alias.part {
        Part::Mark => {
            // "5 $10 notes": the sign belongs to the figure behind it.
            let minor_behind =
                TABLE.longest(r.tokens, end + 1, r.end).is_some_and(|(alias, _)| alias.part == Part::Minor);
            let next = r.is_figure(end) && (r.glued(end) || !r.glued(idx)) && !minor_behind;
            written_as_money(r, idx, alias.text) && !(next && r.kind(idx) == Some(TokenKind::Mark))
        }
        Part::Name => name_fits(r, idx, end, value),
        // "50 Cent" sings.
        Part::Minor if r.str(idx) == "Cent" => false,
        Part::Minor => alias.text.len() > 1 || alias.text == "¢" || pence(r, idx, value),
    };
    fits.then_some((if alias.part == Part::Minor { Behind::Minor(alias.row) } else { Behind::Main(alias.row) }, end))
}

/// "120 MEUR": a code with its scale in front.
pub(super) fn scaled_code(r: Reader<'_>, idx: usize) -> Option<(&'static Currency, i32)> {
    let text = r.str(idx);
    if r.case(idx) != Case::Upper && r.case(idx) != Case::Mixed {
        return None;
    }
    let power = match text.as_bytes().first()? {
        b'k' | b'K' | b'T' => 3,
        b'M' => 6,
        b'B' => 9,
        _ => return None,
    };
    let code = text.get(1..).filter(|code| code.len() == 3)?;
    let row = ROWS.iter().find(|row| row.reading == Reading::Said && row.marks.contains(&code))?;
    Some((row, power))
}

/// Letters stand for money only when they are written so: "RM" and "Usd", but no "rm"; the commonest in lower case too.
fn written_as_money(r: Reader<'_>, idx: usize, text: &str) -> bool {
    if text.len() == 2 && text.ends_with('$') {
        // "C$5", but "a $5 note".
        return r.glued(idx + 1) && r.case(idx) != Case::Lower;
    }
    let sign = text.contains(|c: char| !c.is_ascii_alphabetic() && c != ' ' && c != '.');
    let word = text.len() > 4 && !text.contains('.');
    // "20czk", "php500"
    let touches = (r.glued(idx) && r.is_figure(idx - 1)) || (r.glued(idx + 1) && r.is_figure(idx + 1));
    sign || word
        || (touches && text.len() == 3)
        || !matches!(r.case(idx), Case::Lower)
        || matches!(
            r.lower(idx),
            "usd" | "eur" | "gbp" | "rs" | "rmb" | "inr" | "aud" | "cad" | "nzd" | "btc" | "l.e" | "l.e." | "u.s"
        )
}

/// Names that are other words too need a figure that speaks for money.
fn name_fits(r: Reader<'_>, idx: usize, end: usize, value: &Decimal) -> bool {
    match r.lower(end - 1) {
        "pound" | "pounds" if end == idx + 1 => pounds_are_money(r, idx, value),
        "won" if end == idx + 1 => {
            let rate = matches!(r.lower(end), "a" | "per") && is_time_unit(r.lower(end + 1));
            *value >= Decimal::from(1000) && (!r.is_word(end + 1) || rate)
        }
        // Crowns are won and worn, and shoes have soles.
        "crown" | "crowns" | "soles" if end == idx + 1 => *value >= Decimal::from(100),
        "quid" => r.lower(end) != "pro",
        // "two drams of whisky"
        "dram" | "drams" => r.lower(end) != "of",
        _ => true,
    }
}

/// Words near an amount in pounds that speak of money.
const MONEY_WORDS: &[&str] = &[
    "cost",
    "costs",
    "costing",
    "pay",
    "paid",
    "pays",
    "paying",
    "price",
    "prices",
    "priced",
    "worth",
    "sold",
    "sell",
    "fine",
    "fined",
    "salary",
    "spend",
    "spent",
    "spending",
    "debt",
    "debts",
    "bill",
    "bills",
    "tax",
    "taxes",
    "sterling",
    "pence",
    "profit",
    "profits",
    "loss",
    "losses",
    "raised",
    "bought",
    "buy",
    "earn",
    "earned",
    "earns",
    "wage",
    "wages",
    "bet",
    "reward",
    "fee",
    "fees",
    "rent",
    "owed",
    "owes",
    "grant",
    "bonus",
    "budget",
    "savings",
    "cash",
    "bail",
    "charge",
    "charged",
    "payment",
    "payments",
    "pension",
    "pensions",
    "income",
    "compensation",
];

/// Pounds of money, not of weight: by the size of the sum, or a word of money near it.
fn pounds_are_money(r: Reader<'_>, idx: usize, value: &Decimal) -> bool {
    // "tens of thousands of pounds", and not of fish.
    let countless = matches!(r.lower(idx.wrapping_sub(2)), "thousands" | "hundreds") && r.lower(idx + 1) != "of";
    let large = *value >= Decimal::from(1_000_000) || countless;
    let near = |at: usize| MONEY_WORDS.contains(&r.lower(at));
    let around = (idx.saturating_sub(8).max(r.start)..(idx + 6).min(r.end)).any(near);
    let per = matches!(r.lower(idx + 1), "a" | "an" | "per")
        && matches!(r.lower(idx + 2), "week" | "month" | "year" | "day" | "head" | "hour");
    large || around || per
}

/// "50p" and "210p" are pence; "p. 50" and "50 p" are not. "43c" are cents behind a main amount only.
fn pence(r: Reader<'_>, idx: usize, value: &Decimal) -> bool {
    let close = r.glued(idx) && *value < Decimal::from(5000);
    close && (r.str(idx) == "p" || (r.str(idx) == "c" && r.lower(idx.wrapping_sub(2)) == "and"))
}

#[cfg(test)]
pub(super) mod testing {
    use super::super::testing::only;
    use super::{Currency, Reading};
    use crate::document::{NumberFlag, NumberKind};

    /// Checks that the money of a row's example is found, and is the row's.
    pub fn names_its_example(row: &Currency) {
        let text = format!("It cost {} then.", row.example.text());
        let number = only(&text);
        assert_eq!(number.kind, NumberKind::Money, "{text}");
        assert_eq!(number.span.of(&text), row.example.text());
        let code = (row.reading != Reading::Open).then_some(row.code);
        assert_eq!(number.currency, code, "{text}");
        assert_eq!(number.flags.contains(&NumberFlag::AssumedCurrency), row.reading == Reading::Assumed, "{text}");
    }
}

#[cfg(test)]
mod tests {
    use super::super::testing::only;
    use super::testing::names_its_example;
    use super::*;
    use crate::document::NumberKind;

    #[test]
    fn every_row_names_the_money_of_its_example() {
        ROWS.iter().for_each(names_its_example);
    }

    #[test]
    fn no_phrase_stands_twice() {
        let mut texts: Vec<String> = aliases().into_iter().map(|(text, _)| text).collect();
        texts.sort();
        let doubled: Vec<_> = texts.windows(2).filter(|pair| pair[0] == pair[1]).collect();
        assert!(doubled.is_empty(), "{doubled:?}");
    }

    #[test]
    fn a_name_behind_says_which_dollar() {
        let number = only("It cost $1.8 million Jamaican dollars.");
        assert_eq!((number.currency, number.flags.as_slice()), (Some("JMD"), [].as_slice()));
    }

    #[test]
    fn pounds_weigh_unless_money_is_meant() {
        assert_eq!(only("The cub weighs two pounds.").kind, NumberKind::Quantity);
        assert_eq!(only("She paid ten pounds for it.").kind, NumberKind::Money);
        assert_eq!(only("Profit rose to 361 million pounds.").kind, NumberKind::Money);
    }
}
