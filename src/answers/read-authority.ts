import type { Authority } from '../domain/values.ts';
import { whyNoAnswer } from './no-answer.ts';
import type { Reader, Reading } from './reading.ts';
import { findPhrase, scan } from './scan.ts';

/** Who decides. With `asked` false the text must speak of deciding; a bare "муж" is then no answer. */
export const readAuthority = ((text, _context, asked = true) => {
  const scanned = scan(text);
  for (const { value, pattern, passing, confidence } of PATTERNS) {
    if (!asked && !passing) continue;
    const span = findPhrase(scanned, pattern);
    if (span) return { status: 'parsed', value, span, confidence };
  }
  if (!asked) return { status: 'unclear' };
  const why = whyNoAnswer(scanned);
  return why ? { status: 'unclear', why } : { status: 'unclear' };
}) satisfies (...given: [...Parameters<Reader<'authority'>>, asked?: boolean]) => Reading<Authority>;

const ROLE =
  '(?:муж|мужа|мужу|мужем|жена|жены|жене|женой|супруг[а-я]*|начальник[а-я]*|начальниц[а-я]*|начальств[а-я]*|директор[а-я]*|шеф[а-я]*|босс[а-я]*|руководител[а-я]*|руководств[а-я]*|мам[аыуе]|мамой|пап[аыуе]|папой|родител[а-я]*|отец|отца|отцом|мать|матери|матерью|невест[а-я]*|жених[а-я]*|партнер[а-я]*|собственник[а-я]*|владел[а-я]*|хозя[а-я]*|учредител[а-я]*|генеральн[а-я]*|гендир[а-я]*|заказчик[а-я]*|клиент[а-я]*|бухгалтер[а-я]*|доч[а-я]+|сын[а-я]*|сестр[а-я]*|брат[а-я]*|свекров[а-я]*|тещ[а-я]*|подруг[а-я]*|пар(?:ень|нем|ня)|девушк[а-я]*|маркетолог[а-я]*|юрист[а-я]*|финдир[а-я]*|финансист[а-я]*|коллег[а-я]*|друг|другом|друзьями|семь[а-я]+|компаньон[а-я]*)';
const PERSON =
  '(?:husband|wife|spouse|boss|manager|ceo|cfo|coo|cto|cmo|director|owner|partner|mother|mom|mum|dad|father|parents|fiance|fiancee|client|head|vp|founder|cofounder|president|supervisor|daughter|son|sister|brother|girlfriend|boyfriend|family|colleague|colleagues|team lead|accountant|lawyer|superior|superiors|bride|groom|friend|friends|bosses)';

interface Pattern {
  value: Authority;
  pattern: RegExp;
  /** Clear enough to be taken where it was not asked for. */
  passing: boolean;
  confidence: number;
}

/** In the order tried. */
const PATTERNS: Pattern[] = [
  {
    value: 'shared',
    passing: true,
    confidence: 0.85,
    pattern: new RegExp(
      ` (?:${ROLE} но (?:и )?я (?:тоже|также)|я решаю но (?:платит |платят )?${ROLE}|я (?:решаю )?но с ${ROLE}|(?:me|i do|i decide|i m deciding) but (?:my )?${PERSON}|(?:my |the )?${PERSON} but (?:also me|me too|i do too))(?= )`,
    ),
  },
  {
    value: 'shared',
    passing: false,
    confidence: 0.85,
    pattern: new RegExp(` (?:${ROLE} (?:и|с) ${ROLE}|(?:the )?bride and (?:the )?groom)(?= )`),
  },
  {
    value: 'committee',
    passing: false,
    confidence: 0.85,
    pattern:
      / (?:несколько (?:человек|людей)|коллектив[а-я]*|отдел[а-я]*|(?:вся |всей )?команд[а-я]+|профком|several people|a few (?:people|of us)|hr|the office|department)(?= )/,
  },
  {
    value: 'other',
    passing: false,
    confidence: 0.8,
    pattern:
      / (?:менеджер|я (?:секретарь|помощник|помощница|ассистент|организатор)|секретар[а-я]+|бухгалтерия|кадры|i m (?:the |an? )?(?:assistant|secretary|pa|planner|organi[sz]er))(?= )/,
  },
  {
    value: 'committee',
    passing: true,
    confidence: 0.9,
    pattern:
      / (?:комитет[а-я]*|комисси[а-я]+|совет[а-я]* директоров|правлени[а-я]+|коллегиальн[а-я]*|тендер[а-я]*|голосовани[а-я]+|(?:общим |общее )?собрани[а-я]+|учредители решают|решают учредители|всей командой|всем отделом|всем коллективом|решает (?:команда|отдел|коллектив|совет|группа)|(?:команда|коллектив|совет) решает|инициативная группа|несколько человек решают|решают несколько человек|committee|board|the board|board of directors|panel|stakeholders|procurement|by vote|vote|voting|several people decide|a group of us|the whole team|team decides|team decision|group decision|leadership team|management team|the team)(?= )/,
  },
  {
    value: 'other',
    passing: true,
    confidence: 0.9,
    pattern:
      / (?:(?:решаю|решаем|решать|решение принимаю|решение) (?:буду |будем )?не (?:я|мы|мне|за мной)|не (?:я|мы) (?:решаю|решаем|решает|принима[а-я]+)|я не (?:решаю|принимаю решени[а-я]+)|(?:не мое|не мне) (?:решение|решать)|от меня не зависит|не в моей компетенции|не my decision|not my (?:decision|call)|i don t (?:decide|make the decisions?)|i m not the (?:one|decision maker)|not up to me|it s not me|isn t (?:me|my call)|above my pay grade)(?= )/,
  },
  {
    value: 'shared',
    passing: true,
    confidence: 0.9,
    pattern: new RegExp(
      ` (?:посовет[а-я]+|советуюсь|советуемся|совет[а-я]* с ${ROLE}|(?:надо|нужно|буду|должен|должна|хочу|пойду) (?:будет )?(?:обсудить|согласовать|переговорить|поговорить|обговорить)(?: это| все)? с (?:[а-я]+ )?${ROLE}|решаем (?:вместе|вдвоем|совместно|сообща|мы|оба|семьей|с [а-я]+|втроем|все вместе)|(?:вместе|вдвоем|совместно|сообща|семьей|все вместе) (?:с [а-я]+ )?(?:решаем|решим|будем решать|принимаем|выбираем)|решу(?: вместе)? с ${ROLE}|решаю (?:вместе )?с ${ROLE}|решаем мы|мы решаем|я и (?:мой |моя |мои )?${ROLE} решаем|мы с ${ROLE} решаем|решаем (?:я и|мы с)|совместное решение|общее решение|${ROLE} и я решаем|решаю я и|решает [а-я]+ и я|we (?:both |all )?decide|we (?:both )?make|decide together|deciding together|together with|joint decision|shared decision|jointly|both of us decide|(?:need|have|want|going) to (?:check|talk|discuss|consult|speak|run it|run this|confirm|clear it)(?: it| this)? (?:with|by|past|to) (?:my |our |the )?${PERSON}|consult(?: with)? (?:my |our |the )?${PERSON}|my ${PERSON} and i|me and my ${PERSON}|i and my ${PERSON}|with my ${PERSON}|mutual decision)(?= )`,
    ),
  },
  {
    value: 'shared',
    passing: false,
    confidence: 0.85,
    pattern: new RegExp(
      ` (?:(?:вместе )?с (?:моим |моей |своим |своей |нашим |нашей )?${ROLE}|мы с ${ROLE}|я и (?:мой |моя |мои )?${ROLE}|${ROLE} и я|я с ${ROLE}|вместе|вдвоем|совместно|сообща|оба|обе|мы оба|мы вместе|мы вдвоем|семьей|всей семьей|согласовать|согласовани[а-я]+|согласую|обсудить|together|both|both of us|the two of us|we both|we do|both my ${PERSON}|i will ask|i ll ask|need approval|with (?:a |the |our )?${PERSON}|discuss with|as a (?:couple|family)|jointly|shared|we|мы)(?= )`,
    ),
  },
  {
    value: 'other',
    passing: true,
    confidence: 0.9,
    pattern: new RegExp(
      ` (?:${ROLE}(?: [а-я]+)? (?:все )?(?:решает|решают|решит|решать будет|принимает|принимают|утверждает|согласует|платит|выбирает|одобряет)|(?:решает|решают|решит|решать будет|принимает решени[а-я]+|утверждает|одобряет|платит|решение за|последнее слово за|все зависит от|зависит от)(?: у нас| мой| моя| мои| наш| наша| сам| все| всегда| только)* ${ROLE}|(?:my|our|the|his|her) (?:[a-z]+ )?${PERSON} (?:decides|decide|makes|make|has (?:the )?(?:final|last)|will (?:decide|approve|choose|pay|sign)|signs|approves|pays|is the decision maker|calls)|(?:up to|decided by|depends on|decision is|decision of) (?:my |our |the )?${PERSON}|someone else|somebody else|another person|другой человек|кто то другой)(?= )`,
    ),
  },
  {
    value: 'alone',
    passing: true,
    confidence: 0.92,
    pattern:
      / (?:я (?:сам[а]? |лично |один |одна |единолично |только )?решаю|решаю (?:только |все |всегда )?(?:я|сам|сама|лично|один|одна|единолично)|(?:сам|сама) (?:все )?(?:решаю|принимаю|выбираю)|(?:я )?принимаю решени[а-я]+|решение (?:за мной|мое|принимаю я|только мое|принимаю)|(?:сам|сама) себе (?:хозяин|хозяйка|начальник|директор)|я (?:и есть )?(?:сам[а]? )?(?:генеральный )?(?:директор|владелец|владелица|собственник|собственница|хозяин|хозяйка|руководитель|учредитель|лпр|главный|главная|босс|ип|заказчик)|единолично|ни с кем (?:не )?(?:советуюсь|согласовывать|советоваться|обсуждаю)?|i decide|i (?:will |ll )?(?:make|take) (?:the|all|my own) (?:final )?(?:decisions?|call|calls)|i m (?:the )?(?:owner|boss|ceo|director|decision maker|founder|one who decides|one deciding|head)|i am (?:the )?(?:owner|boss|ceo|director|decision maker|founder|one who decides|one deciding|head)|my (?:own )?(?:decision|call|choice)|it s (?:all )?(?:up to me|my call|my decision|just me|only me)|up to me|on my own|by myself|i do it myself|i m deciding|i alone|decision is mine|mine alone|sole decision maker|i call the shots|i have the final say)(?= )/,
  },
  {
    value: 'alone',
    passing: false,
    confidence: 0.85,
    pattern:
      /^ (?:(?:ну|да|это|только|лично|наверное|наверно|скорее|всего|думаю|конечно|в|основном|well|just|only|yes|that s|it s|probably|maybe|mostly) )*(?:я|сам|сама|один|одна|я сам|я сама|я один|я одна|лично я|только я|самостоятельно|me|myself|just me|only me|i|i do|alone|solo|moi|me myself|yours truly)(?: (?:сам|сама|один|одна|лично|only|alone|myself|решаю|конечно))? $/,
  },
  {
    value: 'other',
    passing: false,
    confidence: 0.8,
    pattern: new RegExp(
      ` (?:(?:мой |моя |мои |наш |наша |наше )?${ROLE}|(?:my |our |the )?${PERSON}|не я|not me)(?= )`,
    ),
  },
];
