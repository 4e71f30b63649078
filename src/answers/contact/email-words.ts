/** What people say for the signs of an address. */
export const AT_WORDS = new Set(
  'собака собачка собаку собакой собаки пес песик at эт этт sobaka sobachka'.split(' '),
);
export const DOT_WORDS = new Set('dot точка точку точкой tochka'.split(' '));

export const DASH_WORDS = new Set('dash hyphen тире дефис'.split(' '));

/** What an address is announced by. */
export const EMAIL_WORDS = new Set(
  'email emails mail e-mail address почта почту мыло имейл емейл мейл емайл имэйл адрес'.split(' '),
);

/** Signs said in words, within the part before the @; "нижнее подчеркивание" is two words for one. */
export const SAID_SIGNS = new Map([
  ['underscore', '_'],
  ['подчеркивание', '_'],
  ['андерскор', '_'],
  ['нижнее', ''],
  ['dash', '-'],
  ['hyphen', '-'],
  ['тире', '-'],
  ['дефис', '-'],
  ['dot', '.'],
  ['точка', '.'],
  ['plus', '+'],
  ['плюс', '+'],
]);

/** Names of domains as Russians spell them out. */
export const SAID_LABELS = new Map(
  Object.entries({
    ру: 'ru',
    ком: 'com',
    орг: 'org',
    нет: 'net',
    сом: 'com',
    рu: 'ru',
    rу: 'ru',
    ри: 'ru',
    бай: 'by',
    кз: 'kz',
    яндекс: 'yandex',
    янд: 'yandex',
    гмейл: 'gmail',
    гмаил: 'gmail',
    гмайл: 'gmail',
    джимейл: 'gmail',
    джимэйл: 'gmail',
    жмейл: 'gmail',
    мейл: 'mail',
    мэйл: 'mail',
    маил: 'mail',
    майл: 'mail',
    рамблер: 'rambler',
    инбокс: 'inbox',
    лист: 'list',
    бк: 'bk',
    хотмейл: 'hotmail',
    хотмайл: 'hotmail',
    аутлук: 'outlook',
    айклауд: 'icloud',
    яху: 'yahoo',
    я: 'ya',
  }),
);

/** The mail services that people have, and the domain of each when none is said. */
export const SERVICES = new Map(
  Object.entries({
    gmail: 'gmail.com',
    googlemail: 'googlemail.com',
    yandex: 'yandex.ru',
    ya: 'ya.ru',
    mail: 'mail.ru',
    rambler: 'rambler.ru',
    inbox: 'inbox.ru',
    list: 'list.ru',
    bk: 'bk.ru',
    hotmail: 'hotmail.com',
    outlook: 'outlook.com',
    icloud: 'icloud.com',
    yahoo: 'yahoo.com',
    proton: 'proton.me',
    protonmail: 'protonmail.com',
  }),
);

/** Enough of the top domains to know one that is spoken, or set apart by spaces. */
export const TOP_DOMAINS = new Set(
  (
    'com net org info biz edu gov ru su рф by kz ua uk ie us eu de fr it es pt nl be at ch se no fi dk pl cz sk hu ro bg gr tr il ae in cn jp kr au nz ca mx br ar za ng ge am az uz kg lt lv ee md rs ' +
    'io me co ai app dev pro shop store online site tech art club xyz top cloud digital agency studio design law ltd group team email live name moscow'
  ).split(' '),
);

/** What stands before "at" in speech and is nobody's name: "look at booking dot com". */
export const NO_NAMES = new Set(
  'look looking see check me us you it him her them found book booked meet is am are be been was were stay live work working shop buy bought order ordered search find saw here there arrive arriving its that thats this try use contact reach send write just gmail s not and or my mail email e address on to у на это моя мой почта мыло имейл адрес вот пишите'.split(
    ' ',
  ),
);
