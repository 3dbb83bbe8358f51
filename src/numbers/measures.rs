//! The units of measurement that the finder knows. To add one, add a row: its UCUM code, its names in the singular (the
//! plural in -s and the hyphenated form follow), its symbols as they are written (capitals matter), and an example.
//!
//! Units of time are no rows: what is measured in them is a date. A unit with a `chain` may be followed by a smaller one
//! of the same chain ("5ft 11in"); its factor says how many of the smallest it holds.

use crate::example::Example;

/// Units that are counted together.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Chain {
    MetricLength,
    ImperialLength,
    MetricMass,
    ImperialMass,
}

/// One unit.
#[derive(Debug)]
pub(super) struct Row {
    pub ucum: &'static str,
    /// The name of the row as it stands in `by`.
    pub by: &'static str,
    pub names: &'static [&'static str],
    pub symbols: &'static [&'static str],
    pub chain: Option<(Chain, u64)>,
    #[cfg_attr(not(test), expect(dead_code, reason = "the table's own test reads it"))]
    pub example: Example,
}

const fn unit(
    ucum: &'static str,
    by: &'static str,
    names: &'static [&'static str],
    symbols: &'static [&'static str],
    example: &'static str,
) -> Row {
    Row { ucum, by, names, symbols, chain: None, example: Example::of(example) }
}

const fn chained(
    chain: (Chain, u64),
    ucum: &'static str,
    by: &'static str,
    names: &'static [&'static str],
    symbols: &'static [&'static str],
    example: &'static str,
) -> Row {
    Row { ucum, by, names, symbols, chain: Some(chain), example: Example::of(example) }
}

use Chain::{ImperialLength, ImperialMass, MetricLength, MetricMass};

#[rustfmt::skip]
pub(super) const ROWS: &[Row] = &[
    // Length
    chained((MetricLength, 1_000_000), "km", "unit:kilometre", &["kilometre", "kilometer", "kilo meter"], &["km", "kms", "Km", "KM"], "17 km"),
    chained((MetricLength, 1000), "m", "unit:metre", &["metre", "meter", "mtr"], &["m"], "500 metres"),
    chained((MetricLength, 10), "cm", "unit:centimetre", &["centimetre", "centimeter"], &["cm", "cms"], "30 cm"),
    chained((MetricLength, 1), "mm", "unit:millimetre", &["millimetre", "millimeter"], &["mm"], "7.62mm"),
    unit("dm", "unit:decimetre", &["decimetre", "decimeter"], &["dm"], "3 dm"),
    unit("dam", "unit:decametre", &["decametre", "decameter", "dekameter", "dekametre"], &[], "3 decametres"),
    unit("hm", "unit:hectometre", &["hectometre", "hectometer"], &[], "3 hectometres"),
    unit("um", "unit:micrometre", &["micrometre", "micrometer", "micron"], &["µm", "μm"], "3 microns"),
    unit("nm", "unit:nanometre", &["nanometre", "nanometer"], &["nm"], "3 nm"),
    unit("pm", "unit:picometre", &["picometre", "picometer"], &[], "2 picometres"),
    chained((ImperialLength, 63_360), "[mi_i]", "unit:mile", &["mile"], &["mi"], "8 miles"),
    chained((ImperialLength, 36), "[yd_i]", "unit:yard", &["yard", "yd"], &[], "40 yards"),
    chained((ImperialLength, 12), "[ft_i]", "unit:foot", &["foot", "feet", "ft", "ft."], &["′"], "10 feet"),
    chained((ImperialLength, 1), "[in_i]", "unit:inch", &["inch", "inches"], &["″", "\"", "''", "in"], "3.5 inches"),
    unit("[nmi_i]", "unit:nautical-mile", &["nautical mile", "sea mile"], &["nmi", "NM"], "12 nautical miles"),
    unit("[ly]", "unit:light-year", &["light year", "lightyear"], &["ly"], "4 light years"),
    unit("pc", "unit:parsec", &["parsec"], &[], "4 parsecs"),
    unit("AU", "unit:astronomical-unit", &["astronomical unit"], &["au", "AU"], "2 astronomical units"),
    unit("[fth_i]", "unit:fathom", &["fathom"], &[], "6 fathoms"),
    unit("[fur_us]", "unit:furlong", &["furlong"], &[], "8 furlongs"),
    // Area
    unit("m2", "unit:square-metre", &["square metre", "square meter", "sq metre", "sq meter", "sq m", "sq. m", "sq. metre", "sq. meter"], &["m2", "m²", "sqm"], "190,000 square metres"),
    unit("km2", "unit:square-kilometre", &["square kilometre", "square kilometer", "sq km", "sq. km", "sq. kilometre", "sq. kilometer"], &["km2", "km²", "sqkm"], "40 square kilometres"),
    unit("cm2", "unit:square-centimetre", &["square centimetre", "square centimeter", "sq cm"], &["cm2", "cm²"], "40 square centimetres"),
    unit("mm2", "unit:square-millimetre", &["square millimetre", "square millimeter"], &["mm2", "mm²"], "40 square millimetres"),
    unit("dm2", "unit:square-decimetre", &["square decimetre", "square decimeter"], &["dm2", "dm²"], "40 square decimetres"),
    unit("hm2", "unit:square-hectometre", &["square hectometre", "square hectometer"], &[], "40 square hectometres"),
    unit("[sft_i]", "unit:square-foot", &["square foot", "square feet", "sq ft", "sq. ft.", "sq. ft", "sq foot", "sq feet", "sq. foot", "sq. feet"], &["sqft", "ft²"], "1,200 sq ft"),
    unit("[smi_us]", "unit:square-mile", &["square mile", "sq mile", "sq mi", "sq. mi", "sq. mile"], &["mi²"], "40 square miles"),
    unit("[sin_i]", "unit:square-inch", &["square inch", "square inches", "sq in", "sq. inch", "sq. inches", "sq. in"], &[], "40 square inches"),
    unit("[syd_i]", "unit:square-yard", &["square yard", "sq yd", "sq. yard", "sq. yd", "sq yard"], &[], "40 square yards"),
    unit("[acr_us]", "unit:acre", &["acre"], &[], "1,200 acres"),
    unit("har", "unit:hectare", &["hectare"], &["ha"], "30 hectares"),
    // Volume
    unit("L", "unit:litre", &["litre", "liter", "ltr"], &["l", "L"], "2 litres"),
    unit("mL", "unit:millilitre", &["millilitre", "milliliter", "ml"], &["mL"], "250 ml"),
    unit("cL", "unit:centilitre", &["centilitre", "centiliter"], &["cl"], "33 centilitres"),
    unit("dL", "unit:decilitre", &["decilitre", "deciliter"], &["dl"], "3 decilitres"),
    unit("hL", "unit:hectolitre", &["hectolitre", "hectoliter"], &["hl"], "3 hectolitres"),
    unit("daL", "unit:decalitre", &["decalitre", "decaliter", "dekaliter"], &[], "3 decalitres"),
    unit("uL", "unit:microlitre", &["microlitre", "microliter"], &["µL", "μL", "µl", "μl"], "3 microlitres"),
    unit("m3", "unit:cubic-metre", &["cubic metre", "cubic meter", "cu m"], &["m3", "m³", "cbm"], "40 cubic metres"),
    unit("km3", "unit:cubic-kilometre", &["cubic kilometre", "cubic kilometer"], &["km3", "km³"], "40 cubic kilometres"),
    unit("cm3", "unit:cubic-centimetre", &["cubic centimetre", "cubic centimeter"], &["cm3", "cm³", "cc"], "40 cubic centimetres"),
    unit("mm3", "unit:cubic-millimetre", &["cubic millimetre", "cubic millimeter"], &["mm3", "mm³"], "40 cubic millimetres"),
    unit("dm3", "unit:cubic-decimetre", &["cubic decimetre", "cubic decimeter"], &["dm3", "dm³"], "40 cubic decimetres"),
    unit("[cft_i]", "unit:cubic-foot", &["cubic foot", "cubic feet", "cu ft", "cu. ft"], &["ft³"], "40 cubic feet"),
    unit("[cyd_i]", "unit:cubic-yard", &["cubic yard"], &[], "40 cubic yards"),
    unit("[cin_i]", "unit:cubic-inch", &["cubic inch", "cubic inches"], &[], "40 cubic inches"),
    unit("[mi_i]3", "unit:cubic-mile", &["cubic mile"], &[], "40 cubic miles"),
    unit("[gal_us]", "unit:gallon", &["gallon", "gal", "US gallon"], &[], "3 gallons"),
    unit("[gal_br]", "unit:imperial-gallon", &["imperial gallon"], &[], "3 imperial gallons"),
    unit("[bbl_us]", "unit:barrel", &["barrel", "bbl"], &[], "20,000 barrels"),
    unit("[bbl_us]/d", "unit:barrel-per-day", &["bpd", "b/d"], &[], "20,000 bpd"),
    unit("[bu_us]", "unit:bushel", &["bushel"], &[], "40 bushels"),
    unit("[pk_us]", "unit:peck", &["peck"], &[], "3 pecks of apples"),
    unit("[crd_us]", "unit:cord", &["cord"], &[], "3 cords of wood"),
    unit("[gil_us]", "unit:gill", &["gill"], &[], "3 gills of rum"),
    unit("[pt_us]", "unit:pint", &["pint"], &[], "2 pints"),
    unit("[qt_us]", "unit:quart", &["quart"], &[], "2 quarts"),
    unit("[cup_us]", "unit:cup", &["cup"], &[], "3 cups"),
    unit("[tbs_us]", "unit:tablespoon", &["tablespoon", "tbsp"], &[], "3 tablespoons"),
    unit("[tsp_us]", "unit:teaspoon", &["teaspoon", "tsp"], &[], "3 teaspoons"),
    unit("[foz_us]", "unit:fluid-ounce", &["fluid ounce", "fl oz"], &[], "3 fluid ounces"),
    unit("[acr_us].[ft_us]", "unit:acre-foot", &["acre foot", "acre feet"], &[], "300 acre feet"),
    unit("[bf_i]", "unit:board-foot", &["board foot", "board feet"], &[], "300 board feet"),
    // Mass
    chained((MetricMass, 1_000_000), "kg", "unit:kilogram", &["kilogram", "kilogramme", "kilo", "k.g."], &["kg", "kgs", "Kg", "KG"], "20 kg"),
    chained((MetricMass, 1000), "g", "unit:gram", &["gram", "gramme", "gm"], &["g", "gs"], "2 grams"),
    chained((MetricMass, 1), "mg", "unit:milligram", &["milligram", "milligramme"], &["mg"], "2,000 milligrams"),
    unit("ug", "unit:microgram", &["microgram", "microgramme"], &["µg", "μg", "mcg"], "120 μg"),
    unit("t", "unit:tonne", &["tonne", "metric ton", "metric tonne"], &["t"], "34,500 metric tons"),
    unit("kt", "unit:kilotonne", &["kilotonne", "kiloton"], &["kt"], "15 kilotons"),
    unit("Mt", "unit:megatonne", &["megatonne", "megaton"], &["Mt"], "3 megatons"),
    unit("Gt", "unit:gigatonne", &["gigatonne", "gigaton"], &["Gt"], "37 gigatonnes"),
    unit("[ston_av]", "unit:ton", &["ton", "short ton"], &[], "3 tons"),
    unit("[lton_av]", "unit:long-ton", &["long ton"], &[], "3 long tons"),
    chained((ImperialMass, 224), "[stone_av]", "unit:stone", &["stone"], &["st"], "12 stone"),
    chained((ImperialMass, 16), "[lb_av]", "unit:pound", &["pound", "lb", "lbs."], &[], "200lbs"),
    chained((ImperialMass, 1), "[oz_av]", "unit:ounce", &["ounce", "oz", "oz."], &[], "2oz"),
    unit("[oz_tr]", "unit:troy-ounce", &["troy ounce"], &[], "3 troy ounces"),
    unit("[car_m]", "unit:carat", &["carat", "karat"], &[], "18 carats"),
    unit("[gr]", "unit:grain", &["grain"], &[], "5 grains of gold"),
    unit("[pwt_tr]", "unit:pennyweight", &["pennyweight"], &[], "5 pennyweights"),
    unit("[dr_av]", "unit:dram", &["dram"], &[], "2 drams of whisky"),
    unit("[lcwt_av]", "unit:hundredweight", &["hundredweight", "cwt", "cwt."], &[], "3 hundredweight"),
    unit("{GT}", "unit:gross-ton", &["gross ton", "gross tonne", "gross register ton"], &[], "5,000 gross tons"),
    unit("t", "unit:deadweight-ton", &["deadweight ton", "deadweight tonne"], &["dwt", "DWT"], "5,000 deadweight tonnes"),
    unit("{TEU}", "unit:twenty-foot-unit", &["twenty-foot equivalent unit", "20-foot equivalent unit"], &["TEU", "TEUs", "teu"], "18,000 TEU"),
    // Speed
    unit("km/h", "unit:kilometre-per-hour", &["kilometre per hour", "kilometer per hour", "kilometre an hour", "kilometer an hour", "km per hour", "km an hour", "kph", "kmph", "kmh", "km/h", "km/hr"], &[], "130 km/h"),
    unit("[mi_i]/h", "unit:mile-per-hour", &["mile per hour", "mile an hour", "mph"], &["mi/h"], "60 mph"),
    unit("m/s", "unit:metre-per-second", &["metre per second", "meter per second", "metre a second", "meter a second"], &["m/s"], "8 metres per second"),
    unit("km/s", "unit:kilometre-per-second", &["kilometre per second", "kilometer per second", "kilometre a second", "kilometer a second"], &["km/s"], "8 kilometres per second"),
    unit("[mi_i]/s", "unit:mile-per-second", &["mile per second", "mile a second"], &[], "8 miles per second"),
    unit("[ft_i]/s", "unit:foot-per-second", &["foot per second", "feet per second"], &["ft/s"], "8 feet per second"),
    unit("[ft_i]/min", "unit:foot-per-minute", &["foot per minute", "feet per minute", "foot a minute", "feet a minute"], &["ft/min"], "8 feet per minute"),
    unit("[yd_i]/s", "unit:yard-per-second", &["yard per second", "yard a second"], &[], "8 yards per second"),
    unit("[yd_i]/min", "unit:yard-per-minute", &["yard per minute", "yard a minute"], &[], "8 yards per minute"),
    unit("km/min", "unit:kilometre-per-minute", &["kilometre per minute", "kilometer per minute", "kilometre a minute", "kilometer a minute", "km per minute"], &["km/min"], "8 kilometres per minute"),
    unit("m/min", "unit:metre-per-minute", &["metre per minute", "meter per minute", "metre a minute", "meter a minute"], &["m/min"], "8 metres per minute"),
    unit("m3/s", "unit:cubic-metre-per-second", &["cubic metre per second", "cubic meter per second", "cubic metre a second", "cubic meter a second", "cumec"], &["m3/s", "m³/s"], "8 cubic metres per second"),
    unit("[cft_i]/s", "unit:cubic-foot-per-second", &["cubic foot per second", "cubic feet per second", "cubic foot a second", "cubic feet a second", "cusec"], &[], "800 cubic feet per second"),
    unit("L/s", "unit:litre-per-second", &["litre per second", "liter per second", "litre a second", "liter a second"], &["L/s", "l/s"], "8 litres per second"),
    unit("L/min", "unit:litre-per-minute", &["litre per minute", "liter per minute", "litre a minute", "liter a minute"], &["L/min", "l/min"], "8 litres per minute"),
    unit("[gal_us]/min", "unit:gallon-per-minute", &["gallon per minute", "gallon a minute", "gpm"], &[], "8 gallons per minute"),
    unit("cm/s", "unit:centimetre-per-second", &["centimetre per second", "centimeter per second"], &["cm/s"], "8 centimetres per second"),
    unit("m/ms", "unit:metre-per-millisecond", &["metre per millisecond", "meter per millisecond"], &["m/ms"], "8 metres per millisecond"),
    unit("cm/ms", "unit:centimetre-per-millisecond", &["centimetre/millisecond", "centimeter/millisecond"], &["cm/ms"], "8 cm/ms"),
    unit("km/ms", "unit:kilometre-per-millisecond", &["kilometre per millisecond", "kilometer per millisecond"], &["km/ms"], "8 km/ms"),
    unit("[kn_i]", "unit:knot", &["knot"], &["kn", "kts"], "30 knots"),
    unit("/min", "unit:per-minute", &["revolution per minute", "rpm", "beat per minute", "beat a minute", "bpm"], &[], "3,000 rpm"),
    // Temperature
    unit("Cel", "unit:celsius", &["degree celsius", "degree centigrade", "degree c", "deg c", "celsius", "centigrade", "° celsius"], &["°C", "° C", "℃", "C"], "20.3 degrees Celsius"),
    unit("[degF]", "unit:fahrenheit", &["degree fahrenheit", "degree f", "deg f", "fahrenheit", "° fahrenheit"], &["°F", "° F", "℉", "F"], "70°F"),
    unit("K", "unit:kelvin", &["kelvin", "degree kelvin"], &[], "300 kelvin"),
    unit("deg", "unit:degree", &["degree", "deg", "deg."], &["°"], "45 degrees"),
    unit("circ", "unit:turn", &["turn"], &[], "half turn"),
    unit("rad", "unit:radian", &["radian", "rad"], &[], "0.8rad"),
    // Energy, power, electricity
    unit("J", "unit:joule", &["joule"], &["J"], "3 joules"),
    unit("kJ", "unit:kilojoule", &["kilojoule"], &["kJ"], "3 kilojoules"),
    unit("MJ", "unit:megajoule", &["megajoule"], &["MJ"], "3 megajoules"),
    unit("GJ", "unit:gigajoule", &["gigajoule"], &["GJ"], "3 gigajoules"),
    unit("TJ", "unit:terajoule", &["terajoule"], &["TJ"], "3 terajoules"),
    unit("[Btu]", "unit:british-thermal-unit", &["British thermal unit", "btu"], &[], "300 Btu"),
    unit("cal", "unit:calorie", &["calorie"], &[], "300 calories"),
    unit("kcal", "unit:kilocalorie", &["kilocalorie", "kcal"], &[], "300 kcal"),
    unit("W.h", "unit:watt-hour", &["watt hour"], &["Wh"], "30 watt hours"),
    unit("kW.h", "unit:kilowatt-hour", &["kilowatt hour"], &["kWh", "KWh", "kwh"], "30 kWh"),
    unit("MW.h", "unit:megawatt-hour", &["megawatt hour"], &["MWh"], "30 MWh"),
    unit("GW.h", "unit:gigawatt-hour", &["gigawatt hour"], &["GWh"], "30 GWh"),
    unit("TW.h", "unit:terawatt-hour", &["terawatt hour"], &["TWh"], "30 TWh"),
    unit("W", "unit:watt", &["watt"], &["W"], "60 watts"),
    unit("kW", "unit:kilowatt", &["kilowatt"], &["kW", "KW"], "60 kW"),
    unit("MW", "unit:megawatt", &["megawatt"], &["MW"], "60 megawatts"),
    unit("GW", "unit:gigawatt", &["gigawatt"], &["GW"], "60 gigawatts"),
    unit("TW", "unit:terawatt", &["terawatt"], &["TW"], "2 terawatts"),
    unit("mW", "unit:milliwatt", &["milliwatt"], &["mW"], "3 milliwatts"),
    unit("MV.A", "unit:megavolt-ampere", &["megavolt ampere"], &["MVA"], "30 MVA"),
    unit("kV.A", "unit:kilovolt-ampere", &["kilovolt ampere"], &["kVA", "KVA"], "30 kVA"),
    unit("[HP]", "unit:horsepower", &["horsepower", "bhp", "hp"], &[], "300 horsepower"),
    unit("V", "unit:volt", &["volt"], &["V"], "12 volts"),
    unit("kV", "unit:kilovolt", &["kilovolt"], &["kV"], "400 kV"),
    unit("mV", "unit:millivolt", &["millivolt"], &["mV"], "3 millivolts"),
    unit("MV", "unit:megavolt", &["megavolt"], &[], "3 megavolts"),
    unit("A", "unit:ampere", &["amp", "ampere"], &[], "13 amps"),
    unit("mA", "unit:milliampere", &["milliamp", "milliampere"], &["mA"], "30 milliamps"),
    unit("mA.h", "unit:milliampere-hour", &["milliamp hour"], &["mAh"], "4,000 mAh"),
    unit("Ohm", "unit:ohm", &["ohm"], &["Ω"], "30 ohms"),
    // Pressure and force
    unit("bar", "unit:bar", &[], &["bar"], "3 bar"),
    unit("mbar", "unit:millibar", &["millibar"], &["mbar", "mb"], "980 millibars"),
    unit("hPa", "unit:hectopascal", &["hectopascal"], &["hPa"], "980 hPa"),
    unit("kPa", "unit:kilopascal", &["kilopascal"], &["kPa"], "3 kPa"),
    unit("Pa", "unit:pascal", &["pascal"], &["Pa"], "3 pascals"),
    unit("MPa", "unit:megapascal", &["megapascal"], &["MPa"], "3 megapascals"),
    unit("GPa", "unit:gigapascal", &["gigapascal"], &["GPa"], "3 GPa"),
    unit("atm", "unit:atmosphere", &["atmosphere"], &["atm"], "3 atmospheres"),
    unit("mm[Hg]", "unit:millimetre-of-mercury", &["millimetre of mercury", "millimeter of mercury", "millimetres of mercury", "millimeters of mercury"], &["mmHg"], "120 mmHg"),
    unit("[psi]", "unit:psi", &["psi", "pound per square inch"], &[], "30 psi"),
    unit("N", "unit:newton", &["newton"], &[], "30 newtons"),
    unit("kN", "unit:kilonewton", &["kilonewton"], &["kN"], "3 kilonewtons"),
    unit("N.m", "unit:newton-metre", &["newton metre", "newton meter"], &["Nm"], "300 newton metres"),
    unit("[ft_i].[lbf_av]", "unit:pound-foot", &["pound foot", "pound feet", "lb ft", "foot pound", "ft lb"], &[], "300 pound feet"),
    // Information
    unit("By", "unit:byte", &["byte"], &[], "30 bytes"),
    unit("kBy", "unit:kilobyte", &["kilobyte", "kb"], &[], "30 kilobytes"),
    unit("MBy", "unit:megabyte", &["megabyte"], &["MB"], "30 megabytes"),
    unit("GBy", "unit:gigabyte", &["gigabyte"], &["GB", "Gb"], "30 GB"),
    unit("TBy", "unit:terabyte", &["terabyte"], &["TB"], "3 terabytes"),
    unit("PBy", "unit:petabyte", &["petabyte"], &["PB"], "3 petabytes"),
    unit("EBy", "unit:exabyte", &["exabyte"], &["EB"], "3 exabytes"),
    unit("ZBy", "unit:zettabyte", &["zettabyte"], &["ZB"], "3 zettabytes"),
    unit("bit", "unit:bit", &["bit"], &[], "256 bits"),
    unit("kbit", "unit:kilobit", &["kilobit"], &["kbit"], "3 kilobits"),
    unit("Mbit", "unit:megabit", &["megabit"], &["Mbit"], "3 megabits"),
    unit("Gbit", "unit:gigabit", &["gigabit"], &["Gbit"], "3 gigabits"),
    unit("Tbit", "unit:terabit", &["terabit"], &["Tbit"], "3 terabits"),
    unit("kbit/s", "unit:kilobit-per-second", &["kilobit per second", "kilobit a second", "kbps"], &["kb/s", "kbit/s"], "30 kbps"),
    unit("Mbit/s", "unit:megabit-per-second", &["megabit per second", "megabit a second", "mbps"], &["Mb/s", "Mbit/s"], "30 Mbps"),
    unit("Gbit/s", "unit:gigabit-per-second", &["gigabit per second", "gigabit a second", "gbps"], &["Gb/s", "Gbit/s"], "30 Gbps"),
    unit("Tbit/s", "unit:terabit-per-second", &["terabit per second", "terabit a second", "tbps"], &["Tb/s", "Tbit/s"], "30 Tbps"),
    unit("[pixel]", "unit:megapixel", &["megapixel"], &["MP"], "48 megapixels"),
    // Waves, sound, radiation
    unit("Hz", "unit:hertz", &["hertz"], &["Hz"], "50 hertz"),
    unit("kHz", "unit:kilohertz", &["kilohertz"], &["kHz"], "50 kHz"),
    unit("MHz", "unit:megahertz", &["megahertz"], &["MHz"], "50 MHz"),
    unit("GHz", "unit:gigahertz", &["gigahertz"], &["GHz"], "3 GHz"),
    unit("dB", "unit:decibel", &["decibel"], &["dB", "db"], "90 decibels"),
    unit("Sv", "unit:sievert", &["sievert"], &["Sv"], "3 sieverts"),
    unit("mSv", "unit:millisievert", &["millisievert"], &["mSv"], "3 millisieverts"),
    unit("uSv", "unit:microsievert", &["microsievert"], &["µSv", "μSv"], "3 microsieverts"),
    unit("Bq", "unit:becquerel", &["becquerel"], &["Bq"], "3 becquerels"),
    unit("lm", "unit:lumen", &["lumen"], &[], "800 lumens"),
    unit("lx", "unit:lux", &["lux"], &[], "300 lux"),
    unit("cd", "unit:candela", &["candela"], &[], "300 candelas"),
    // Earthquakes; UCUM has no code for the scale, so it is an annotation.
    unit("{magnitude}", "unit:magnitude", &["magnitude"], &[], "6.4 magnitude"),
    // Concentration
    unit("[ppm]", "unit:part-per-million", &["part per million", "ppm"], &[], "420 parts per million"),
    unit("[ppb]", "unit:part-per-billion", &["part per billion", "ppb"], &[], "4 parts per billion"),
    unit("mg/dL", "unit:milligram-per-decilitre", &["milligram per decilitre", "milligram per deciliter"], &["mg/dl", "mg/dL"], "90 mg/dL"),
    unit("mmol/L", "unit:millimole-per-litre", &["millimole per litre", "millimole per liter"], &["mmol/L", "mmol/l"], "7 mmol/L"),
    unit("mg/L", "unit:milligram-per-litre", &["milligram per litre", "milligram per liter"], &["mg/L", "mg/l"], "7 mg/L"),
    unit("g/L", "unit:gram-per-litre", &["gram per litre", "gram per liter"], &["g/L", "g/l"], "7 grams per litre"),
    unit("ug/L", "unit:microgram-per-litre", &["microgram per litre", "microgram per liter"], &["µg/L", "μg/L"], "7 micrograms per litre"),
    unit("mg/kg", "unit:milligram-per-kilogram", &["milligram per kilogram", "milligram per kilo"], &["mg/kg"], "7 mg/kg"),
    unit("[iU]", "unit:international-unit", &["international unit"], &[], "1,000 international units"),
    unit("t/har", "unit:tonne-per-hectare", &["tonne per hectare", "ton per hectare", "tonne a hectare", "ton a hectare"], &["t/ha"], "7 tonnes per hectare"),
    unit("kg/har", "unit:kilogram-per-hectare", &["kilogram per hectare", "kilo per hectare", "kilo a hectare"], &["kg/ha"], "7 kilograms per hectare"),
    unit("[bu_us]/[acr_us]", "unit:bushel-per-acre", &["bushel per acre", "bushel an acre"], &[], "180 bushels per acre"),
    unit("ug/m3", "unit:microgram-per-cubic-metre", &["microgram per cubic metre", "microgram per cubic meter"], &["µg/m3", "µg/m³", "μg/m3", "μg/m³"], "35 micrograms per cubic metre"),
    unit("g/km", "unit:gram-per-kilometre", &["gram per kilometre", "gram per kilometer"], &["g/km"], "95 g/km"),
    unit("[mi_i]/[gal_us]", "unit:mile-per-gallon", &["mile per gallon", "mpg"], &[], "40 mpg"),
    unit("L/(100.km)", "unit:litre-per-hundred-kilometres", &["litre per 100 kilometres", "liter per 100 kilometers", "litre per 100 km", "liter per 100 km", "litre per 100km"], &[], "6 litres per 100 km"),
];

/// The names of a row, with their plurals and hyphens.
pub(super) fn names(row: &Row) -> Vec<String> {
    let mut all = Vec::new();
    for name in row.names {
        let name = name.to_lowercase();
        let links: &[&str] = if name.contains([' ', '/']) { &[" per ", " an ", " a ", "/"] } else { &[] };
        let split = links.iter().filter_map(|link| name.find(link)).min();
        let (head, tail) = name.split_at(split.unwrap_or(name.len()));
        let plural = (!head.ends_with(['s', '.']) && head.len() > 1).then(|| format!("{head}s{tail}"));
        let degrees = name.strip_prefix("degree ").map(|scale| format!("degrees {scale}"));
        for text in [Some(name.clone()), plural, degrees].into_iter().flatten() {
            if text.contains(' ') && !text.contains('°') && !text.contains('.') {
                all.push(text.replace(' ', "-"));
            }
            all.push(text);
        }
    }
    all
}
