/** What clinics, lawyers, garages, gyms and salons do, for the table of senses. */
export const SENSES_OF_SERVICES = {
  dental: `
терапи* лечение_зубов лечени* filling* therapy : кариес* пломб* полечить зуб_болит болит_зуб зубик_болит нерв* пульпит* дырк* cavity cavities hole_in_my_tooth toothache болит_зубик ноет_зуб зуб_ноет tooth_hurts chipped cracked_tooth root_canal
хирурги* удалени* extraction* surgery tooth_removal : вырвать вырв* удалить зуб_мудрости зуба_мудрости зубы_мудрости мудрости wisdom_* wisdom pulled taken_out tooth_out out_a_tooth wisdom_tooth удалять tooth_removed
ортодонти* orthodont* ортодонт* : брекет* элайнер* выровнять_зуб* кривые_зуб* прикус* исправить_прикус braces aligner* invisalign straighten* crooked
брекет* brace* braces : ортодонт* выровнять_зуб* прикус* кривые_зуб* invisalign aligner* элайнер* straight* straighten* orthodont* crooked
элайнер* invisalign aligner* : капы прозрачн*
имплант* implant* implants : вставить_зуб нет_зуба вместо_зуба зуб_на_штифт* искусственный_зуб missing_tooth lost_two need_replacing lost_a_tooth replace_a_tooth gap missing_teeth выпал_зуб зуба_нет без_зуба
протезировани* протез* prosthe* denture* dentures : вставная_челюсть коронк* мост_на виниры false_teeth crown* bridge
коронк* crown* : cap_on_my_tooth
виниры винир* veneer* : голливудская_улыбк* hollywood_smile
гигиен* чистк* проф_гигиен* профгигиен* hygien* hygienist cleaning scale_and_polish teeth_cleaning : почистить налет камень зубной_камень убрать_камень ультразвук* polish plaque tartar deep_clean clean_my_teeth teeth_cleaned clean gums bleed десны_кровят запах_изо_рта
отбеливани* отбелить отбел* whitening whiten* bleaching bleach : побелее белые_зубы белее желтые yellow whiter brighter_smile pearly_whites
осмотр* профосмотр check_up* checkup* : провериться проверить_зуб* посмотреть_зуб* routine annual_check just_a_look once_over years_since_i_went havent_been_in
`,
  medical: `
терапевт* gp general_practitioner : простуд* температур* кашель кашля* грипп* орви cold flu
кардиолог* cardiolog* heart : сердц* давлен* аритми* 
невролог* невропатолог* neurolog* : головн* голова_болит мигрен* спина_болит migraine*
дерматолог* dermatolog* skin : кожа кожи сыпь прыщ* акне родинк* rash acne mole
лор лора отоларинголог* ent : ухо уши горло нос насморк гайморит отит ear throat
гинеколог* gynae* gynecolog* : беременн* узи_малого pregnan*
стоматолог* дантист* dentist* : зубн* зуб зубы зубов зубам teeth tooth toothache
окулист* офтальмолог* optician* ophthalm* eye_test : зрение глаз* очки линзы eyes glasses
педиатр* pediatric* paediatric* : ребеночек_заболел малыш_заболел
узи ultrasound
анализ* blood_test* : кровь сдать_кровь bloods
мрт mri : томограф*
массаж* massage* : спина шея поясниц* sore_back knots
акупунктур* иглоукалыван* иглорефлекс* acupuncture : needles иголк* иглы
физиотерапи* physio* physiotherap* : rehab реабилитац*
хирург* surgeon
психолог* психотерап* psycholog* counsel* therapist : депресси* тревог* anxiety depress*
прививк* вакцинац* vaccin* jab* shots : укол_от
стерилизаци* кастраци* neuter* spay* castrat* : кастрировать стерилизовать snip
груминг* groom* : постричь_собак* подстричь_кот* стрижка_собак*
`,
  law: `
развод* расторжение_брака divorce* : развест* разводимся разводим* разводят* бракоразвод* раздел_имущества раздел_с_муж* уходит_муж алимент* splitting_up split_up separat* leaving_my_husband leaving_my_wife leave_my_husband leave_my_wife my_ex custody break_up see_the_kids my_husband_left my_wife_left splitting husband_cheated изменил* уходим_друг уйти_от_мужа разбежа* ушел_муж муж_ушел жена_ушла расходимся расхожусь расходиться разойтись разошлись разош*_с_муж* разош*_с_жен* расстаемся расстались расстаться_с_муж* расстаться_с_жен* уходит_жена
семейн* семейное_право family_law family : развод* алимент* опек* усынов* divorce* custody
наследств* наследован* inherit* probate wills_and_probate wills will_writing will_and_probate estate_planning : завещан* умерла умер_дед* умер_отец умер_пап* вступить_в_наслед* оставил_квартир* оставила_квартир* оставил_дом оставила_дом досталась_квартир* достался_дом от_бабушки от_деда от_дедушки наследник* дедушка_умер мама_умерла отец_умер passed_away estate_of left_me executor dads_will mums_will make_a_will write_a_will my_will died_and_left dad_died mum_died left_a_house left_us_a_house left_the_house in_the_will deceased мать_умерла папа_умер тетя_умерла дед_умер доля_в_квартире нотариус*
дтп авари* road_accident car_accident rta : въехал* въехали врезал* стукнул* осаго виновник* столкнов* сбил* пешеход* на_перекрестк* crashed rear_ended hit_me whiplash машину_разбил* разбил_машину протаранил* догнал* страховая_не_плат* поцарапал* car_crash drove_into
банкротств* bankrupt* insolven* : долг* списать коллектор* кредит* приставы обанкрот* нечем_платить debts debt owe много_кредит* не_тяну_кредит* не_могу_платить микрозайм* мфо bailiffs creditors
трудовой_спор* трудов* employment* employment_law labour_law : уволил* увольнен* незаконно_увол* сократил* не_платят_зарплат* зарплат* не_выплат* работодател* восстановиться_на_работ* sacked fired unfair_dismissal dismissed redundan* my_boss wages grievance let_go employer bullying disciplinary contract_at_work harass* my_job manager_fired начальник зп задержив* задержк* уволить увольня* выгнали_с_работ* сократили
жилищн* жиль* housing : выселя* прописк* затопил* соседи_залили жкх evict* соседи снимаю_кварт* landlord tenancy deposit_back управляющ*
недвижимост* conveyanc* property property_law real_estate : купля_продажа сделк* дду buying_a_house selling_a_house sell_the_house selling_the_house sell_our_house sell_our_flat sell_my_house sell_my_flat sell_the_flat selling_the_flat buying_our buying_a_flat buying_my selling_my selling_our first_house moving_house house_purchase completing_on exchange_contracts remortgage* completion moving_home buying_the_house buying_a_place selling_up deeds квартиру_купи* купить_квартир* продать_квартир* сделку_с_кварт*
личная_травм* personal_injury injury_claim* : slipped tripped fell broke_my compensation hurt_at_work injured accident_at_work fell_over whiplash car_accident accident hurt_my hurt_myself slipped_on burned tesco claim_compensation crash
уголовн* criminal* : задержал* обвиня* статья_ук арест* полици* arrested charged
иммиграц* immigration visa : внж рвп гражданств* work_permit
защита_прав_потребител* потребител* consumer : не_вернули_деньг* брак_товара магазин_отказ* refund
договор* contract* : проверить_договор
налог* tax taxes : ндфл вычет*
бухгалтери* бухучет accounting bookkeeping : вести_учет отчетност*
регистраци* registration company_formation : открыть_ип открыть_ооо
арбитраж* arbitration
`,
  car: `
замена_масла смена_масла масл* масло_поменять oil oil_change* oil_service : oil_and_filter маслице масло_и_фильтр* oil_filter
шиномонтаж* шин* резин* переобу* tyre* tire* tyres tires wheels : колес* колёс* прокол* покрышк* балансиров* сезонная_замен* зимнюю_резин* летнюю_резин* puncture flat_tyre flat_tire bald rubber спустило flat new_tyres пробил* колесо tread зимняя летняя перекину*
тормоз* тормоза колодк* brake* brakes breaks : скрипит* скрипят диски_тормозн* pads discs squeal* squeak* тормозит плохо_тормозит grinding when_i_brake squeal
диагностик* компьютерная_диагностик* diagnostic* diagnosis : чек_горит горит_чек горит_check чек_engine ошибк* стук* стучит провер* engine_light warning_light weird_noise strange_noise error_code check_engine light_on_the_dash light_came_on light_is_on losing_power hesitat* что_то_стучит шумит шум вибрац* дергает не_тянет guzzling
кузовн* кузов* bodywork body_repair body_shop : вмятин* покрас* царапин* бампер* крыло dent dents scratch* panel_beat* scrape bumper помял* стукнул* dinged keyed reversed_into притерл*
техосмотр* то_плановое техобслуживан* mot m_o_t mots : гто runs_out due_next
full_service service servicing serviced плановое_то то_ : annual_service annual yearly_service интервал oil_and_filters
кондиционер* aircon air_con air_conditioning a_c : фреон* заправка_кондиц* regas
двигател* мотор* engine* : троит дымит движок
подвеск* suspension* : стойк* амортизатор* рычаг* сайлент* shocks
коробк* кпп gearbox* transmission clutch : сцеплени* акпп мкпп
аккумулятор* акб battery batteries : не_заводится won_t_start
мойк* car_wash wash valet* valeting : помыть помой* химчистк*
тонировк* tint* tinting : затонир*
легков* car cars passenger_car : седан* хэтчбек* универсал* легковушк* hatchback saloon
внедорожник* кроссовер* паркетник* джип* suv* s_u_v 4x4 offroader jeep* : паджеро прадо крузер нива патриот land_rover range_rover
микроавтобус* минивэн* минивен* микрик* минибус* minibus* minivan* mpv people_carrier : газель спринтер транзит vito sprinter
груз* грузовик* фура фуры truck* lorry lorries hgv : газел* камаз* фургон*
фургон* van vans : transit
мотоцикл* motorbike* motorcycle* : байк мотик bike
седан* saloon* sedan*
универсал* estate_car estate wagon
хэтчбек* хетчбек* hatchback* hatch hatch_back
автомат* акпп automatic* auto : вариатор* робот два_педали
механик* мкпп manual* stick stick_shift : ручка на_ручке ручк*
бензин* petrol gasoline gas : 92 95_й 95ый 98_й аи_95 unleaded
дизел* солярк* diesel* : соляра
гибрид* hybrid* phev half_petrol_half_electric half_electric plug_in
электро* электромобил* electric ev evs : тесла tesla зарядка leaf
газ гбо lpg : пропан метан
полный_привод* 4wd awd four_wheel_drive
передний_привод* fwd front_wheel_drive
задний_привод* rwd rear_wheel_drive
новый нов* новая brand_new new : с_салона из_салона off_the_forecourt
подержан* бу б_у с_пробегом used second_hand secondhand pre_owned preloved : бэуш* бушн* вторичк*
`,
  sport: `
йог* yoga* : асан* хатха vinyasa downward_dog stretch медитац* yin
пилатес* pilates : реформер* reformer
тренажерн* тренажерк* тренажорк* качалк* gym gyms fitness_room : железо зал в_зал зале потягать_железо подкачать* качаться накачат* штанг* гантел* weights weight_room lift treadmill треня* тренажеры тренажер* weight_training lifting deadlift bulk масс* мышц* протеин жим силов*
бассейн* плавани* плавать поплава* swimming swim* pool : аквааэроб* aqua laps вода lengths dip аква aquafit воде поплавать
бокс* боксинг boxing box boxer : груш* перчатк* sparring punch bag подраться punching fight
танц* dance* dancing zumba зумб* : сальс* хип_хоп бачат* salsa ballet
кроссфит* crossfit*
растяжк* стретчинг* stretching : шпагат* splits
единоборств* martial_arts : карате* дзюдо* самбо ммa mma каратэ judo karate kickbox*
сайкл* сайклинг spin spinning : велотренажер* cycling cycle bike_class bike bikes peloton велик
бег* running : пробежк* marathon
кардио cardio : беговая_дорожк* treadmill
групповые_занятия групповые_тренировки group_class* classes
персональн* personal_training personal_trainer pt personal : с_тренером индивидуальн* one_to_one one_on_one 1_1
футбол* футбик football footy soccer
баскетбол* basketball
волейбол* volleyball
хокке* hockey
гольф golf
теннис* tennis : ракетк*
`,
  beauty: `
маникюр* manicure* nails nail : ногти ногт* ногот* шеллак* гель_лак gel shellac
педикюр* pedicure* ногти_на_ногах ногти_ног ноготки_на_ногах ногти_на_пальцах_ног toenails toe_nails : пальцы_ног пальчики_на_ногах пятки ноги_в_порядок toes feet
стрижк* haircut* cut trim : постричь* подстри* кончики hair_cut fringe челк*
окрашивани* покраск* color colour* coloring dye : покрасить* краситься мелировани* балаяж* омбре корни highlights balayage roots блонд
укладк* styling blow_dry blowdry : прическ* updo
бров* brows eyebrow* : ламинирование_бров* microblading
ресниц* lash* eyelash* : наращивание_ресниц
эпиляц* шугаринг* депиляц* wax* epilation laser_hair : ножки бикини bikini
макияж* makeup make_up mua : мейк* накраситься
косметолог* facial* facials : чистка_лица пилинг* peel botox ботокс*
`,
};
