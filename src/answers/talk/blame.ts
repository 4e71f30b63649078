import { type Scan, scan } from '../text/scan.ts';
import { type PlainClause, plainClauses } from './plain-clauses.ts';

/**
 * Where a text blames or insults those it is written to: "your service is appalling", "бот тупой", "вы мне третий
 * день не отвечаете". What is said of others, or denied, is no blame.
 */
export function blameIn(scanned: Scan): [number, number] | null {
  if (!BLAMES.test(scanned.plain)) return null;
  return plainClauses(scanned).find(blames)?.span ?? null;
}

function blames({ plain }: PlainClause): boolean {
  if (OF_OTHERS.test(plain)) return false;
  if (BAD.test(plain) && !NOT_BAD.test(plain) && (OURS.test(plain) || ALL_OF_IT.test(plain))) return true;
  if (NAMES.test(plain)) return withoutFilling(plain) === '';
  return DEEDS.some((deed) => deed.test(plain));
}

function withoutFilling(plain: string): string {
  return scan(plain)
    .tokens.map(({ text }) => text)
    .filter((word) => !FILLING.has(word) && !NAME.test(word))
    .join(' ');
}

const oneOf = (...lines: string[]) => lines.join('|');

const BAD_WORDS = oneOf(
  'ужас(?:но|ен|на|ны|ный|ная|ное|ные)',
  'отвратительн[а-я]+',
  'отвратн[а-я]+',
  'кошмарн[а-я]+',
  'отстой(?:ный|ная|ное|ные)?',
  'туп(?:ой|ая|ое|ые|ит|ите)',
  'глупый',
  'дурацк(?:ий|ая|ое|ие)',
  'бестолков[а-я]+',
  'бесполезн[а-я]+',
  'безобразн[а-я]+',
  'мерзк[а-я]+',
  'паршив[а-я]+',
  'хренов[а-я]*',
  'хуев[а-я]*',
  'говн[а-я]+',
  'дерьм[а-я]+',
  'дно',
  'хамск[а-я]+',
  'позорн[а-я]+',
  'terrible',
  'appalling',
  'appaling',
  'awful',
  'horrible',
  'atrocious',
  'dreadful',
  'disgraceful',
  'shocking',
  'pathetic',
  'rubbish',
  'crap',
  'crappy',
  'shit',
  'shite',
  'shitty',
  'garbage',
  'trash',
  'a joke',
  'stupid',
  'dumb',
  'idiotic',
  'disgusting',
  'hopeless',
  'useless',
  'abysmal',
  'incompetent',
  '(?:the )?worst',
  'sucks?',
);
const BAD = new RegExp(` (?:${BAD_WORDS})(?= )`);
const NOT_BAD = new RegExp(` (?:не|not|isn t|aren t|no|никак[а-я]+)(?: [^ ]+)? (?:${BAD_WORDS})(?= )`);
const OURS = new RegExp(
  ` (?:${oneOf(
    'сервис[а-я]*|обслуживание|отношение|поддержка|контора|шарага|компания',
    'бот|робот|вы|ты|ваш[а-я]*|у вас|менеджер[ы]?|сотрудники',
    'services?|experience|quality|attitude|support|(?:chat)?bot|robot|you|your|u|company|staff|team|managers?|ai',
  )})(?= )`,
);
const ALL_OF_IT =
  /^ (?:(?:ну|да|просто|же|уже|yes|well|but|honestly|really|just|absolutely|so) )*(?:это|this|that|it|it s|that s|this is|that is|it is)(?: (?:is|просто|какой то|just|really|so|absolutely|bloody|fucking|s))* [^ ]+(?: (?:какой то|honestly|просто))? $/;

const NAME_WORDS = oneOf(
  'обманщи(?:к|ки|ца)',
  'мошенники?',
  'жулики?|жульё|жулье',
  'аферист[ы]?',
  'хамы?|хамло',
  'идиоты?',
  'дебилы?',
  'придурки?',
  'кретины?',
  'козлы',
  'уроды',
  'твари',
  'сволочи',
  'бездари',
  'лохотрон',
  'кидалово|кидалы',
  'scammers?',
  'liars?',
  'cheats',
  'thieves',
  'crooks?',
  'idiots?',
  'morons?',
  'clowns?',
  'frauds?',
  'fraudsters?',
  'wankers?',
  'arseholes?|assholes?',
);
const NAMES = new RegExp(` (?:${NAME_WORDS})(?= )`);
const NAME = new RegExp(`^(?:${NAME_WORDS})$`);
const FILLING = new Set(
  'вы все всё просто какие то какой одни один сплошные и ну да фу блин блять вот же там тут у вас ты лишь настоящие полные you re are u a an bunch of lot all what such just bloody fucking absolute total complete oh ffs pack'.split(
    ' ',
  ),
);

const DEEDS = [
  new RegExp(
    ` (?:вы|ты|никто|мне|нам)(?: [^ ]+){0,6} не (?:${oneOf(
      'отвеча(?:ете|ешь|ет)|ответил[аи]?',
      'перезвонил[аи]?|позвонил[аи]?|перезванива(?:ете|ет)',
      'слышите|слушаете|читаете|реагиру(?:ете|ет)',
    )})(?= )(?! (?:если|муж|жена))`,
  ),
  / (?:вы|ты)(?: [^ ]+){0,3} (?:игнорируете|врете|врешь|обманываете|обманули|хамите|издеваетесь|издеваешься|наврали|кинули)(?= )/,
  / (?:издеваетесь|прикалываетесь|издевательство|охренели|офигели|обалдели|охуели)(?= (?:что ли |совсем |там |вообще )?$)/,
  / (?:обещали|обещал|обещала)(?: [^ ]+){0,5} (?:и не|но не|так и не|и никто|и ничего|а не)(?= )/,
  / с вами (?:[^ ]+ )?(?:невозможно|нереально|бесполезно)(?= )| (?:невозможно|нереально|бесполезно) (?:[^ ]+ )?с вами(?= )| до вас (?:[^ ]+ )?(?:не (?:дозвониться|достучаться|докричаться)|невозможно)(?= )| (?:невозможно|не) (?:дозвониться|достучаться|докричаться)(?= )/,
  / (?:надоели|достали|задолбали|заколебали|утомили) (?:вы|ваши|своими|уже|эти|этими|меня|нас)(?= )| (?:вы|уже|ваши вопросы) (?:[^ ]+ )?(?:надоели|достали|задолбали|заколебали|утомили)(?= )| (?:зря|только) (?:[^ ]+ )?(?:трачу|потратил[аи]?|теряю) (?:[^ ]+ )?время(?= )/,
  / (?:you|u|nobody|no one|noone)(?: [^ ]+){0,3} (?:never|not|t|dont|didnt|nobody)(?: (?:even|ever|once|bother to|bothered to))? (?:answer|answered|reply|replied|respond|responded|listen|listened|listening|called back|call back|called|rang|cared?|bothered)(?= )/,
  / (?:nobody|no one|noone)(?: (?:ever|even|here|at your end))? (?:answers|replies|responds|listens|cares|picks up|calls back)(?= )/,
  / you(?: [^ ]+){0,3} (?:promised|said you d|said you would)(?: [^ ]+){0,8} (?:didn t|didnt|never|haven t|did not|nothing|no one|nobody)(?= )/,
  / (?:you|u|you re|ur)(?: (?:are|re|all|just|have|ve|keep|bloody|fucking))* (?:lied|lying|scammed|ignored|ignoring|cheated|conned|wasting|wasted)(?= )/,
  / (?:impossible|no way|hopeless) to (?:talk|deal|reach|get|contact|work|communicate)(?: [^ ]+){0,3} (?:you|anyone|anybody|someone|through)(?= )/,
  / (?:waste of (?:my |our )?time|are you (?:kidding|joking|taking the (?:piss|mick))|you (?:must be|ve got to be|have got to be|gotta be) (?:kidding|joking)|is this (?:a|some kind of) joke|having a laugh)(?= )/,
  / (?:fed up|sick|tired|sick and tired) (?:of|with) (?:you|your|this|these|waiting|all)(?= )/,
];
/** What is told of somebody else, or is only feared or supposed. */
const OF_OTHERS =
  / (?:прошл[а-я]+|предыдущ[а-я]+|друг(?:ой|ая|ие|их|ом|ого|им)|соседн[а-я]+|конкурент[а-я]*|раньше|если|надеюсь|боюсь|чтобы|муж|жена|мама|папа|начальник|шеф|previous|last|other|another|elsewhere|former|old|ex|if|hope|afraid|unless|husband|wife|mum|mom|dad|boss|they|their)(?= )/;

/** Some word without which nothing above is said. */
const BLAMES = new RegExp(
  ` (?:${oneOf(
    BAD_WORDS,
    NAME_WORDS,
    'не (?:отве|перез|позв|слы|слу|чит|реаг|доз|дост|док)[а-я]+',
    'игнорируете|вр(?:ете|ешь)|обман[а-я]+|хамите|изде[а-я]+|прикалываетесь|охренели|офигели|обалдели|охуели|наврали|кинули|обещал[аи]?',
    'невозможно|нереально|бесполезно|надоели|достали|задолбали|заколебали|утомили|время',
    'nobody|no one|noone|never|not|t|dont|didnt|promised|said you|lied|lying|scammed|ignor(?:ed|ing)|cheated|conned|wast[a-z]+',
    'impossible|no way|kidding|joking|taking|joke|laugh|fed up|sick|tired',
  )})(?= )`,
);
