/** Animals, lessons, repairs, rooms, days and who a customer is, for the table of senses. */
export const SENSES_OF_EVERYDAY = {
  animal: `
кошк* кот кота коту котик* котэ котейк* cat cats kitten* kitty котенок котята : мурк* мейн_кун* британец сиамск* persian moggy feline tabby ragdoll котяр*
собак* собач* пес пса песик* псу псин* dog dogs pup pups puppy puppies doggo щенок щенк* щеночек : лабрадор* овчарк* такс* корги шпиц* labrador lab retriever spaniel terrier poodle cockapoo бульдог* мопс* йорк* хаск* husky dachshund canine spaniel* pug чихуахуа pooch jack_russell hound
кролик* крол* rabbit* bunny bunnies : 
хомяк* хомяч* hamster* : джунгар*
попуга* parrot* budgie* : 
птиц* птичк* bird* : попуга* канарейк* parrot budgie canary
рыбки рыбок fish_tank goldfish : 
грызун* rodent* : хомяк* крыс* мышк* морск_свинк* морская_свинка шиншилл* hamster rat guinea_pig gerbil
черепах* tortoise* turtle* : 
лошад* конь коня horse* pony : 
экзотик* exotic* reptile* : игуан* змея змею змей ящериц* хамелеон snake lizard gecko
`,
  subject: `
математик* матеш* матем матан* мат_ка math* maths mathematics алгебр* : геометри* algebra numbers арифметик*
физик* physics : 
хими* chemistry : 
биолог* biology : 
истори* history : 
литератур* literature : 
информатик* computing computer_science программирован* coding : питон python
география географи* geography : 
обществознани* общество : 
science sciences : physics chemistry biology
грамматик* grammar : 
разговорн* conversation* speaking : поговорить говорить chat_practice talk
огэ : 9_класс девятый_класс
егэ : 11_класс одиннадцат*
подготовка_к_школе : дошкол*
экзамен* exam* exam_prep : огэ егэ ielts gcse
гитар* guitar* : 
пианино фортепиано фоно piano keyboard : клавиш* рояль
вокал* singing vocal* voice : петь пение sing
скрипк* violin : 
барабан* drums drum : ударн* ударк*
рисовани* рисунок drawing painting art : рисовать живопис* paint sketch
`,
  exam_level: `
gcse gcses : year_11 year_10
a_level* alevel* : sixth_form year_12 year_13
primary : year_2 year_3 year_4 ks1 ks2
начальная_школа начальные_классы : первый_класс второй_класс 1_класс 2_класс 3_класс 4_класс
университет* uni university : вуз
`,
  phone_part: `
экран* дисплей* дисп стекло screen display : разбил* треснул* cracked smashed shattered
аккумулятор* батаре* акб battery : быстро_садится не_держит_заряд* drains dies_fast doesnt_hold
зарядк* разъем* charging charging_port charger port : не_заряжа* wont_charge won_t_charge
камер* camera : 
динамик* speaker sound : нет_звука
вода залит water water_damage : утопил* уронил_в_воду dropped_it_in spilled wet
`,
  appliance: `
стиральн* стиралк* washing_machine washer : не_отжимает не_сливает wont_spin
холодильник* холодос* fridge freezer refrigerator : не_морозит
посудомо* посудомойк* пмм dishwasher* : 
телевизор* тв телик* tv telly television : 
духовк* духовой_шкаф oven cooker : плит* варочн* hob stove
микроволнов* свч microwave* : 
кондиционер* кондей* сплит* aircon air_con air_conditioner : 
бойлер* водонагрев* котел* котла boiler* : газовая_колонк*
ноут* ноутбук* лэптоп* laptop* macbook* : макбук*
компьютер* комп комп* пк computer pc desktop : системник*
телефон* смартфон* айфон* phone iphone* smartphone* mobile : самсунг* samsung xiaomi сяоми
планшет* tablet ipad* : айпад*
принтер* printer : мфу
`,
  system: `
windows винд* win : пк pc
mac macos макос мак macbook* : apple эпл макбук* imac
linux линукс* : ubuntu убунту debian
ios айос iphone* айфон* : apple эпл
android андроид* андройд* : samsung самсунг* сяоми xiaomi pixel huawei
`,
  job: `
ремонт* починить починка чинить repair* fix fixing fixed mend : сломал* не_работает не_греет broken broke bust packed_in_fix not_working stopped_working no_hot_water leaking wont_turn_on doesn_t_work doesnt_work playing_up сломалось сломался сломалась не_включается
замена заменить поменять replacement replace* new swap : новый новую новое packed_in knackered
обслуживани* тех_обслуживан* service servicing maintenance : annual_service yearly_service
установк* установить монтаж* поставить install* installation fitting fit : подключ*
осмотр* inspection survey : посмотреть have_a_look take_a_look
`,
  hotel: `
одноместн* single single_room : один_человек one_person
двухместн* double double_room : на_двоих для_двоих двоих двухспальн* couple
twin твин : раздельн* две_кровати two_beds separate_beds
трехместн* triple : на_троих
семейн* family family_room : с_детьми with_kids with_the_kids
стандарт* standard : 
апартамент* apartment* : 
sea_view вид_на_море с_видом_на_море : on_the_sea море
`,
  day: `
сегодня седня сегодн* сёдня today tdy : прямо_сейчас сейчас now this_afternoon
tonight tonite this_evening сегодня_вечером :
завтра завтро завтр* tomorrow tmrw tomoz tmw tomo tmr : 
послезавтра day_after_tomorrow : 
на_этой_неделе this_week : 
на_следующей_неделе next_week : 
на_выходных this_weekend weekend : суббот* воскресень* saturday sunday
в_этом_месяце this_month : 
в_следующем_месяце next_month : 
`,
  aim: `
подешевле дешев* недорог* бюджетн* cheap* price low_cost low_price : эконом* save_money
побыстрее быстр* скорост* fast* quick* speed : срочно asap сроки
покачественнее качеств* quality : хорошо_сделать надежн* good_job
`,
  heat: `
теплый_пол тёплый_пол теплые_пол* underfloor* : 
радиатор* батаре* radiator* rads rad : 
камин* печка печь fireplace log_burner : 
газ* газов* gas : 
`,
  cloth: `
хлопок хлопк* хлопч* хб х_б cotton : 
лен льна льнян* linen : 
шелк* silk : 
шерст* wool : кашемир*
`,
  work: `
полная_занятость полный_день full_time fulltime ft : пятидневк* five_days 5_days
частичн* неполн* подработк* part_time parttime pt : few_days days_a_week пару_дней полдня after_school
удаленк* удаленн* remote wfh work_from_home : из_дома
вахт* shift* сменн* 2_2 : 
стажировк* internship intern : 
`,
  ticket: `
в_одну_сторону one_way single : туда_только
туда_обратно туда_и_обратно return* round_trip there_and_back : 
`,
  customer: `
впервые новый_клиент новый new_customer new_client new_patient new : first_time впервые первый_раз never_been ни_разу еще_не_был*
постоянный_клиент действующ* постоянн* existing existing_customer returning regular been_before current_customer : been_coming coming_for_years были_у_вас был_у_вас была_у_вас уже_был* not_my_first не_первый_раз давно_хожу ходим_к_вам
`,
  form: `
ип индивидуальный_предприниматель sole_trader self_employed : freelance* фриланс* ипшник* ипшк* ипэшник* ипэшк*
ооо общество_с_ограниченн* limited ltd limited_company : фирма юрлицо ооошк* ооошник*
самозанят* self_employed : 
физлиц* физическое_лицо физ_лицо физик частное_лицо частник individual private_person : для_себя
юрлиц* юридическое_лицо юр_лицо company business : ооо ооошк* ооошник* ип фирма от_организац*
работаю работаем_по_найму employed employee : штат full_time_job
retired пенсионер* : pension pensioner на_пенсии
студент* student* : uni учусь
безработн* unemployed : не_работаю out_of_work between_jobs
`,
  gender: `
мужчин* муж мужик* мужск* м man men male mens guy gent boy : парень парн* пацан* мальчик*
женщин* жен женск* ж woman women female ladies lady girl : девушк* девочк*
`,
  drink: `
сок сока сочок juice oj : апельсинов* orange
вода воды воду water : газированн* sparkling still минералк*
вино вина винишк* wine : красное_сухое prosecco шампанск*
пиво пива пивко beer beers lager : 
лимонад* lemonade : 
кола колу coke cola : пепси pepsi
`,
  insurance: `
каско casco comprehensive fully_comp : 
осаго osago third_party : 
travel_insurance travel : holiday
pet_insurance pet : 
home_insurance home : house contents
life_insurance life : 
`,
  shoot: `
портрет* portrait* headshot* : 
семейн* family : с_детьми with_kids
новорожден* newborn* : младенец baby
беременн* maternity : bump
предметн* product* : для_каталог* catalogue
love_story лав_стори : 
репортаж* event_coverage : 
`,
  print: `
визитк* business_card* : 
листовк* флаер* flyer* leaflet* : 
баннер* banner* : 
футболк* t_shirt* tshirt* tee tees : майк*
кружк* mug mugs : 
наклейк* стикер* sticker* : 
`,
  furniture: `
кухн* kitchen* : кухонн* гарнитур units cooker готовим oven_area
шкаф* купе wardrobe* closet : гардероб*
диван* sofa couch settee : 
кровать кроват* bed beds : матрас* mattress
стол стола стола table desk : 
стул* chair* : кресл*
`,
};
