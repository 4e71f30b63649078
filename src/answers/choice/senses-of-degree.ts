/** Times, sizes, levels, plans and plain answers, for the table of senses. */
export const SENSES_OF_DEGREE = {
  daypart: `
утр* утром утречк* с_утра утречком сутра morning* mornin mornings утренн* : am! пораньше перед_работой до_обеда до_работы before_work early_doors first_thing before_noon before_lunch early до_полудня с_утреца на_рассвете спозаранку breakfast_time 9_утра 10_утра 8_утра at_9 at_10 crack_of_dawn
день днем днём дня дневн* daytime afternoon* after_noon afternoons noon midday : pm в_обед обед* после_обеда послеобед* lunchtime lunch after_lunch post_lunch в_районе_обеда полдень around_1 around_2 mid_afternoon early_afternoon
вечер* вечерк* evening* eve evenings вечерн* : после_работы на_ночь ночь* ночью поздно попозже_вечер* after_work after_dinner after_tea tonight nighttime at_night поздняк* ближе_к_ночи ночером когда_стемнеет 7_вечера late_in_the_day after_6 after_5 after_7 late
ночь ночью ночн* night* nights overnight : за_полночь after_midnight
`,
  week: `
будн* по_будням рабочие_дни в_будни weekday* week_days week_day midweek mid_week during_the_week in_the_week будние : понедельник* пн вторник* вт сред* среду четверг* чт пятниц* пт monday* mon tuesday* tues tue wednesday* wed weds thursday* thurs thu friday* fri mon_fri пн_пт в_рабоч* working_days среди_недели в_рабочее_время пн_чт mon_thu рабочий_день
выходн* на_выходных weekend* week_end wkend выхи : суббот* сб воскресень* вс сб_вс saturday* sat sunday* sun sat_or_sun saturdays sundays суб воскр* saturday_or_sunday вс_или fri_sun в_субботу_или
понедельник* пн monday* mon
вторник* вт tuesday* tues tue
сред* среду wednesday* wed weds
четверг* чт thursday* thurs thu
пятниц* пт friday* fri
суббот* сб saturday* sat
воскресень* вс sunday* sun
праздничн* праздники holidays bank_holiday*
`,
  season: `
весн* spring* : март* апрел* march april
лет* лето летом summer* : июн* июл* август* june july august
осен* autumn fall : сентябр* октябр* ноябр* september october november
зим* winter : декабр* январ* феврал* december january february
`,
  urgency: `
срочно* срочн* горит urgent* asap express экспресс as_soon_as_possible immediately : вчера_надо прямо_сейчас как_можно_быстр* как_можно_скор* сегодня_же побыстрее быстрее yesterday right_away emergency quickly in_a_hurry today вчера горим горят_сроки need_it_now
не_срочно* не_горит not_urgent no_rush standard_speed flexible обычн* : не_спеш* не_торопл* спешки_нет терпит подожд* когда_получится no_hurry whenever take_your_time can_wait
`,
  size: `
маленьк* мал* малый small* mini little tiny мини : поменьше самый_малень* компактн* smaller smallest littlest камерн* небольш*
средн* средний средненьк* medium mid midsize middle moderate : не_большой_и_не
больш* большой large* big* : побольше самый_больш* просторн* bigger biggest huge larger largest великан*
огромн* extra_large xl huge
`,
  level: `
начальн* начина* новичок* новичк* нулев* ноль нуля с_нуля beginner* elementary novice starter basic a1 a0 : ничего_не_знаю не_знаю_вообще вообще_ноль чайник* азы never_done never_tried never first_time total_noob noob complete_beginner newbie ничего_не_умею впервые первый_раз zero just_starting не_умею ab_initio начинал* начинаю newb nowt с_алфавит* никогда_не_уч* не_знаю_ни_слова no_experience ни_бум total_beginner never_tried_it
средн* средний средненьк* intermediate medium b1 b2 so_so middle_level : объясниться_могу так_себе чуть_чуть_знаю школьный_уровень okay_ish not_bad get_by fairly_decent школьн* что_то_помню конверсационн* did_it_at_school gcse_level at_school b_1 могу_объясн* понимаю_но читаю_но something_in_between ok_ish bit_rusty rusty been_learning
продвинут* advanced expert proficient fluent c1 c2 высок* профи pro_level : свободно давно_заним* хорошо_знаю опытн* experienced years_of_experience бегло almost_fluent native почти_свобод* жил_в жила_в lived_in работаю_на_английск*
элементарн* elementary a2
`,
  plan: `
старт* стартов* start starter basic базов* базис basics начальн* lite лайт* light entry : для_начала самый_простой to_begin_with simplest entry_level начнем_с_малого
стандарт* standard* regular normal обычн*
премиум* премиал* premium prem : самый_крутой
бизнес* business buisness bussiness
про pro professional* профессионал* проф
энтерпрайз* enterprise* enterprize* ent корпоративн*
эконом* эконом_класс economy econom budget дешев* : подешевле бюджетн* самый_дешев* недорог* cheap_one cheapest coach
комфорт* comfort*
люкс* lux luxury deluxe suite vip вип делюкс : шикарн* fancy
бесплатн* free trial пробн* : попробовать_бесплатно
`,
  board: `
все_включено all_inclusive ai всё_включено ол_инклюзив* олл_инклюзив* олинклюзив* оллинклюзив* ультра_все all_incl allinclusive : олл! чтобы_все_было_включено drinks_included food_and_drinks бухло_включен* всё_вкл вкл all_in
завтрак* с_завтраками bed_and_breakfast b_b bnb breakfast* bb : позавтракать только_утром_поесть с_утра_поесть brekkie brekky
полупансион* half_board hb : завтрак_и_ужин завтрак_ужин breakfast_and_dinner breakfast_and_evening
полный_пансион* full_board fb_board пансион* : трехразов* 3_раза_в_день three_meals
без_питания без_еды room_only ro self_catering selfcatering sc : сами_готов* сам_готов* сами_поедим питание_не питания_не еда_не еды_не кухня_своя will_cook cook_for_ourselves own_food no_food no_meals
`,
  often: `
разов* один_раз единоразов* разово one_off one_time single once one_class single_visit just_once пробное drop_in : разок на_один_раз попробовать trial пробн* try_it only_once пару_раз just_one_session just_the_one попробуем_раз
регулярн* постоянн* regular* ongoing : часто all_the_time
ежедневн* каждый_день daily every_day
еженедельн* каждую_неделю раз_в_неделю weekly every_week once_a_week
ежемесячн* раз_в_месяц monthly every_month once_a_month per_month by_the_month month_to_month помесячн*
ежегодн* раз_в_год annual* yearly annually once_a_year per_year : на_год_сразу 12_month* twelve_month* 12_мес* двенадцать_мес* на_12_мес*
fortnightly every_two_weeks every_other_week раз_в_две_недели через_неделю biweekly
раз_в_квартал quarterly every_quarter every_3_months every_three_months раз_в_три_месяца поквартальн*
абонемент* membership* subscription подписк*
`,
  answer: `
не_знаю пока_не_знаю не_решил* еще_не_решил* не_определил* не_уверен* затрудняюсь_ответить don_t_know not_sure not_sure_yet undecided haven_t_decided dont_know unsure : незнаю хз без_понятия idk dunno no_idea no_clue подумать фиг_знает еще_думаю думаем_еще сомневаюсь havent_decided still_deciding
не_важно неважно любое любой любая без_разницы все_равно any_time anytime any_of no_preference don_t_mind doesn_t_matter any flexible не_принципиально : пофиг по_фиг поровну одинаково не_критично don_t_care not_fussed dont_mind easy_either_way whatever whenever up_to_you i_m_easy im_easy как_удобно на_ваш_выбор на_ваше_усмотрение
другое другой другая другие другую другого другом другому иное прочее other others something_else somewhere_else another anywhere_else elsewhere other_city else someone_else : что_то_друг* нет_в_списк* моего_нет не_из_этого none_of_these none_of_the_above none_of_those ничего_из_этого ничего_из_перечисленн* not_listed not_on_the_list мой_вариант свой_вариант
консультац* совет* advice help_me_choose посоветуйте
`,
};
