//! The words around and inside names, by what they tell.
//!
//! To add a word, put it (in lower case) into the row of its class. A row's example is a sentence of ours that holds
//! the name beside it, and only because of a word of that row or of its like: the test asks the rules for it.

use super::lexicon::Classes;
use crate::document::Label;
use crate::example::Example;

/// Words of one class, and a sentence that needs them.
pub(crate) struct Row {
    pub class: Classes,
    /// Apart by white space, in lower case.
    pub words: &'static str,
    /// A sentence that holds `marks`.
    #[cfg_attr(not(test), allow(dead_code))]
    pub example: Example,
    /// A name that must be found in it, and its label.
    #[cfg_attr(not(test), allow(dead_code))]
    pub marks: (Example, Label),
}

/// One row: its class, its words, an example, and the name in it.
const fn row(class: Classes, words: &'static str, example: &'static str, marks: (&'static str, Label)) -> Row {
    Row { class, words, example: Example::of(example), marks: (Example::of(marks.0), marks.1) }
}

/// All rows; a word may stand in several.
pub(crate) const ROWS: &[Row] = &[
    row(
        Classes::TITLE,
        "mr mrs ms miss mx dr prof professor president vice-president premier chancellor minister secretary \
                secretary-general governor mayor senator sen representative rep congressman congresswoman delegate \
                councillor councilman councilwoman alderman assemblyman ambassador commissioner chairman chairwoman \
                chairperson chair chief director director-general ceo cfo coo cto speaker judge justice attorney \
                prosecutor collector sheriff inspector insp detective det superintendent supt constable officer general gen colonel col major \
                maj captain capt lieutenant lt lieut sergeant sgt corporal cpl private pvt admiral adm commander cmdr \
                marshal brigadier brig commodore pope cardinal archbishop bishop reverend rev pastor father fr sister \
                rabbi imam sheikh sheik ayatollah mullah king queen prince princess duke duchess emperor empress sultan \
                emir tsar czar taoiseach tánaiste lord lady sir dame baron baroness count countess earl viscount leader president-elect \
                co-founder founder spokesman spokeswoman spokesperson coach manager editor correspondent reporter \
                analyst economist treasurer comptroller mp mep msp counsel counselor counsellor deputy candidate envoy \
                saint hon shah khan chancellor-designate premiership first-lady principal dean provost rector supremo \
                maulana swami sardar comrade citizen mla mna mpa mlc mec dcm igp aig adgp ssp dsp acp dcp csp sho rdc cji \
                barrister advocate adv atty engr alhaji alhaja hajia mallam otunba evangelist apostle venerable \
                ven datuk dato datin tun akim katikkiro garda teachta smt shri pandit ustad maulvi moulana allama \
                mufti pir maharaja nawab oba yokozuna jockey boxer mountaineer cricketer wrestler choreographer \
                mentri menteri besar magistrate coroner solicitor highness excellency majesty eminence ratu encik puan ustaz alh barr togbe thiru cde bapak dpm asp eng comr skipper ombudsman registrar ameer convener convenor mpp const gov ocpd undersecretary",
        "On Monday Governor Tollabee opened the bridge.",
        ("Tollabee", Label::Person),
    ),
    row(
        Classes::OFFICE,
        "prime vice deputy ch acting assistant associate interim former ex first second foreign interior finance \
                defense defence health education justice economy trade agriculture energy environment transport \
                transportation labor labour culture information oil home internal external public security national \
                chief executive operating financial technology attorney solicitor surgeon state undersecretary under \
                press police fire army air navy field rear house senate majority minority opposition party supreme \
                district county city lieutenant lead senior junior special grand crown brigadier major managing general \
                regional provincial federal permanent then affairs development digital emergency communications industry \
                tourism housing welfare immigration planning water science research sports youth women religious rural \
                urban cabinet council court high appeals circuit editor in campaign bank central board company marketing \
                sales staff intelligence counter-terrorism union team head secretary",
        "Deputy Interior Minister Olzhas Temirlan spoke.",
        ("Olzhas Temirlan", Label::Person),
    ),
    row(
        Classes::ORG_HEAD,
        "academy administration agency airlines airways alliance army assembly association authority bank bar \
                battalion board brigade brigades broadcasting brotherhood bureau cabinet center centre chamber church \
                coalition club college commission committee commons community company conference confederation congress \
                consortium co cooperative corp corporation corps council court customs delegation department dept \
                directorate division entertainment enterprises exchange faction faculty federation fc fleet force forces \
                foundation front fund gmbh government group guard guild holdings house inc incorporated industries \
                initiative inspectorate institute institution insurance international investments jihad journal \
                laboratories laboratory labs league legion legislature llc llp lobby ltd magazine media ministry mission \
                mosque motors movement museum navy network news newspaper nations office orchestra organisation \
                organization parliament partners partnership party patrol petroleum pharmaceuticals plc police post \
                press productions program programme railways records regiment reserve restaurant school schools \
                secretariat securities seminary senate service services society sox squad squadron staff studios sunday \
                survey symphony syndicate systems team technologies telegraph television theater theatre times tribune \
                trust tribunal tv union united universities university watch wing workers ag sa nv spa bros brothers \
                rovers wanderers choir band mafia cartel ensemble foods airline energy bancorp capital communications \
                software solutions pictures bundestag centers centres offices relations engineers sciences countries representatives rights \
                management limited films radio command cooperation democracy boys girls tigers emirates airbase \
                commandos guards scouts rangers panthers lions eagles bulls giants knights warriors raiders rockets heat \
                marines volunteers express gazette herald chronicle guardian observer mirror globe daily weekly \
                consulting logistics pharma biotech aerospace dynamics instruments electronics semiconductors retail \
                stores brewery breweries clinic registry task platoon militia knesset duma rada politburo presidium sejm \
                majlis",
        "She joined the Talbot Drainage Association in May.",
        ("Talbot Drainage Association", Label::Org),
    ),
    row(
        Classes::FAC_HEAD,
        "airport arena avenue barracks base bridge building cathedral castle chapel courthouse crossing dam park \
                parks field fields playfield ave blvd rd junction reservoir trail campus mine turnpike parkway villa \
                mill formation embankment expressway freeway gate hall harbor harbour highway hospital hotel house lane \
                library mall mansion memorial monastery monument motorway palace pier plaza port prison pyramid railway \
                reactor road shrine speedway square stadium station street temple terminal tower towers tunnel \
                observatory boulevard dome cemetery garden gardens zoo synagogue abbey fort circuit racecourse drive \
                resort penitentiary jail metro subway viaduct raceway cafe café pub nightclub club-house gallery arcade \
                lighthouse headquarters campground playground ballpark racetrack colosseum coliseum centre-court \
                house-museum",
        "Trains stop at Ashgrove Junction Station again.",
        ("Ashgrove Junction Station", Label::Fac),
    ),
    row(
        Classes::LOC_HEAD,
        "archipelago basin bay beach canal canyon cape cave channel cliffs coast cove creek delta desert falls \
                forest fjord glacier gorge gulf heights highlands hill hills island islands isle isles lagoon lake lakes \
                lowlands marsh mountain mountains mount ocean passage pass peak peninsula plain plains plateau pond \
                range reef ridge river rivers rock sea shore sound steppe strait straits stream strip valley volcano \
                waters wetlands woods hemisphere crater belt point wilderness inlet shelf nebula galaxy region coastline \
                bank",
        "They camped beside the Orrin River on Friday.",
        ("Orrin River", Label::Loc),
    ),
    row(
        Classes::GPE_HEAD,
        "city county province state republic kingdom emirate district township village town territory prefecture \
                oblast canton borough parish municipality emirates states federation principality governorate raion \
                voivodeship empire sultanate caliphate union ssr",
        "Schools in Wexley County stay shut.",
        ("Wexley County", Label::Gpe),
    ),
    row(
        Classes::EVENT_HEAD,
        "war wars olympics games cup championship championships festival tournament open marathon prix battle \
                revolution uprising massacre crisis summit hurricane typhoon cyclone earthquake tsunami famine election \
                elections referendum derby bowl series classic conference congress fair expo exhibition awards day \
                paralympics masters rally race rebellion revolt siege treaty offensive holocaust genocide accords \
                grand-prix intifada crusade crusades incident affair scandal disaster holiday carnival parade trophy \
                playoffs final finals regatta season biennale tour stakes slam contest competition marches march riots \
                bombing bombings storm blitz rising campaign invasion mutiny",
        "It began with the Marlow Uprising of 1911.",
        ("Marlow Uprising", Label::Event),
    ),
    row(
        Classes::LAW_HEAD,
        "act law constitution amendment treaty convention protocol accord agreement charter bill code directive \
                declaration statute resolution pact covenant ordinance regulation decree",
        "The Coastal Shelter Act passed in June.",
        ("Coastal Shelter Act", Label::Law),
    ),
    row(
        Classes::WORK_HEAD,
        "award awards prize medal oscar letters review chart testament suite sonata concerto trilogy saga odyssey \
                diaries tales stories chronicles",
        "She won the Tallow Prize for her verse.",
        ("Tallow Prize", Label::WorkOfArt),
    ),
    row(
        Classes::GPE_OPENER,
        "los las san santa santo são puerto port new ciudad nuevo nueva kuala buenos baton des greater saint \
                sainte east west north south upper lower st bad novo nova",
        "The ferry left Port Ellisby late.",
        ("Port Ellisby", Label::Gpe),
    ),
    row(
        Classes::FAC_OPENER,
        "camp fort ft hotel highway interstate route stadion via rue piazza plaza estadio stade checkpoint",
        "Soldiers left Camp Orsk at dawn.",
        ("Camp Orsk", Label::Fac),
    ),
    row(
        Classes::EVENT_OPENER,
        "hurricane typhoon cyclone operation storm",
        "Then Hurricane Imbelda struck.",
        ("Hurricane Imbelda", Label::Event),
    ),
    row(
        Classes::MAKER,
        "windows nissan toyota renault fiat lamborghini dodge citroën audi peugeot chevrolet volvo vauxhall \
                maserati subaru oldsmobile mercedes mercedes-benz mazda jaguar bmw saab buick porsche ferrari hyundai \
                kia honda suzuki yamaha kawasaki lexus cadillac chevy ford glock beretta boeing airbus antonov ilyushin \
                tupolev sukhoi cessna learjet sikorsky microsoft google apple sony samsung",
        "A Nissan Caldera was parked outside.",
        ("Nissan Caldera", Label::Product),
    ),
    row(
        Classes::OF_HEAD,
        "academy administration agency army assembly association authority bank bay battle board bureau cape \
                cathedral center centre chamber church city club coast college commission committee commonwealth \
                community company conference confederation congress council county court declaration department dept \
                diocese directorate district duchy duke emirate faculty federation forces friends front gulf hall house \
                institute institution isle isles island journal kingdom knights lake league library lord ministry mount \
                movement museum national office order organisation organization palace parliament party people peninsula \
                plain port province republic river royal school sea secretariat siege society sons daughters state \
                states straits strait sultanate tower treaty tribunal university union valley voice war wars world \
                territory archdiocese bill statue temple cup game lords principality festival monastery abbey guild \
                chronicles",
        "He teaches at the University of Brackenholm.",
        ("University of Brackenholm", Label::Org),
    ),
    row(
        Classes::PARTICLE,
        "al el bin ibn bint van von der den de del della di da do dos das du la le los las ben ter ten zu af y e \
                abu umm ul ur uz ud bar ap st",
        "A letter from Joris van der Meulenkamp arrived.",
        ("Joris van der Meulenkamp", Label::Person),
    ),
    row(
        Classes::SUFFIX,
        "jr sr ii iii iv vi vii viii xvi xii xiv phd md esq",
        "Police named the driver as Tedrick Marl Jr. on Monday.",
        ("Tedrick Marl Jr.", Label::Person),
    ),
    row(
        Classes::ABBREVIATION,
        "mr mrs ms dr prof sen rep gov gen col maj capt lt sgt cpl adm cmdr brig rev hon st jr sr inc corp co ltd \
                bros mt ft fr pvt lieut dept no messrs vs",
        "Mt. Calder is closed to climbers.",
        ("Mt. Calder", Label::Loc),
    ),
    row(
        Classes::FUNCTION,
        "a an the this that these those it its he she they we you i his her their our your my him them us me who \
                whom whose which what where when why how in on at by for from to with without within of off over under \
                into onto upon about above across after against along amid among around as because before behind below \
                beneath beside besides between beyond but despite down during except if inside like near nor not now \
                once only or out outside per since so some such than then there therefore though through throughout till \
                toward towards until up via while whereas whether yet and also although another any anyone anybody \
                anything both each either every everyone everybody everything few many more most much neither nobody \
                none nothing one other others several all again almost already always ever never often perhaps quite \
                rather really soon still too very well yes no oh just even here however moreover meanwhile nevertheless \
                nonetheless otherwise instead indeed thus hence is are was were be been being am has have had do does \
                did can could will would shall should may might must ought let mr mrs ms dr please thanks thank hello hi \
                ok okay two three four five six seven eight nine ten dozens hundreds thousands millions tens don't \
                didn't can't won't isn't wasn't aren't weren't doesn't couldn't wouldn't hasn't haven't hadn't",
        "When Oslo wakes, However is no name.",
        ("Oslo", Label::Gpe),
    ),
    row(
        Classes::CALENDAR,
        "january february march april may june july august september october november december jan feb mar apr \
                jun jul aug sep sept oct nov dec monday tuesday wednesday thursday friday saturday sunday mon tue tues \
                wed thu thur thurs fri sat sun",
        "In Vienna Monday was quiet.",
        ("Vienna", Label::Gpe),
    ),
    row(
        Classes::PLAIN,
        "tv dvd cd gdp hiv aids dna rna pdf url id vip pm am bc ad bce ce usd eur gbp ps faq ceo cfo mp mps phd \
                ba ma bsc msc q covid covid-19 sars pc ai it hr pr rv suv gps usb mph km kg cm mm lol omg fyi asap rip \
                wmd ied ieds icu er ngo ngos ufo lgbt lgbtq lgbtqi dui pow pows mia ipo roi vat gmt utc est edt pst pdt \
                cet bst imo imho tldr btw smh wtf stfu lmao rofl ip os vpn ssl tls tcp http https html internet web god \
                jesus monday's earth sun moon bible koran quran lord north south east west northeast northwest \
                southeast southwest inc corp ltd co street avenue road chapter section article page figure table volume vol part no photo image file video read share menu advertisement copyright reserved \
                subscribe senate's sir madam",
        "The CEO flew to Lima.",
        ("Lima", Label::Gpe),
    ),
    row(
        Classes::SPEECH,
        "said says say saying told tells added adds announced announces argued argues asked asks called claimed \
                claims commented complained concluded confirmed criticized criticised declared declined denied denies \
                described explained expressed insisted insists noted pledged promised replied responded stated stressed \
                suggested tweeted urged urges vowed warned warns wrote writes testified praised condemned acknowledged \
                admitted recalled thanked joked emphasized emphasised",
        "\"We are ready,\" Quarlow said.",
        ("Quarlow", Label::Person),
    ),
    row(
        Classes::PERSON_VERB,
        "won met died served wrote played received scored spoke left returned arrived visited finished gave \
                appeared retired resigned worked attended stepped competed spent studied ran married fled graduated \
                participated lived founded qualified toured campaigned survived starred drove acted born himself herself \
                traveled travelled directed pleaded thinks thought knew knows smiled laughed walked sat stood wore was \
                had grew recorded joined became succeeded performed replaced nodded",
        "Last year Dravenna married and retired.",
        ("Dravenna", Label::Person),
    ),
    row(
        Classes::PERSON_NOUN,
        "leader spokesman spokeswoman spokesperson chief president candidate minister singer brother writer actor \
                actress journalist artist player director producer dictator star author son guitarist cleric wife poet \
                husband daughter sister mother father uncle cousin aunt nephew coach partner songwriter envoy chairman \
                chairwoman negotiator musician incumbent winner reporter king queen governor friend composer nominee \
                drummer bassist novelist businessman businesswoman politician vocalist prosecutor captain quarterback \
                lawmaker judge critic cellist violinist soprano tenor challenger architect teammate manager founder co-founder filmmaker editor comedian \
                speaker scientist rapper photographer philosopher painter activist lawyer attorney analyst economist \
                professor researcher historian biologist physicist doctor nurse teacher student pilot driver officer \
                detective inspector commander general colonel resident mayor senator secretary ambassador commissioner \
                striker midfielder defender goalkeeper batsman bowler sprinter swimmer champion boxer golfer racer \
                pitcher forward designer engineer entrepreneur billionaire executive suspect victim defendant witness \
                gunman treasurer farmer publisher columnist expert strategist adviser advisor aide deputy named starring \
                featuring colleague man woman boy girl person teenager tourist cosplayer migrant refugee patient passenger survivor \
                soldier policeman policewoman firefighter protester worker mechanic baby grandson grandmother grandfather widow",
        "They met with lawyer Ostrava Pellworth yesterday.",
        ("Ostrava Pellworth", Label::Person),
    ),
    row(
        Classes::WORD_NAME,
        "will mark grant hunter rose bill frank rich chase dick rob pat sue nick ray max drew miles faith hope grace joy dawn \
                summer june april may august chance ace buddy sandy rusty jack bob don sterling wade lance pierce norm \
                cliff dale glen heath iris ivy jade pearl penny robin ruby violet daisy brook cash cole colt odd bo ty \
                art gene guy dean earl duke major destiny harmony melody autumn crystal amber ginger olive jewel trinity \
                stormy skip chuck woody sonny junior bud jay josh jimmy rod wally curt bent dirk ward clay reed forest ford \
                price banks mercy patience blessing precious prosper innocent happy lucky",
        "Will Brackenbury voted against it.",
        ("Will Brackenbury", Label::Person),
    ),
    row(
        Classes::CROWD,
        "officials people police authorities parents researchers scientists experts lawmakers residents protesters \
                prosecutors investigators doctors students workers troops soldiers rebels militants critics supporters \
                analysts economists families relatives victims survivors witnesses members sources activists campaigners \
                lawyers judges ministers leaders men women children refugees migrants seekers fans players developers \
                manufacturers companies fishermen teachers farmers nurses drivers employees executives voters citizens \
                civilians detainees prisoners hostages gunmen attackers suspects firefighters rescuers demonstrators \
                journalists reporters diplomats senators congressmen politicians candidates opponents advocates engineers \
                historians observers negotiators investors traders shareholders customers consumers users volunteers \
                patients athletes coaches owners neighbors neighbours friends colleagues authors scholars academics \
                insurgents fighters guerrillas separatists settlers pirates smugglers traffickers commanders officers \
                agents inspectors auditors regulators jurors defendants plaintiffs immigrants tourists passengers \
                visitors attendees pilots sailors crews couples brothers sisters teenagers boys girls youths adults \
                homeowners tenants landlords governments ministries states countries teams groups parties agencies banks \
                firms unions nations",
        "Officials in Riga said that they agreed.",
        ("Riga", Label::Gpe),
    ),
    row(
        Classes::PERSON_AFTER,
        "administration campaign's supporters who whose aged jr himself herself family's widow's",
        "A friend of Halvard, who fishes, agreed.",
        ("Halvard", Label::Person),
    ),
    row(
        Classes::ORG_NOUN,
        "group groups band bands company companies club clubs agency agencies network networks firms teams \
                parties banks papers newspapers militias giants giant firm broadcaster newspaper daily magazine team \
                party charity university bank manufacturer airline retailer supermarket carmaker automaker startup \
                start-up militia movement organization organisation outlet watchdog think-tank tank union maker \
                publisher label conglomerate subsidiary rival developer operator joined joining ruling militants rebels \
                insurgents guerrillas lender insurer brand chain sponsor website",
        "He works for software firm Quillbyte.",
        ("Quillbyte", Label::Org),
    ),
    row(
        Classes::ORG_AFTER,
        "spokesman spokeswoman spokesperson members member fighters insurgents candidate chief executive \
                executives employees shares stock board summit membership headquarters reporter report chairman \
                statement lawmakers militants commander network officials' subscribers customers shareholders stocks \
                staff ceo workers lawmaker legislators fans supporters album albums stores agents agent researchers \
                scientists data poll survey",
        "On Monday Brellmark shares fell.",
        ("Brellmark", Label::Org),
    ),
    row(
        Classes::PLACE_NOUN,
        "city town village province region district state county capital port island suburb hamlet neighborhood \
                neighbourhood municipality area republic kingdom borough settlement enclave resort valley",
        "A fire in the village of Ostergard is out.",
        ("Ostergard", Label::Gpe),
    ),
    row(
        Classes::PLACE_BEFORE,
        "in near into across outside throughout southern northern eastern western central southeastern \
                southwestern northeastern northwestern neighboring neighbouring nearby downtown mainland inside around \
                toward towards via",
        "Rain fell in Drumkarrow.",
        ("Drumkarrow", Label::Gpe),
    ),
    row(
        Classes::STATE_AFTER,
        "government officials troops authorities police soldiers border army capital parliament province region \
                district area coast military economy market",
        "Talks with Vostland authorities failed.",
        ("Vostland", Label::Gpe),
    ),
    row(
        Classes::STATE_BODY,
        "army government parliament ministry embassy navy police congress senate foreign interior defense defence \
                finance supreme constitution cabinet prime president presidential minister vice deputy ambassador \
                consulate marines military justice health trade education central revolutionary interim chancellor \
                premier king queen prince general governor state secretary attorney security federal civil leader \
                captain coach open grand masters house muslims muslim jews jewish christians christian catholics arab \
                arabs kurds",
        "The Kenyan Foreign Ministry answered.",
        ("Kenyan", Label::Norp),
    ),
    row(
        Classes::WORK_NOUN,
        "album film movie novel song book single series play opera poem episode show sitcom musical ep painting \
                documentary memoir titled entitled game track autobiography magazine sequel comedy drama soundtrack \
                manga anime screenplay essay symphony ballet ballad hit",
        "He sang on the album Winter Ledger in 1988.",
        ("Winter Ledger", Label::WorkOfArt),
    ),
    row(
        Classes::COMPOUND,
        "based led backed born style era like linked controlled run owned bound held occupied majority speaking \
                made trained allied aligned affiliated sponsored funded dominated brokered imposed mediated day year old \
                area wide only themed friendly educated sanctioned ruled supported inspired dropped listed elect turned \
                type class model free rich related specific installed designed built",
        "The Nairobi-based group agreed.",
        ("Nairobi", Label::Gpe),
    ),
    row(
        Classes::ACRONYM,
        "nato un eu opec asean ecowas oecd osce imf wto who iaea unesco unicef unhcr undp wfp fao ilo icc icj \
                ec ecb bbc cnn nbc abc cbs pbs npr fox afp ap upi dpa itar-tass itv hbo mtv espn rfe rl voa wsj fbi \
                cia nsa dea atf epa fda cdc nih nasa noaa faa ntsb sec irs dhs doj dod gao fema usda hud osha nlrb \
                nra naacp aclu fifa uefa ioc nfl nba mlb nhl nascar ncaa ufc fia pga atp wta mi5 mi6 gchq kgb fsb \
                gru svr pkk ypg plo isis isil is eta ira farc eln ltte ttp fdlr m23 mnlf milf unita frelimo anc aap \
                bjp cpi ccp kmt dpp cdu csu spd fdp afd snp ukip dup sdlp gop tuc afl-cio ibm hp amd gm bmw vw bp \
                hsbc ubs rbs ing basf bae kpmg pwc ups dhl mit ucla usc nyu lse mgm emi rca sap att ge gsk ntt nec \
                tdk lg byd dc-comics icrc msf hrw wwf amnesty rspca nspcc nhs mod dfid ofsted ofcom tfl cps ons obr \
                bma nut rmt ucu nasuwt unison gmb acas cbi au oau gcc oas irna kcna isaf ndp mqm nld mdc lra amtrak \
                u.n. e.u. wwe iaaf riaa ieee sdf pmc idf cstos csto cis sco mercosur apec brics g7 g8 g20 aiib adb \
                ifc ida isro drdo sebi bcci aicc tmc aitmc jdu rjd ljp trs tdp ysrcp dmk aiadmk mdmk vck pmk ncp nda \
                upa cpim agp aiudf aimim pdp jknc npp mnf rss vhp abvp nsui citu nhai nhrc ncb ncrb cvc upsc ugc \
                aicte cbse icse jnu amu iit iim aiims icmr imd ndma ndrf sdrf crpf bsf itbp cisf ssb lic sbi pnb \
                ongc ntpc bhel hpcl bpcl bsnl trai irctc irdai nclt ngt fssai epfo bmc ndmc dda bbmp bescom kseb \
                ksrtc bmtc mmrda cidco mhada nabard bse mcx aiff isl ipl csk rcb kkr ani pti nia pml ppp jui anp bnp \
                tlp nab ispr ecp ogra nepra pemra pta pcb psl pia sbp psx wapda nadra pdma ctd anf nha lesco hesco \
                ptcl ogdcl ppl pso hbl ubl mcb rab bgb dmp acc bgmea bkmea bida btrc bpdb bpc brac buet nbr dncc \
                dscc slpp unp sjb jvp slfp itak slmc ceb slc stf gmoa uml cpn rpp rsp nepse nea nrb ciaa apc apga \
                nnpp inec efcc icpc ndlea nnpc nnpcl dss frsc nafdac nscdc nimasa nerc nema waec neco asuu nasu \
                nupeng pengassan nlc ipob massob iswap cbn firs ngx nff npfl lastma nta naptip ndc cpp gfa chraj gra \
                ecg gridco cocobod nadmo knust ssnit odm uda iebc eacc dci gsu kdf kra kws kengen kplc kcb nssf nhif \
                knut kuppet cotu kmpdu ntsa kemsa kebs fkf caf cecafa nrm nup fdc upc updf ura unra kcca nwsc \
                fufa eff ifp acdp udm saps npa siu ipid sabc saa prasa numsa amcu cosatu saftu nehawu popcru denosa \
                sadtu csir jse uct ukzn unisa sassa safa saru sars adnoc dewa rta adx difc sabic wam unrwa dilg pnp \
                dswd dpwh dotr denr doe doh nbi pdea bir comelec ndfp barmm mmda ltfrb pagasa phivolcs ndrrmc pcg \
                pagcor pldt meralco ngcp pse pba uaap gma abs-cbn pna poea cbcp umno dap pkr mca mic pn macc pdrm \
                epf perkeso felda tnb sprm mcmc suhakam bernama pap ica cpf hdb smrt gic dbs ocbc uob sgx scdf cnb \
                nus ntu smu pdip pks pkb psi kpk kpu bawaslu tni polri bnpb bmkg ojk pln pssi idx dab icac hkma hkex \
                mtr hku cuhk rthk tvb scmp cpc npc cppcc ndrc sasac csrc pboc cctv cgtn saic catl icbc ccb cnooc \
                cnpc comac smic pla tsmc ldp cdp jcp nhk jal ana boj jaxa tepco kddi jfa jica nis jcs fsc fss bok \
                kbo kbs mbc sbs jtbc ytn kepco kaist skt bts knb kase sbu nabu gur dtek bpp vtb iaf inss akp chp mhp \
                hdp afad trt tff irgc irib jlp unc pnm dlp blp jcf caricom wicb rte hse aib esb gaa fai irfu psni \
                siptu inmo uup tuv alp lnp asic accc apra asio csiro rba nrl afl asx bhp anz cba cfmeu actu nzx rnz \
                tvnz rcmp ctv csis opp spvm tsx td cibc rbc unifor cfl caq comesa sadc ecomog amisom minusma monusco \
                unctad unga unsc unaids unfpa wmo itu iom ifad icao wipo afdb ebrd eib opcw nsg saarc bimstec \
                cosafa concacaf conmebol afc wada cas fiba fivb itf bwf uci ibf wba wbc wbo idb ifrc ucl kfc hmrc \
                dvla tsb rnli gmc bda rcn uvf pnc hts",
        "A report by UNHCR says so.",
        ("UNHCR", Label::Org),
    ),
    row(
        Classes::PLACE_ACRONYM,
        "n.j. n.y. n.c. s.c. l.a. us usa uk uae ussr gdr drc prc d.c. u.s. u.k. u.s.a. u.a.e. nyc nz kp nsw qld ksa png pok ajk fct dprk rok roc nwfp",
        "The UK agreed.",
        ("UK", Label::Gpe),
    ),
    row(
        Classes::LONE_ORG,
        "congress senate parliament pentagon kremlin bundestag knesset duma treasury labor wikinews twitter \
                google facebook microsoft apple amazon boeing airbus toyota honda nissan sony samsung reuters xinhua \
                gazprom interpol europol hamas hezbollah hizbullah taliban taleban al-qaeda al-qaida fatah greenpeace \
                oxfam amnesty al-jazeera aljazeera bloomberg youtube netflix tesla uber walmart starbucks mcdonald's \
                commons vatican whitehall supreme-court tass yukos enron volkswagen siemens nokia ericsson huawei ford \
                chrysler intel ibm oracle adobe disney nintendo sega philips shell exxonmobil chevron exxon rosneft \
                lukoil unilever nestle nestlé pfizer moderna astrazeneca novartis roche bayer merck citigroup barclays \
                lloyds santander deloitte ebay yahoo linkedin whatsapp instagram tiktok telegram spotify openai spacex \
                arsenal chelsea everton tottenham juventus benfica celtic rangers ajax labour solidarity likud isis \
                al-shabab al-shabaab al-nusra daesh wehrmacht gestapo luftwaffe mossad isi cosa-nostra amtrak wal-mart \
                metallica",
        "Then Congress adjourned.",
        ("Congress", Label::Org),
    ),
    row(
        Classes::ORG_OPENER,
        "instituto universidad université universität banco banque banca partido movimento movimiento real \
                sporting deutsche national international federal associated amnesty continental workers veterans global \
                daily universal reform crédit credit fc ac afc sc cf rc sv vfb vfl tsv dinamo dynamo lokomotiv spartak \
                cska radio team air operation project télévision association atletico atlético inter rabobank groupe \
                grupo gruppo parti partito bundes verband club al-ittihad fédération federación sociedad société",
        "He keeps his money at Banco Tremolar.",
        ("Banco Tremolar", Label::Org),
    ),
    row(
        Classes::LOC_OPENER,
        "mount mt lake cape gulf strait straits bay isle isles river rio sierra",
        "Snow closed Mount Terrow early.",
        ("Mount Terrow", Label::Loc),
    ),
    row(
        Classes::PRODUCT,
        "windows iphone ipad android linux playstation xbox kindle galaxy corolla mustang kalashnikov wikipedia \
                photoshop firefox chrome javascript python boeing airbus soyuz falcon minuteman tomahawk patriot stinger \
                javelin himars novichok sputnik concorde",
        "He wrote it on an iPhone there.",
        ("iPhone", Label::Product),
    ),
    row(
        Classes::EVENT,
        "ramadan christmas easter thanksgiving hanukkah passover diwali eid olympics brexit holocaust wimbledon \
                hajj halloween nowruz epiphany",
        "Votes fell after Brexit there.",
        ("Brexit", Label::Event),
    ),
];

#[cfg(test)]
mod tests {
    use std::collections::HashSet;

    use super::*;
    use crate::names::{reader::Reader, rules};
    use crate::text::{blocks, sentences, tokens};

    /// What the rules by themselves propose: the words here are theirs.
    fn proposed(text: &str) -> Vec<(&str, Label)> {
        let tokens = tokens::tokenize(text);
        let blocks = blocks::find(&tokens, &[]);
        let sentences = sentences::split(&tokens, &blocks);
        let names = rules::propose(&Reader::new(&tokens), &sentences, &blocks).names;
        names.into_iter().map(|name| (tokens.span(name.tokens).of(text), name.label)).collect()
    }

    #[test]
    fn every_row_finds_its_example() {
        let mut missed = Vec::new();
        for row in ROWS {
            let all = proposed(row.example.text());
            let (name, label) = (row.marks.0.text(), row.marks.1);
            if !all.contains(&(name, label)) {
                missed.push(format!("{}: {name} {label:?}, but {all:?}", row.example.text()));
            }
        }
        assert!(missed.is_empty(), "{}", missed.join("\n"));
    }

    #[test]
    fn no_word_stands_twice_in_a_row() {
        for row in ROWS {
            let mut seen = HashSet::new();
            for word in row.words.split_whitespace() {
                assert!(seen.insert(word), "{word} stands twice beside {}", row.example.text());
                assert_eq!(word, word.to_ascii_lowercase(), "keys are in lower case");
            }
        }
    }
}
