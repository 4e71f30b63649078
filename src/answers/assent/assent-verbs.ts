/**
 * What people say they do, by what it answers: verbs in the forms of I and we, so that none need be listed as a phrase.
 * Alternatives of a pattern over plain words.
 */

/** "куплю", "записывайте", "продолжим": taken up. */
export const TAKEN_UP =
  '(?:очень |оч |прям |я |мы |конечно |обязательно |да ){0,4}(?:хочется|хотим|хочу|желаю|приеду|приедем|приду|придем|подъеду|подъедем|поеду|поедем|участвую|участвуем|покупаю|покупаем|куплю|купим|возьму|возьмем|заказываю|заказываем|' +
  'закажу|закажем|запишусь|запишемся|запишите|запишите нас|запишите меня|записываюсь|записываемся|бронирую|забронируйте|забронирую|забронируем|оформлю|оформим|оформите|попробую|попробуем|пробуем|продолжай|продолжайте|продолжим|продолжаем|' +
  'подключаюсь|подключаемся|подключайте|присоединюсь|присоединяюсь|соглашаюсь|соглашаемся|соглашусь|согласимся|приступаем|приступайте|стартуем|делаем|делайте|действуйте|действуем|уговорили|уговорил|уговорила|убедили|уболтали|соблазнили)';

/** Behind "не": turned down. */
export const TURNED_DOWN =
  '(?:планиру[а-я]+|рассматрива[а-я]+|собира(?:юсь|емся)|нужда(?:юсь|емся)|жела(?:ю|ем)|намерен[аы]?|интересуюсь|интересуемся|гор(?:ю|им) желанием|(?:вижу|видим) (?:смысла?|необходимости|надобности|нужды|резона)|пользу(?:юсь|емся)|' +
  'куплю|купим|покупаю|покупаем|закажу|закажем|заказываю|приеду|приедем|приду|придем|поеду|поедем|пойду|пойдем|участвую|участвуем|соглаша(?:юсь|емся)|соглас(?:имся|ен|на|ны)|дам согласи[ея]|разреша(?:ю|ем)|возьму|возьмем|беру|берем|хочется|хотелось бы|для (?:меня|нас)|по мне|впечатлил[аио]?|зацепил[аио]?|понравил(?:ось|ся|ась))';

/** Turned down because it is done already, elsewhere. */
export const SETTLED_ELSEWHERE =
  '(?:мы |я )?уже (?:с другими |с другим |у других |в другом месте |все |всё |сами |сам |сама |давно ){0,4}(?:нашли|нашел|нашла|купили|купил|купила|заказали|заказал|заказала|договорились|договорился|договорилась|взяли|взял|взяла|сделали|записались|записался|записалась|решили вопрос|решил вопрос|решила вопрос|не надо|не нужно|не актуально|неактуально)|' +
  '(?:выбрали|выбрал|выбрала|нашли|нашел|нашла|заказали|заказал|заказала|взяли|купили) (?:уже )?(?:других|другого|другую|другой|другое|у других|в другом|вариант получше|дешевле|подешевле)|' +
  '(?:gone|went|going|go) (?:with|for) (?:someone|somebody|another|a different|other|your competitor)|(?:found|chose|chosen|picked|booked|hired) (?:someone|somebody|another|elsewhere|a different|something else)|' +
  'already (?:booked|sorted|bought|found|got|have|chosen|arranged|done|hired|covered|taken care of)|(?:all|got it|it s|been) sorted|decided (?:against|not to)|not going (?:ahead|forward|to happen|to go ahead)|no longer (?:need|want|require|interested|needed|required)|went elsewhere|gone elsewhere';

/** Still looking: neither a yes nor a no. */
export const STILL_LOOKING =
  '(?:просто |пока |еще |только |мы |я ){0,4}(?:присматрива(?:юсь|емся)|сравнива(?:ю|ем)|обдумыва(?:ю|ем)|взвешива(?:ю|ем)|прикидыва(?:ю|ем)|раздумыва(?:ю|ем)|прицени(?:ваюсь|ваемся)|изуча(?:ю|ем) (?:рынок|варианты|предложения|вопрос))|' +
  '(?:просто|пока) (?:смотрю|смотрим|интересуюсь|интересуемся|узнаю|спрашиваю|выбираю|выбираем)|думаю пока|в процессе раздумий|обмозговать|обмозгую|обмозгуем|помозгую|помозгуем|покумекать|поразмыслить|поразмыслю|' +
  '(?:just|only|still) (?:looking|browsing|shopping around|curious|exploring|comparing|asking|researching|deciding|weighing)|looking around|shopping around|weighing (?:it|things|up|my|our|options)|comparing (?:options|quotes|prices)|considering|debating|(?:have|having|give it|need|give it some) (?:a )?(?:think|thought)|run it (?:by|past)|toss up';

/** Asked to come back, or busy, without a word like "later". */
const CONTACT =
  '(?:напишите|напиши|наберите|набери|позвоните|позвони|перезвоните|перезвони|звоните|пишите|спросите|обратитесь|свяжитесь|спишемся|созвонимся|поговорим|обсудим|ответ[а-я]+|напомните|message|msg|text|call|ring|phone|try|ask|email|contact|catch|write|reach|ping|touch base|circle back|check back|check in|come back|get back|reach out|reply|respond|speak|talk|chat)';
const TIME =
  '(?:понедельник[а-я]*|вторник[а-я]*|среду|среды|четверг[а-я]*|пятниц[а-я]+|суббот[а-я]+|воскресень[а-я]+|утром|днем|вечером|вечерком|ночью|утра|вечера|обед[а-я]*|обеда|обеденный|весной|летом|осенью|зимой|январ[а-я]+|феврал[а-я]+|марте?|апрел[а-я]+|мае|июн[а-я]+|июл[а-я]+|август[а-я]*|сентябр[а-я]+|октябр[а-я]+|ноябр[а-я]+|декабр[а-я]+|' +
  'году|месяц[а-я]*|неделе|неделю|неделек|час|часик|часов|минут|минуты|после|завтра|послезавтра|monday|tuesday|wednesday|thursday|friday|saturday|sunday|mon|tues?|wed|thurs?|fri|sat|sun|morning|afternoon|evening|lunch|lunchtime|noon|tonight|tomorrow|after|january|february|march|april|may|june|july|august|september|october|november|december|spring|summer|autumn|winter|week|weeks|month|months|year|hour|hours|\\d+(?:am|pm))';

export const CALL_BACK = `${CONTACT}(?: (?!не |not |don )[^ ]+){0,3} ${TIME}|${TIME}(?: [^ ]+){0,2} ${CONTACT}`;
