import type { Language } from '../../../src/domain/values.ts';

type Texts = Record<Language, string[]>;

/** What answers each question, by its key: plain, in a roundabout way, with something besides. */
export const ANSWERS: Record<string, Texts> = {
  consent: { ru: ['да', 'согласен', 'нет', 'да, конечно'], en: ['yes', 'sure', 'no', 'I agree'] },
  need: {
    ru: ['свадьба', 'юбилей на 60 человек', 'корпоратив', 'только аренда', 'выпускной'],
    en: ['a wedding', 'birthday for 60 people', 'company party', 'just the room', 'a prom'],
  },
  timeline: {
    ru: ['12 июня 2027', 'через 5 месяцев', 'летом', '20 декабря 2026', 'не знаю'],
    en: ['12 June 2027', 'in five months', 'in summer', '20 December 2026', "I don't know"],
  },
  budget: {
    ru: ['400 тысяч', '5000 с гостя', 'не знаю', '20 тысяч', '600 тысяч, но можно и больше'],
    en: ['400 thousand', '5000 per guest', "I don't know", '20 thousand', '600k or more'],
  },
  authority: {
    ru: ['решаю сама', 'вместе с мужем', 'решает начальник', 'не знаю'],
    en: ['I decide', 'my husband and I', 'my boss decides', "I don't know"],
  },
  confirm: {
    ru: ['да', 'всё верно', 'нет', 'бюджет 500 тысяч'],
    en: ['yes', 'all correct', 'no', 'budget 500k'],
  },
  change: {
    ru: ['бюджет', 'дата', 'не надо', 'гости', 'визит'],
    en: ['budget', 'date', 'never mind', 'guests', 'visit'],
  },
  erase: { ru: ['нет', 'да', 'нет, оставьте'], en: ['no', 'yes', 'no, keep it'] },
  guests: {
    ru: ['человек 80', '40', 'не знаю', '100-120', '15'],
    en: ['about 80', '40', "I don't know", '100 to 120', '15'],
  },
  viewing: {
    ru: ['первое', 'в субботу после обеда', 'другое время', 'не надо', 'завтра в 12', 'второе'],
    en: ['the first one', 'Saturday afternoon', 'another time', 'no visit', 'tomorrow at 12', 'the second'],
  },
  wish: {
    ru: ['в пятницу вечером', 'послезавтра утром', 'никогда'],
    en: ['Friday evening', 'Thursday morning', 'never'],
  },
  visit: {
    ru: ['перенести', 'отменить', 'всё в силе', 'не смогу'],
    en: ['reschedule', 'cancel', 'all fine', "can't make it"],
  },
  again: { ru: ['да', 'нет'], en: ['yes', 'no'] },
  decision: {
    ru: ['да, подходит', 'есть вопрос', 'не подходит', 'а можно на 50 человек?', 'гостей будет 50'],
    en: [
      'yes, it fits',
      'I have a question',
      "it doesn't fit",
      'what about 50 people?',
      'there will be 50 guests',
    ],
  },
  refusal: {
    ru: ['дорого', 'выбрали другой зал', 'праздника не будет'],
    en: ['too expensive', 'chose another hall', 'called off'],
  },
  extras: { ru: ['да', 'нет'], en: ['yes', 'no'] },
  opinion: {
    ru: ['всё было чудесно', 'ужасно, на 2', 'норм'],
    en: ['it was wonderful', 'terrible, a 2', 'fine'],
  },
  score: { ru: ['10', '3', '8', '11', 'сто', 'девять'], en: ['10', '3', '8', '11', 'a hundred', 'nine'] },
  scoreReason: {
    ru: ['музыка и кухня', 'долго ждали горячее', 'лучше 9'],
    en: ['the music', 'we waited too long', 'make it a 9'],
  },
  review: {
    ru: ['Отметили чудесно, спасибо всем!', '<b>класс</b> *огонь*'],
    en: ['A lovely day, thank you!', '<b>great</b> *fun*'],
  },
  permission: { ru: ['с именем', 'без имени', 'нет'], en: ['with my name', 'without my name', 'no'] },
  caseFacts: { ru: ['было 82 гостя'], en: ['82 guests came'] },
  solved: { ru: ['да', 'нет'], en: ['yes', 'no'] },
  friends: { ru: ['мои друзья', 'ссылка'], en: ['my friends', 'my link'] },
};

/** What may be said at any point, whether it fits or not. */
export const ASIDES: Texts = {
  ru: [
    'сколько это стоит?',
    'зачем вам это?',
    'здравствуйте',
    'спасибо!',
    'позовите человека',
    'вы обманщики, хочу жаловаться',
    'хватит писать',
    'удалите мои данные',
    'изменить ответ',
    'изменить бюджет',
    'дата не та',
    'не 400, а 300 тысяч',
    'перенесите визит',
    'отмените визит',
    'передумали, ничего не надо',
    'дорого',
    'ок',
    '👍',
    'абырвалг',
    'у нас ещё собака и парковка',
    'перезвоните мне',
    '9',
    'да',
    'нет',
    'потом',
    '10 баллов',
    'нас будет 45',
    'назад',
    '',
    'а'.repeat(3_000),
  ],
  en: [
    'how much is it?',
    'why do you ask?',
    'hello',
    'thanks!',
    'call a human please',
    'this is a scam, I want to complain',
    'stop writing to me',
    'delete my data',
    'change my answer',
    'change the budget',
    'the date is wrong',
    'not 400 but 300 thousand',
    'move the visit',
    'cancel the visit',
    'we changed our minds, nothing is needed',
    'too expensive',
    'ok',
    '👍',
    'qwerty zxcvb',
    'we also need parking',
    'call me back',
    '9',
    'yes',
    'no',
    'later',
    '10 out of 10',
    'there will be 45 of us',
    'back',
    '',
    'a'.repeat(3_000),
  ],
};

/** Numbers that people leave: one that tells of no zone, two that do, and addresses. The last digits are the person's. */
export const CONTACTS = ['+7 921 555-12-3', '+7 4212 55-55-3', '+44 20 7946 095', 'guest@example.com '];
