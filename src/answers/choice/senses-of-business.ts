/** Software, channels, roles, payment, and where somebody heard of a business, for the table of senses. */
export const SENSES_OF_BUSINESS = {
  software: `
битрикс* bitrix* bitrix24 битрикс24 б24
амо amo amocrm амосрм амоцрм амо_срм амо_црм kommo
1с 1_с одинэс* одинс одинэск* одинеск* одинаэс* 1ска 1ску 1_ска 1_ску однэс* one_c 1c интеграция_с_1с : бухгалтерия_8 
эксел* ексел* excel spreadsheet* таблиц* google_sheets гугл_таблиц* sheets гуглтаблиц* : табличк* эксельк* экселька xls csv in_sheets гугл_док* google_docs
google_sheets гугл_таблиц* spreadsheet* таблиц*
hubspot hub_spot хабспот*
salesforce sales_force sfdc сейлсфорс* : sf!
pipedrive pipe_drive пайпдрайв*
zoho зохо
мегаплан* megaplan
мой_склад мойсклад
notion ноушен ноушн*
trello трелло
jira джира джир*
slack слак* слэк*
wordpress вордпресс* wp
тильд* tilda
shopify шопифай*
xero ксеро
quickbooks quick_books
sage сейдж
crm срм црм
`,
  none: `
ничего ничем никак нет_такого nothing none no_system none_yet not_using_any : никакой никакая никаких никакую никакого не_пользу* не_вед* не_использ* ничего_не* пока_ничего на_бумаг* в_тетрад* в_блокнот* от_руки dont_use* don_t_use* not_using* don_t_have don_t_have_one we_don_t dont_have* no_crm pen_and_paper on_paper paper notebook in_my_head nothing_yet nothing_at_all nowt nada not_yet zilch нету нет_ничего no_crm_yet ручками вручную manually
`,
  source: `
google* гугл* гугле погуглил* загуглил* googled search_engine поиск* интернет* search online_search : в_инете в_инет* инет* searched поисковик* выдач* ads_on_google web набрал_в searched_for гуглил* on_the_internet
яндекс* yandex : яндекс_карты алис* в_яндексе
instagram инстаграм* инстаграмм* инст* инста insta ig instagramm : рилс* reels сторис* stories сториз* в_инсте блогер*
facebook fb фейсбук* фб : fb_ad marketplace фэйсбук*
tiktok тикток* tik_tok тт
youtube ютуб* ютюб* yt
вконтакте вк vk vkontakte
linkedin линкедин* linked_in
авито avito : объявлени*
friend* друг друга друзь* друзья другу знаком* знакомые family family_member рекомендац* recommendation* referral word_of_mouth сарафан* сарафанн* по_рекомендации friend_or_family friends_or_family : подруг* подруж* подсказал* посоветовал* порекомендовал* коллега_посовет* соседк* сосед* сестра_посовет* мама_посовет* кореш* приятел* my_mate a_mate pal recommended neighbour neighbor colleague_told a_colleague коллег* mate_at mate_told mate_said mates told_me sister_told suggested_by uses_you my_sister my_brother my_mum my_wife my_husband buddy a_pal neighbour_used рекоменд* знакомый знакомая сотрудниц* муж_посовет* свекров* recommendation
leaflet* flyer* листовк* флаер* flier* : through_the_door letterbox буклет* в_почтовом_ящик* brochure letter_box through_the_post a_flier through_my_door листовоч* бумажка_в_ящик*
billboard* билборд* реклама_на_улице наружн* наружная_реклама баннер* outdoor_ad* poster* street_ad* sign : щит* вывеск* плакат* растяжк* на_остановк* остановк* bus_stop проезжал* проходил* мимо_ drove_past walked_past driving_past pass_you live_nearby round_the_corner around_the_corner на_заборе табличк* на_дороге у_дороги на_трассе на_улице_увид* вдоль_дороги
реклам* advert* ads
radio радио
тв телевизор* телевидени* tv telly television : по_ящику
газет* newspaper* paper magazine* журнал* : local_paper
email_newsletter рассылк* newsletter
event* выставк* exhibition trade_show expo
website сайт* site
карты 2гис 2_гис дубльгис* maps : на_карте яндекс_карты google_maps
passing_by walked_past drove_past прохож* мимо : walking_past drive_by pass_you round_the_corner around_the_corner live_nearby live_near saw_your_sign saw_the_sign живу_рядом рядом_живу
`,
  channel: `
whatsapp whats_app ватсап* вотсап* вацап* воцап* ватцап* вотцап* уотсап* whatsap* watsap* watsapp wassap whatsup_app wa ватс вотс васап* васэп* вотс_апп : вацапчик зеленый_мессенджер
telegram телеграм* телег* тележк* тг tg телеге : телегу
email* e_mail* mail мейл* емейл* имейл* емайл* имэйл* мыл* почт* эл_почт* электронн* электронная_почта : на_мыло ящик inbox письм* письмецом в_письме write_to_my inbox_me мейлом письменно
viber вайбер*
max_messenger макс_мессенджер
sms смс* эсэмэс* text text_message* txt texts texting texted text_me сообщени* сообщением message : message_me пишите писать напишите напишете текст* в_переписк* переписк* write msg ping_me_a
звонок звон* звонк* позвонит* позвоните перезвон* телефон* phone phone_call* call call_me calls ring telephone tel созвон* набер* наберите по_тел тел : give_me_a_ring give_me_a_bell bell_me give_us_a_call buzz голосом bell give_me_a_call speak talk_on_the_phone устно по_звонку
video_call* videocall* видеозвон* видеосвяз* zoom_call : зум* zoom teams skype facetime
messenger* мессендж* : whatsapp ватсап* телег*
чат* chat here in_this_chat : прямо_тут прямо_здесь сюда тут_пиш* здесь_пиш* right_here
лично при_встрече в_офисе personally face_to_face in_person meeting встреч* визит* : подъеду заеду приду зайду pop_in come_in drop_in pop_by come_over
`,
  mode: `
онлайн* он_лайн* online on_line remote* remotely virtual* дистанционн* дистант* удален* удаленк* удалёнк* : зум* zoom по_зуму скайп* skype по_скайпу teams из_дома через_интернет по_интернету по_видео over_video from_home web laptop over_the_internet через_комп из_друг* по_сети не_выходя_из over_the_web computer ms_teams google_meet
очно очн* оффлайн* офлайн* оф_лайн in_person inperson face_to_face face_2_face offline on_site onsite in_house в_офисе in_the_office in_office : вживую живьем живое лично в_классе в_офис* приезжать приеду приходить подъеду приду ногами come_in coming_in f2f irl in_real_life in_class at_your at_the_school in_the_room в_живую в_аудитор* к_вам_приех* in_the_flesh at_your_office at_the_clinic on_premises in_the_office at_the_studio at_the_centre pop_in
гибрид* смешанн* комбинир* hybrid blended mixed : то_так_то_так и_так_и_так bit_of_both
выезд* на_дом на_дому с_выездом home_visit at_home mobile : к_нам_приезж* приезжайте_к приедьте ко_мне приедете come_to_me come_to_us my_place
у_вас у_вас_в_салоне at_your_place in_salon in_store : к_вам
групп* в_группе групповые group* group_lesson* : в_компании_других with_others вместе_с_кем
индивидуальн* индивид* инд персональн* один_на_один тет_а_тет individual* one_to_one one_on_one 1_to_1 121 private 1_2_1 : с_преподом_один just_me наедине
пара парн* в_паре pair couple : вдвоем с_подругой
`,
  payment: `
налич* нал налик* наличк* налом наличман cash кэш кэшем кэша кэшу кеш кешем кеша : кэш* кеш* notes бумажк* в_руки купюр* readies dosh деньгами живыми_деньгами бумажн*
карт* картой card* debit_card credit_card : пластик* безнал* терминал* visa mastercard мир amex contactless swipe tap debit apple_pay сбером
перевод* transfer* bank_transfer* bacs wire_transfer по_номеру_телефона сбп : сбер* переведу скину_на_карт* на_счет на_сбер bank wire по_номеру на_сберкарт* bank_app направлю_на_карт* faster_payment
рассрочк* instal* installment* instalment* : частями по_частям долями сплит на_части помесячно pay_monthly in_bits spread_the_cost klarna split_the_payments in_parts monthly_payments monthly каждый_месяц_платить не_сразу
кредит* finance loan credit : в_долг займ* on_finance hp pcp monthly_payments pay_monthly monthly spread_it spread_the 0_finance
счет* безнал* безналичн* invoice* по_счету : от_юрлиц* юр_лиц* с_ндс
лизинг* leasing lease
paypal пэйпал* pay_pal
крипт* crypto bitcoin : usdt биткоин*
apple_pay эпл_пей
предоплат* prepay upfront in_advance : сразу_все вперед
постоплат* on_delivery при_получении after
материнск* маткапитал*
`,
  who: `
для_себя себе себя сам самому самой myself me! for_me self me_myself just_me : для_меня меня_самого мне! сама я_сам я_сама мне_лично мне_самой мне_самому мне_надо for_myself its_me it_s_me for_moi me_personally mine me_and мне_и за_себя i_want_to_learn сам_буду сама_буду я_буду
ребен* для_ребенка child* kid* children my_child my_kid childs : сын* сынок* доч* дочк* дочур* внук* внучк* малыш* детей детям дети мелк* ребят* школьник* son daughter grandson granddaughter little_one toddler teen teenager my_boy my_girl little_boy little_girl wee_boy wee_girl wee_lad wee_one young_man baby_boy baby_girl yr_old year_old yrs_old летний лет_ребенку niece nephew лялечк* baby bairn my_lad lad lass my_eldest my_youngest my_boys my_girls year_4 year_5 year_6 year_7 8_year_old kiddo сынул* доча дочен* двойняш* близнец* подростк* twins
взросл* adult* : мне_самому мне_самой себе жен* муж* for_myself grown_up*
компани* фирм* для_компании организац* business company firm my_company for_work my_business юрлиц* юридическ* : сотрудник* для_сотрудн* коллектив* от_фирмы от_работы для_отдел* наш_отдел* отдел_продаж отдел* для_работник* our_team my_team sales_team staff colleagues employees ооо контор* для_офиса employer boss_pays company_s_paying work_is_paying works_paying our_staff staff_training персонал персонала работникам наших_менеджер* отделу b2b корпоративн* team
семь* семей* для_семьи family : с_женой_и_детьми с_детьми wife_and_kids whole_family
друг друга другу подарок* подар* gift present friend : на_подарок в_подарок someone_else as_a_gift для_подруг*
родител* parent* : маме папе мама mum dad родак*
жен* супруг* wife spouse partner husband муж* : girlfriend boyfriend fiance* gf bf hubby missus other_half девушк* парню
пенсионер* retired pensioner : на_пенсии
студент* student : учусь_в
частное_лицо физлиц* физическ* individual private_individual : для_дома
мужчин* мужск* male men* man guys gent gents mens : парен* парн* мальчик*
женщин* женск* female women* woman ladies lady womens : девушк* девочк*
`,
  role: `
директор* гендир* ген_дир* генеральн* ceo managing_director director* руководител* : босс начальник главн* шеф* boss хозяин руковожу генеральный_дир head_of i_run
собственник* владел* учредител* owner* founder* : хозяин хозяйк* мой_бизнес my_own own_it my_business основател* ип i_own it_s_my_company свое_дело
маркетолог* маркетинг* marketing* marketer : smm смм* пиар* реклам* контекстолог* cmo продвижен* brand
бухгалтер* бух бухгалтери* accountant* accounting finance : главбух* финансист* финдир* cfo bookkeeper считаю_деньги books bookkeeping
менеджер_по_продаж* продажник* продаж* продавец* sales* sales_manager salesperson sales_rep : коммерческ* ркк роп сейлз* сейл* 
менеджер* manager* : управляющ*
hr эйчар* кадр* кадровик* hr_manager human_resources : рекрутер* people_ops подбор* recruiter
айти it_department айтишник* програм* разработ* developer* it_manager сисадмин* : админ прогер* coder dev engineer cto кодер*
ассистент* секретар* помощник* assistant* secretary : office_manager офис_менедж*
закуп* снабжен* закупщик* procurement buyer purchasing
юрист* адвокат* lawyer* solicitor*
инженер* engineer*
врач* доктор* doctor* : медик
учител* преподават* teacher* tutor* : препод*
`,
  service: `
разработк* сайт* сайт website web_site websites web_design web : лендинг* одностранич* интернет_магазин landing_page online_shop
мобильн* приложени* app apps mobile_app : ios android андроид*
реклам* продвижени* marketing ads advertising promotion : таргет* контекст* директ* ppc
сео seo : в_топ поисков*
smm смм соцсет* social_media socials : инстаграм* вести_инст*
дизайн* design logo лого* : макет* фирменный_стил* branding
телефони* telephony : атс звонки_в_срм ip_телефон* voip
аналитик* analytics : отчет* дашборд* reports dashboard*
склад* warehouse inventory : учет_товар* остатк* stock
интеграци* integration* : связать стыковк* 
консультаци* consultation* consult* advice : проконсульт* посовет* ask_a_question
обучени* курс* training course* : научить* поучить* learn
поддержк* support
доставк* доставить delivery deliver* delivered : привез* привезите курьер* на_дом домой к_дому до_двери на_адрес courier drop_it_off bring_it to_my_door to_the_house shipped ship to_my_house ко_мне_домой на_работу_привез* post_it
самовывоз* заберу забер* pickup pick_up pick_it_up collection collect* click_and_collect : сам_подъеду подъеду сами_заедем заеду приеду_забер* pick_them come_and_get ill_come ill_come_and come_and_collect collecting подскочу заскочу сама_заберу сам_заберу заезжай*
в_зале на_месте in_store dine_in eat_in : тут_поедим посидим_у_вас sit_in sitting_in
с_собой навынос на_вынос takeaway take_away to_go take_out : в_машине_поем
`,
};
