/** Languages, countries and cities with what they are known by, for the table of senses. */
export const SENSES_OF_PLACES = {
  language: `
английск* англ инглиш* english eng : ielts toefl айлтс брит* gcse_english
немецк* нем дойч* german* deutsch : гете_институт
французск* франц* фр french* francais
испанск* исп spanish* espanol castellano
итальянск* итал italian* italiano
китайск* кит мандарин chinese mandarin* putonghua : hsk
японск* яп japanese
корейск* корей* korean
русск* russian
португальск* portuguese
арабск* arabic
турецк* turkish
польск* polish
latin латын* latin_language
welsh
`,
  country: `
турци* turkey turkiye turkish : антал* алани* кемер* белек* сиде бодрум* мармарис* стамбул* antalya bodrum istanbul marmaris dalaman fethiye oludeniz анталь анатали* стамбуле ephesus
егип* egypt* : хургад* шарм* дахаб* эль_гун* hurghada sharm красное_море
оаэ эмират* uae emirates united_arab_emirates : дуба* абу_даби шардж* рас_аль* dubai abu_dhabi рас_эль burj
дуба* dubai : burj эмират* uae
таиланд* тайланд* тай thailand thai : пхукет* паттай* самуи бангкок* phuket bangkok koh_samui краби самуй krabi chiang_mai
мальдив* maldives : мале atoll overwater
грузи* georgia : тбилиси батуми
вьетнам* vietnam : нячанг* фукуок*
кипр* cyprus : айя_нап* лимассол* пафос paphos ayia_napa larnaca
греци* greece greek : крит* родос* корфу санторини халкидик* crete rhodes corfu santorini kos mykonos zante athens kefalonia halkidiki rhodos greek_islands
испани* spain : барселон* тенериф* майорк* мадрид* коста_* tenerife majorca mallorca barcelona ibiza costa_* malaga benidorm marbella lanzarote madrid menorca alicante canaries seville valencia canary balearic* costa spanish_coast gran_canaria fuerteventura
португали* portugal : algarve lisbon madeira porto лиссабон* мадейр* faro albufeira azores vilamoura lagos
итали* italy : рим* милан* сицили* venice rome sicily tuscany венеци* amalfi sardinia
франци* france : париж* paris ницц* provence
черногори* montenegro : будв*
болгари* bulgaria
китай* china : хайнань санья
куб* cuba : варадеро гаван* havana
доминикан* dominican* : пунта_кан*
шри_ланк* sri_lanka
инди* india : гоа goa
индонези* бали bali indonesia
мексик* mexico : cancun канкун*
сша америк* usa united_states america : florida нью_йорк* new_york orlando
хорвати* croatia : split dubrovnik
япони* japan : tokyo токио
абхази* : гагр* пицунд* сухум*
росси* russia рф : сочи крым* анап* калининград* байкал* алтай* геленджик* карели*
ireland ирланди* : dublin
scotland шотланди* : edinburgh highlands
wales уэльс* : cardiff
england англи*
`,
  city: `
москв* мск moscow msk : столиц* подмосковь* мытищ* химки зеленоград* балаших* королев люберц* одинцов* красногорск* новая_москва
санкт_петербург* петербург* спб питер* saint_petersburg st_petersburg : ленинград* питере кудрово мурино колпино пушкин*
казан* kazan
екатеринбург* екб ебург* екат* yekaterinburg
новосибирск* нск новосиб* novosibirsk
нижний_новгород* нижнем_новгород* нижний нн
краснодар* krasnodar
ростов* rostov
самар* samara
уф* ufa
челябинск* челяб*
омск*
воронеж*
пермь перми пермск*
волгоград*
красноярск*
саратов*
тюмен*
сочи sochi : адлер*
калининград* кениг*
владивосток* владик*
иркутск*
тольятти
ижевск*
барнаул*
ярославл*
тул*
тверь твери
минск* minsk
алматы алма_ат* almaty
london ldn londinium : croydon camden hackney shoreditch greenwich brixton east_london west_london south_london north_london islington ealing wimbledon
manchester mcr manny manc : salford bolton stockport
birmingham brum bham : solihull wolverhampton west_mids coventry_road
leeds
liverpool scouse
glasgow
edinburgh
bristol
sheffield
newcastle
nottingham notts
cardiff
leicester
southampton soton
brighton
oxford
cambridge
york
belfast
dublin
new_york nyc ny
los_angeles
`,
  side: `
центр* city_centre city_center downtown : в_центре central
север* north*
юг южн* south*
запад* west*
восток* восточн* east*
за_городом загород* countryside out_of_town : на_природ* village деревн*
`,
};
