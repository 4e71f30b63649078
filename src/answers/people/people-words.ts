import { isPeopleNoun } from '../amounts/units.ts';
import { closest } from '../text/closest-word.ts';
import { perWord } from '../text/per-word.ts';

/** What a word that stands beside a number says of the people counted: all of them, or only some kind of them. */
export type PeopleNoun = 'all' | 'part';

/** "Гостей", "people" are everybody; "детей", "менеджеров", "lads" are people of one kind. */
export const peopleNoun = perWord((word): PeopleNoun | null => {
  if (EVERYBODY.has(word)) return 'all';
  if (KINDS.has(word) || KIND_STEM.test(word) || isPeopleNoun(word)) return 'part';
  if (word.length >= 8 && AGENT.test(word) && !THING.test(word)) return 'part';
  const likely = word.length >= 6 ? SLIPS.nearest(word) : undefined;
  return likely === undefined ? null : EVERYBODY.has(likely) ? 'all' : 'part';
});

/** "Вчетвером", "на шестерых": so many people in one word. */
export function collectiveNumber(word: string): number | undefined {
  return COLLECTIVES.get(word);
}

/** One of the company named by what they are to the speaker, or the speaker; how many that makes. */
export function memberCount(word: string): number | undefined {
  return MEMBERS.get(word);
}

export function isSpeaker(word: string): boolean {
  return SPEAKERS.has(word);
}

const EVERYBODY = new Set(
  (
    'человек человека человеков человечков человечка человеки чела челики челиков человекам человеками человеку людях людишек личностей особ головы туловищ тушек людьми гостями людям гостям персонами участниками peeps чел человечек людей люди гостей гостя гости гость персон персоны персона участников участника участники ' +
    'приглашенных душ мест места посетителей народу народа рыл голов лиц лица едоков ртов хвостов ' +
    'people person persons peoples guests guest pax attendees attendee heads ppl seats folks participants participant visitors invitees humans human souls mouths covers bodies folk bums peoples ppls punters diners diner individuals individual persons invites head soul'
  ).split(' '),
);

const KINDS = new Set(
  (
    'взрослых взрослые взрослый взрослого взрослая взрослую взрослой взрослым взрослыми взрослыми взр вз детей детьми детям дет реб ребенком детишками малышами дочками сыновьями дочерьми внуками друзьями подругами коллегами родственниками родителями дочки дочери дочерей сына сыновей сыночка дети ребенок ребенка деток детишек ребят ребята малышей малыша малыш младенец младенца грудничок внуков внука дошкольников дошколят подростков подростка ' +
    'женщин женщины женщина мужчин мужчины мужчина девочек девочки девочка мальчиков мальчика мальчик мальчишек пацанов пацана девушек девушки девчонок девчат парней парня мужиков дам бабушек дедушек ' +
    'родителей родителя родители родных родни родственников родственника коллег друзей друга подруг подруги знакомых соседей сестер сестры братьев брата своих ' +
    'adults adult kids kid children child infant infants baby babies toddler toddlers bairns bairn youngsters teenagers teens teen teenager tots toddlers nephews nieces grandchild grandkid littluns littlies lil little grownups ' +
    'girls girl boys boy lads lad men man women woman ladies lady gents gent guys guy mates mate mums moms dads parents parent ' +
    'friends friend cousins cousin relatives relative family siblings sisters brothers uncles aunts grandparents grandchildren grandkids colleagues coworkers teammates ' +
    'employees employee staff members member users user pupils pupil students student delegates delegate players player managers manager engineers developers drivers teachers reps agents workers seniors juniors passengers travellers travelers traveller traveler learners owners partners clients customers speakers chaperones bridesmaids groomsmen crew others other relations rellies pals pal buddies bros chaps bods besties females males hens stags singles grannies nans toddlers tots littlies newborns minors preschoolers schoolkids supervisors helpers volunteers trainees apprentices interns contractors operatives officers nurses doctors cleaners carers residents tenants athletes runners dancers singers musicians performers actors exhibitors sponsors vips execs directors staffers admins devs designers analysts consultants trainers instructors coaches'
  ).split(' '),
);

const KIND_STEM =
  /^(?:сотрудни|работник|работающ|менеджер|разработчик|программист|студент|школьник|учени[кц]|учащ|педагог|учител|преподавател|воспитател|воспитанник|водител|продав(?:ец|ц)|операт(?:ор)|администратор|бухгалтер|инженер|рабоч(?:их|ий)$|специалист|консультант|курьер|врач|доктор|мастер(?:ов|а)$|пользовател|юзер|клиент|партнер|слушател|туриста?$|турист|путешественник|пассажир|игрок|спортсмен|болельщик|однокласни|одноклассни|однокурсни|выпускник|пенсионер|делегат|спикер|докладчик|аниматор|зрител|жител|постоял|посетител|приглаш|присутствующ|стажер|аналитик|дизайнер|руководител|директор|сопровожда|гимназист|кадет|тренер|родител|мальчиш|девчон|малыш|детиш|карапуз|внуч|племянни|коллег|подруж|товарищ|приятел|друж|родственни|ребятиш|ребятен|пацан|девиц|дам$|тет[ьи]к|дядек|кузен|сватов|кум(?:овьев|ов)|крестн|бабул|дедул|старик|мам(?:очек|аш)?$|пап$|папаш|жен$|мужей$|супруг|посадочн|иностран|волонтер|сослуживц|компаньон|единомышлен|спартан|персонал)/;

/** "Продажников", "монтажников", "юристов": people by what they do; the things of the same ending are told apart. */
const AGENT =
  /(?:ник(?:а|ов|ами)|щик(?:а|ов|ами)|чик(?:а|ов|ами)|ист(?:а|ов|ами)|тел(?:я|ей|ями)|тор(?:а|ов|ами))$/;
const THING =
  /^(?:холодильн|светильн|учебн|подоконн|ящик|датчик|счетчик|столик|двигател|выключател|переключател|чайник|источник|праздник|мячик|пончик|цветник|ценник|купальник|памятник|вторник|понедельник|будильник|утренник|сборник|справочник|ежедневник|подсвечник|полдник|спутник|шарик|показател|компьютер|монитор|кондиционер|генератор|трактор|калькулятор|эскалатор|аккумулятор|радиатор|коммутатор|маршрутизатор|вентилятор|проектор|тренажер|контейнер|прицеп|треугольник|подшипник|наконечник|парник|рудник|родник|приемник|градусник|паяльник|напильник|кипятильник|самокатчик|чемоданчик|стаканчик|диванчик|фонтанчик|заголовник|подголовник|огнетушител|носител|краситель|заместител|нагревател|увлажнител|вариатор|фактор|вектор|сектор)/;

const COLLECTIVES = new Map<string, number>();
for (const [count, words] of [
  [2, 'twosome двое двоее двоих двоим вдвоем двоем двоими вдвоемчик парой'],
  [3, 'trio threesome трое троее троих троим втроем троем троими'],
  [4, 'quartet foursome четверо четвера четверых четверым вчетвером четвером'],
  [5, 'quintet fivesome пятеро пятера пятерых пятерым впятером пятером'],
  [6, 'sixsome шестеро шестерых шестерым вшестером шестером'],
  [7, 'семеро семерых семерым всемером семером septet'],
  [8, 'восьмеро восьмерых восьмерым ввосьмером восьмером'],
  [9, 'девятеро девятерых вдевятером девятером'],
  [10, 'десятеро десятерых вдесятером десятером'],
] as [number, string][])
  for (const word of words.split(' ')) COLLECTIVES.set(word, count);

const SPEAKERS = new Set([
  'я',
  'me',
  'myself',
  'i',
  'мною',
  'moi',
  'solo',
  'alone',
  'сам',
  'сама',
  'одиночка',
  'одиночку',
]);
const MEMBERS = new Map<string, number>();
for (const word of SPEAKERS) MEMBERS.set(word, 1);
for (const [count, words] of [
  [
    1,
    'муж мужем жена женой супруг супругом супруга супругой парень парнем девушка девушкой подруга подругой друг другом невеста невестой жених женихом мама мамой мать матерью папа папой отец отцом ' +
      'бабушка бабушкой дедушка дедушкой дед дедом баба тетя тетей дядя дядей брат братом сестра сестрой сын сыном сынок сынишка дочь дочка дочкой дочерью дочурка внук внуком внучка внучкой теща тещей тесть тестем свекровь свекровью свекор ' +
      'ребенок ребенком малыш малышом кроха крохой младенец младенцем няня няней коллега коллегой сосед соседка преподаватель преподавателем учитель учителем тренер тренером зять зятем невестка невесткой сноха снохой золовка шурин деверь свояк свояченица кум кумом кума кумой крестная крестный братишка братишкой братик братиком сестренка сестренкой сеструха мамуля папуля мамка батя супружница благоверный доча дочурка дочуркой сынуля сынишкой внучок правнук правнучка племянник племянником племянница племянницей приятель приятелем приятельница приятельницей знакомый знакомая товарищ друган дружок подружка подружкой пассия бойфренд бойфрендом мч ребеночек ребеночком деткой дитя сиделка подросток подростком школьник школьница дошкольник грудничок кузен кузина ' +
      'тамада ведущий ведущая фотограф видеограф водитель шофер экскурсовод гид инструктор директор руководитель начальник шеф воспитатель воспитательница педагог сопровождающий сопровождающая вожатый аниматор организатор координатор переводчик оператор диджей бухгалтер ' +
      'bride groom wife husband hubby partner girlfriend boyfriend gf bf fiance fiancee spouse missus mum mom mother dad father son daughter brother sister grandma grandpa granny grandmother grandfather nan grandad uncle aunt cousin friend mate mil fil baby child toddler newborn kid teacher bro sis mam mommy daddy mummy nanny nana gran pops stepson stepdaughter stepmum stepdad godson nephew niece bestie bff pal buddy fella bloke hubs wifey teen teenager infant tot driver photographer chaperone coach carer guide instructor minder colleague roommate flatmate housemate him her',
  ],
  [
    2,
    'родители родителями parents grandparents близнецы близнецами двойняшки двойняшками twins inlaws folks',
  ],
] as [number, string][])
  for (const word of words.split(' ')) MEMBERS.set(word, count);

const SLIPS = closest(
  'человек человека гостей персон персоны участников сотрудников взрослых взрослые детишек people persons person guests attendees adults children friends participants employees members'
    .split(' ')
    .filter((word) => word.length >= 6),
  () => 'people',
);
