/** What people are called when they are counted: "гостей", "pax". */
export function isPeopleNoun(word: string): boolean {
  return PEOPLE.has(word);
}

/** One person in "с человека", "per guest". */
export function isPersonOfPrice(word: string): boolean {
  return PERSON.has(word);
}

/** Something counted that is neither money nor people nor time: "этажа", "tables". */
export function isOtherNoun(word: string): boolean {
  return OTHERS.has(word) || OTHER_STEM.test(word);
}

const PEOPLE = new Set(
  (
    'человек человека человеков чел человечек людей люди людям гостей гостя гости гостям гость гостями персон персоны персона персонами ' +
    'участников участника участники сотрудников сотрудника сотрудники взрослых взрослые взрослый детей дети ребенок ребенка деток детишек ребят ' +
    'приглашенных душ коллег друзей мест места место посетителей студентов учеников школьников женщин мужчин девочек мальчиков ' +
    'девушек парней родственников народу народа партнеров клиентов взр ртов ' +
    'people person persons guests guest pax attendees attendee adults adult kids kid children child employees staff friends colleagues ' +
    'heads ppl seats folks participants visitors students invitees coworkers relatives peoples teammates'
  ).split(' '),
);

const PERSON = new Set(
  'человека чел гостя персону персоны участника лицо нос носа рыло рыла каждого одного взрослого тело person guest head pax attendee plate seat cover participant adult перс persona student child kid employee delegate learner pupil passenger diner ребенка hd'.split(
    ' ',
  ),
);

const OTHERS = new Set(
  (
    'раз раза км м м2 кв квадрата квадратов сотка соток см мм градусов штук шт вариант варианта из percent percents floor floors room rooms ' +
    'table tables sqm sq meters metres meter feet ft miles km times course courses dishes options followers subscribers views likes pages ' +
    'halls bottles cars percent stars star звезд звезды звезда points балла баллов балл лайков bedrooms bedroom th st nd rd hz gb'
  ).split(' '),
);
const OTHER_STEM =
  /^(?:этаж|метр|процент|зал(?:а|ов|ом|е|ы|ах|у)?$|стол|комнат|блюд|шаг|просмотр|подписчик|машин|бутыл|страниц|перемен|стул|танц|steps$|words$|users$|customers$|clients$|downloads$|emails$|leads$|records$|members$|residents$|plays$|streams$|impressions$|clicks$|leaflets$|flyers$|brochures$|copies$|units$|products$|skus?$|rpm$|lumens$|watts?$|kwh?$|volts?$|calories$|litres?$|gallons$|ton(?:ne)?s$|acres$|bhp$|hp$|слов$|товар|позици|заявок$|заказов$|посещени|показов$|кликов$|лид(?:ов|а|ы)$|листовок$|пачк|мешк|рулон|упаков|извинени|вопрос|причин|спасиб|миль$|миля$|лицензи|installment|instalment|payments?$|licen[cs]es?$|thanks$|questions?$|reasons?$|things$|apolog|kisses$|employees$|танц|песен|песн|дом[ао]|квартир|объект|филиал|литр|килограмм|тонн)/;
