/** What is celebrated, eaten, played and where, for the table of senses. */
export const SENSES_OF_EVENTS = {
  event: `
день_рождени* день_рождень* день_рожден др днюх* днюш* деньрожд* деньварения именины именин birthday* bday* b_day : юбиле* летие маме_5* маме_6* маме_7* папе_5* папе_6* папе_7* мужу_3* мужу_4* мужу_5* жене_3* жене_4* жене_5* turning_* daughters_18 sons_18 daughters_21 sons_21 mums_50 mums_60 mums_70 dads_50 dads_60 dads_70 birthday_girl nans_* sixtieth fiftieth fortieth eighteenth thirtieth turns_* is_turning
юбиле* jubilee* big_birthday : день_рождени* круглая_дата летие turning_* маме_5* маме_6* маме_7* папе_5* папе_6* папе_7* мужу_4* мужу_5* жене_4* жене_5*
годовщин* anniversar* wedding_anniversary годовщина_свадьбы золотая_свадьба серебряная_свадьба золотой_свадьб* серебряной_свадьб* ситцев* деревянная_свадьба golden_wedding silver_wedding : лет_свадьбы лет_вместе years_married years_together 25_years 50_years 25_лет_брака
свадьб* свадеб* свадебн* свадебк* бракосочетани* роспись расписываемся wedding* marriage nuptials : женимся женюсь женится выхожу_замуж выходим_замуж замуж выходит_замуж сын_женится дочь_замуж невест* жених* молодожен* поженимся getting_married gettin_married getin_married getting_hitched gettin_hitched tying_the_knot tie_the_knot get_married bride groom engaged_last i_do
корпоратив* корп корпорат корпоратк* corporate_event* corporate company_party company_event work_do office_party work_party staff_party work_event : тимбилдинг* для_сотрудник* с_коллегами с_коллективом коллег* для_коллектив* от_работы рабочая_тусовк* для_офиса всей_конторой всем_офисом у_нас_в_компании team_building teambuilding team_away colleagues for_the_office christmas_do xmas_do staff_do works_do with_work employees with_the_team office_do
выпускн* выпуск graduation* prom leavers* : окончание_школы одиннадцатый_класс 11_класс 9_класс leaving_school
поминк* похорон* funeral* wake memorial* funeral_tea : помян* 40_дней сорок_дней девять_дней умер* passed_away
крестин* крещени* christening* baptism* baptised : покрест* крестим naming_ceremony
помолвк* engagement* engagement_party : обручени* proposal
девичник* hen_party hen_do hens bachelorette* : hen подружки_невесты bridesmaids
мальчишник* stag_party stag_do bachelor_party : stag lads_night
детский_праздник* kids_party childrens_party child_s_party kids_birthday : утренник* аниматор*
новый_год* нг new_year* nye : новогодн* под_елочк*
конференци* семинар* conference* seminar* : форум* тренинг* симпозиум
retirement* leaving_do leaving_party send_off проводы* : retiring
private_party частн* частное_мероприят* : birthday* bday anniversar* юбиле* день_рождени* др family_do christening
`,
  gathering: `
вечеринк* party parties : тусовк* тус туса
`,
  meal: `
завтрак* breakfast* brekkie brekky brunch : 
обед* lunch* бизнес_ланч* ланч* : 
ужин* dinner* evening_meal supper* : 
банкет* sit_down_meal sit_down_dinner sit_down seated_dinner banquet* : с_рассадк* за_столами посидеть_за_стол* 3_course three_course seated plated waiter* served_at_the_table официант* горячее 3_courses two_courses 2_course
фуршет* buffet* canapes canape : стоя шведский_стол тарталетк* finger_food nibbles bites grazing finger_* nibble* hog_roast help_yourself serve_ourselves canap*
шведский_стол* шведк* buffet*
кофе_брейк* кофебрейк* coffee_break* : кофе_пауз* чай_кофе tea_and_biscuits tea_and_coffee
барбекю bbq* barbecue* : шашлык* мангал* гриль
food_truck* street_food : фудтрак* burger_van pizza_van
`,
  taste: `
вегетариан* вегетар* vegetarian* veg veggie* veggy pure_veg : без_мяса не_ем_мясо no_meat meat_free dont_eat_meat don_t_eat_meat не_кушаю_мясо овощн* постное
non_veg* meat_eater* : eat_meat мясоед* с_мясом
веган* vegan* plant_based : без_молочки no_dairy без_животных
мяс* meat* : говядин* свинин* стейк* баранин* ягн* шашлык* котлет* beef steak pork lamb курица_или barbecue_meat
рыб* fish* seafood : лосос* семг* форел* сибас* треск* морепродукт* salmon cod sea_bass tuna креветк* prawn* тунец тунца дорадо сибасс* haddock
куриц* куриное курин* курочк* chicken* : птиц* цыпл* chook
говядин* beef* steak* : стейк* говяжь* brisket
свинин* pork*
баранин* lamb* : ягнят*
халял* halal*
без_глютен* gluten_free gf : глютен* целиаки* coeliac celiac
эспрессо espresso*
капучино каппучино капучин* cappuccino* capuccino* capucino* капуч капуч*
латте latte*
американо americano* : черный_кофе black_coffee
раф raf
чай* tea teas cuppa : чаек зеленый_чай черный_чай
кофе* coffee*
пицц* pizza* : маргарит* пеперони
суши роллы ролл* sushi
десерт* dessert* : тортик* пирожн* сладкое cake pudding
`,
  extra: `
диджей* ди_джей* дидже* dj djs d_j disc_jockey : дискотек* disco
живая_музыка музыкант* групп* ансамбл* кавер* live_music live_band band bands musician* : играли_вживую live_singer cover_group
ведущ* тамад* mc host compere emcee : конферансье
фотограф* photographer* фото photo photos photography фотосъемк* фотосесси* pictures pics photoshoot : фоткать пофоткать снимки нафоткать snaps headshots
видеограф* видео video videos videograph* видеосъемк* видосик* film filming : снять_фильм ролик* клип*
дрон* drone* квадрокоптер* : с_воздуха аэросъемк* aerial
фокусник* magician* magic : волшебник* иллюзион* tricks
аниматор* entertainer* clown : клоун* 
декор* оформлени* decor* decoration* : украс* цветочн* шарик* balloon* bunting
торт* cake* : тортик*
цвет* букет* flower* bouquet* florist* : розы розочк* пион* тюльпан* roses
кейтеринг* catering caterer*
веранд* veranda* terrace patio : летник на_террас*
террас* terrace* patio* : веранд*
шатер* шатр* marquee* tent* gazebo : тент*
амбар* barn* : сарай*
бальный_зал ballroom*
в_помещении indoor* indoors inside : внутри под_крышей under_cover under_a_roof
на_улице на_природе на_свежем_воздухе открытый_воздух улиц* outdoor* outdoors outside al_fresco open_air : на_воздухе на_траве in_the_sun in_the_open out_in_the_open outside_if
сад garden* : на_газоне lawn
`,
};
