/**
 * The words in which people say who decides. Each stands for a letter, so that a reply can be looked at as a short
 * string of letters: "муж решает" is "Pc", "я и жена" is "I+P".
 */
export const AUTHORITY_WORDS: Record<AuthorityLetter, string> = {
  /** The person themself. */
  I: 'я мне мной мною меня me i im myself мы-сами',
  /** By oneself. */
  O: 'сам сама самому самой один одна одной одному единолично самостоятельно лично персонально alone solo solely personally',
  /** Theirs. */
  M: 'мой моя мое мои моим моей моего мою моих моему mine my',
  D: 'наш наша наше наши нашим нашей нашего нашему the a an our',
  W: 'as-a-family as-a-couple as-a-team family-decision family-thing joint-decision team-effort семейное-дело two-of-us three-of-us both-of-us four-of-us мы we us нами вдвоем втроем вчетвером вместе together jointly joint shared mutual mutually both оба обе обоим сообща совместно совместное совместный общее пополам напополам коллективом семьей семейный семейное семейно couple поровну half-half hubby-and-i',
  /** He, she, they. */
  H: 'он она они ему ей им его ее их him he she they them her his their',
  /** Someone whose word may count, and who is no superior. */
  P:
    'flatmates roommates housemates carer guardian executor solicitor hubbie grandparents nephew niece cousin godmother stepdad stepmum stepfather stepmother hers bosslady hubs significant-other old-man old-lady her-majesty ball-and-chain er-indoors business-partner my-business-partner благоверный благоверная благоверной вторая-половина половина суженый опекун родня родственники родственниками соседи соседями свекру зять зятем невестка тесть любимой отчим отчиму супруг супруга супругу супругом супруге супругой супруги муж мужа мужу мужем мужа жена жены жене женой жену невеста невесты невесте невестой жених жениха жениху женихом мама мамы маме мамой маму мамочка папа папы папе папой папу мать матери матерью отец отца отцу отцом родители родителей родителям родителями сын сына сыну сыном дочь дочери дочерью дочка дочки дочке дочкой сестра сестры сестре сестрой брат брата брату братом бабушка бабушки бабушке бабушкой дедушка дедушке дедушкой свекровь свекрови свекровью теща теще тещей тесть тестю тестем свекор свекру тетя тетей дядя дядей подруга подруги подруге подругой друг другу другом друга друзья друзьями друзьям парень парнем парня девушка девушкой девушки любимый любимым молодожены половинка половинкой вторая-половинка второй-половинкой второй-половиной партнер партнера партнеру партнером партнеры партнерами компаньон компаньона компаньону компаньоном компаньоны соучредитель соучредителя соучредителем соучредители совладелец совладельцем совладельца коллега коллеги коллегой коллегами коллегам заказчик заказчика заказчику заказчиком клиент клиента клиенту клиентом арендодатель хозяин-квартиры сожитель ' +
    'husband hubby wife wifey spouse missus mrs partner partners fiance fiancee bride groom mother mom mum mam mummy dad daddy father parents parent daughter son sister brother siblings sibling grandma grandad gran nan aunt uncle ex family girlfriend gf boyfriend bf bloke bestie friend friends mate mates other-half better-half colleague colleagues coworker flatmate roommate housemate inlaws in-laws mother-in-law father-in-law sister-in-law brother-in-law client clients landlord landlady cofounder co-founder cofounders co-founders co-owner customer missis someone-else somebody-else another-person other-person other-people others кто-то-другой другой-человек другие другие-люди другой-сотрудник the-in-laws him-indoors her-indoors tenant',
  /** A superior, or an owner. */
  R:
    'bossman boss-man big-boss chairperson deputy-head head-chef captain patron sponsor boss-lady gaffer guvnor guv leader lead treasurer signatory budget-holder account-holder upstairs powers-that-be top-brass bigwigs people-above-me those-above-me наверху вышестоящее начальству зам замдиректора завхоз завхоза завхозу завлаб главред тимлид супервайзер куратор управделами старший старшая шефиня москва центральный-офис головная-компания исполнительный технический-директор главный главная главные главному единственный-руководитель директор директора директору директором директриса начальник начальника начальнику начальником начальница начальнице начальницей начальство начальства начальству начальством шеф шефа шефу шефом босс босса боссу боссом руководитель руководителя руководителю руководителем руководители руководителей руководство руководства руководству руководством собственник собственника собственнику собственником собственница собственники собственников владелец владельца владельцу владельцем владелица владельцы хозяин хозяина хозяину хозяином хозяйка хозяйки хозяйке хозяева учредитель учредителя учредителю учредителем генеральный генерального генеральному генеральным гендир гендира гендиру гендиром гендиректор гендиректора гендиректору финдир финдира финдиру финдиром финдиректор техдир коммерческий коммерческому президент вице-президент основатель основателя главврач главврача главбух главбуха главбуху завуч завотделом заведующая заведующий управляющий управляющему управляющая председатель председателя ректор декан проректор глава вышестоящие сверху верха лидер ' +
    'boss bosses director directors owner owners ceo cfo coo cto cmo cio md gm founder founders head headteacher head-teacher headmaster headmistress principal chief president chairman chairwoman chair vp superior superiors supervisor senior seniors management higher-ups higher-up higherups leadership executive exec execs governor dean bursar vicar pastor captain secretary-general managing-director team-lead team-leader line-manager general-manager someone-higher-up',
  /** A title that decides over some things only. */
  J: 'менеджер менеджера менеджеру менеджером manager managers бухгалтер бухгалтера бухгалтеру бухгалтером юрист юриста юристу маркетолог маркетолога маркетологу снабженец закупщик закупщика закупщику финансист финансиста прораб прораба дизайнер дизайнера архитектор архитектора accountant lawyer buyer architect designer foreman administrator coordinator planner-in-chief',
  /** Who acts for somebody. */
  A: 'messenger worker agent representative rep work-for work-here посредник представитель подрядчик работник подчиненный рядовой курьер наемник консьерж секретарь секретарша помощник помощница ассистент ассистентка стажер практикант наемный сотрудник исполнитель организатор координатор assistant secretary pa planner organiser organizer intern trainee receptionist employee staffer',
  /** A body that decides by itself. */
  B:
    'local-authority pta ptfa hoa ministry government cabinet assembly senate union membership agm general-meeting annual-meeting shareholders-meeting staff-meeting parents-meeting board-meeting at-the-meeting consensus majority ballot unanimously диоцез министерство администрация администрации совещание на-совещании на-планерке большинством консенсус консенсусом оргкомитет оргкомитета рабочая-группа жильцы жильцов пайщики инвесторы инвесторам инвесторов фонд кооператив сход учредители учредителей учредителями governing-body орган комитет комитета комитету комитете комитетом инвесткомитет инвесткомитета комиссия комиссии комиссией комиссию правление правления правлением правлению совет-директоров совета-директоров советом-директоров ученый-совет ученого-совета попечительский-совет педсовет педсовета худсовет наблюдательный-совет собрание собрания собранием собрании тсж профком профсоюз профсоюза парламент голосование голосованием голосованию голосует голосуют голосуем голосовать проголосуем коллегиально коллегиальное коллегиальный коллегия тендер тендера тендеру тендером тендерная тендерный акционеры акционеров акционерам дольщики жюри консилиум консилиумом ' +
    'committee committees board boards panel council councils trustees trustee governors stakeholders shareholders shareholder investors procurement tender vote votes voting voted by-vote parliament jury congregation quorum consortium association board-of-directors board-of-trustees group-decision team-decision leadership-team several-people несколько-человек много-людей',
  /** A part of a firm, or several people. */
  G:
    'management-team класс классом отдел отдела отделу отделом отделы отделов департамент департамента коллектив коллектива команда команды командой команде группа группы группой группе бухгалтерия бухгалтерии бухгалтерией безопасность безопасники безопасников юристы юристов юристами юротдел айти ит айтишники финансы финансов финансисты кадры hr эйчар закупки снабжение маркетинг головной-офис офис холдинг штаб учредитель-группа ' +
    'team teams department departments group groups finance legal compliance marketing accounts head-office headquarters hq office purchasing everyone everybody all-of-us a-few-of-us few-of-us whole-family the-lot-of-us',
  /** Decides: I do. */
  a: 'решаю принимаю постановляю распоряжаюсь командую заправляю рулю',
  /** Decides: we do. */
  b: 'решаем решим принимаем определяемся определимся выбираем выберем',
  /** Decides: somebody else does. */
  c: 'wears-the-trousers wears-the-pants rules-the-roost pulls-the-strings runs-the-show holds-the-purse greenlights okays decide-for-me решает решают решит решат принимает принимают примет утверждает утверждают утвердит одобряет одобряют согласует согласуют согласовывает согласовывают визирует определяет распоряжается выбирает выбирают выберет подписывает подписывают подпишет платит платят заплатит оплачивает оплачивают скажет скажут рулит командует decides choose-for picks chooses signs pays approves finalises finalizes authorises authorizes controls makes-the-decision gives-the-go-ahead',
  /** Decides: in whatever person. */
  d: 'say-yes решать решай решайте принимать утверждать утвердить одобрить определять decide deciding finalise finalize finalising approve approving authorise authorize одобряли посмотреть',
  /** Words that say the same of oneself only when it was asked: they speak of much else. */
  p: 'разберусь справлюсь определюсь соображу handle handling sort deal manage решу выбираю выберу выбирать выбирай подписываю подписать подпишу подписывать плачу оплачиваю заплачу платить оплачивать choose choosing sign signing sign-off signoff pay paying pick picking purchase buying финансирую',
  /** The decision. */
  S: 'falls-to falls-on lies-on is-on зависит-только-от зависит-лишь-от решающее decisive purse-holder purse-strings chequebook полномочия полномочиями authority свобода выбор выбором purse-strings решение решения решении решением decision decisions decisionmaker decision-maker decision-makers final-say last-say a-say say-so last-word final-word последнее-слово слово the-call final-call the-calls the-shots in-charge up-to depends-on down-to зависит-от компетенция компетенции ответственность ответственный ответственная лпр власть власти ведении responsibility responsible rests-with lies-with buck the-buck choice-is выбор-за',
  /** Asks, agrees with, talks over. */
  T:
    'check-with checking-with run-it run-this clear-it-with clear-with confirm-with talk-to talk-with talk-it-over talk-it-through talk-this-over speak-to speak-with talking-to speaking-with run-past run-by opinion view input advice thoughts мнение мнения совет совета одобрением согласованию run-it-past run-it-by okay-it-with ok-it-with обговорить обговорим обговорю посовещаться посовещаемся посовещаюсь согласия согласие согласием consent agreement sign-off-from signed-off-by say-so-from посоветоваться советоваться посоветуюсь советуюсь советуемся посоветуемся советовалась обсудить обсужу обсудим обсуждаю обсуждаем обсуждать согласовать согласую согласуем согласовывать согласовывай согласование согласования согласовано переговорить переговорю поговорить поговорю поговорим спросить спрошу спросим спрашивать уточнить уточню узнать узнаю показать покажу консультироваться проконсультироваться отчитываться одобрение одобрения разрешение разрешения добро ' +
    ' talking consult consulting discuss discussing ask asking approval permission blessing argue convince persuade answer-to report-to go-ahead green-light okay-from ok-from',
  /** As well. */
  V: 'тоже также too also as-well вето veto и-то',
  '+': 'и с со and with plus плюс да-и',
  /** Leaves it to somebody. */
  F: 'доверил доверила доверили доверяет доверяют поручил поручила поручили разрешил разрешила сказал сказала сказали говорит отдал отдала передал передала уполномочил уполномочили назначил назначили делегировал делегировали leaves left lets let letting trusts trust trusted gave gives given said told says delegated authorised-me',
  i: 'если if once unless после-того-как как-только',
  y: 'одобрил одобрила одобрили agree agrees agreed согласится согласен согласна happy okay ok устроит понравится likes одобрит approves-it',
  n: 'two three four five два две три четыре двое трое',
  Q: 'никем никто никого никому кем кого-либо anyone anybody nobody no-one noone no-body any-one',
  N: 'не ни нет not no never don doesn isn won aint ain without без dont doesnt isnt wont cant can-t cannot нельзя',
  /** Only. */
  K: 'только лишь just only simply исключительно',
  /** One's own master. */
  L: 'сам-себе-голова хозяин-барин на-свое-усмотрение no-boss no-partner no-husband without-a-boss без-начальства без-начальника без-мужа без-жены без-партнеров все-сам все-сама единоличное moi one-woman-band моя-компания мой-бизнес моя-фирма мое-дело свой-бизнес своя-компания my-company my-business my-own-business my-firm my-rules my-money ип самозанятый самозанятая фрилансер sole-trader freelancer self-employed my-own-money мои-деньги деньги-мои сам-себе-хозяин сама-себе-хозяйка сам-себе-директор сам-себе-начальник сама-себе-начальник сама-себе-хозяин сама-себе-директор own-boss my-own-boss yours-truly sole-decision on-my-own by-myself полностью-на-мне на-мне-одной все-на-мне all-me one-man-band',
  /** Gathers for somebody. */
  Z: 'собираю ищу подбираю сравниваю готовлю поручению имени просьбе collecting gathering comparing researching shortlisting arranging organising organizing behalf enquiring',
  /** Ask them. */
  Y: 'спросите спроси уточните узнайте обращайтесь спрашивайте',
  '4': 'для for о об about от ради про из-за',
  /** Of a part of the firm. */
  o: 'по of for-the in-charge-of',
  /** Who knows. */
  '?': 'depends зависит someone somebody кто-то varies по-разному смотря',
  ',': 'но а but so then поэтому потому because хотя though although however while whereas',
  f: 'через нас нам the-one-who the-one one-who thing уже-все ну да это вот well yes yep yeah it is that s m ll d re ve am are be being was will would have has had having to all всё все этот эта эти this that это-и у к ко за на в там здесь тут наверное наверно скорее всегда обычно думаю конечно ведь же бы ли что чтобы как только-что надо нужно должен должна должны буду будет будем хочу могу можем можно собираюсь придется probably maybe mostly actually usually really very own get gets got getting need needs want must should can could gonna going gotta make makes making take takes taking taken do does did про-себя первым first so-far here there just-the t бизнеса компании фирмы предприятия организации отдела вообще в-основном обязательно сначала еще уже потом теперь затем ладно мол everything still whole entire свой свои своим своей со-своим со-своей есть',
};

export type AuthorityLetter =
  | 'I'
  | 'O'
  | 'M'
  | 'D'
  | 'W'
  | 'H'
  | 'P'
  | 'R'
  | 'J'
  | 'A'
  | 'B'
  | 'G'
  | 'a'
  | 'b'
  | 'c'
  | 'd'
  | 'p'
  | 'S'
  | 'T'
  | 'V'
  | '+'
  | 'F'
  | 'Q'
  | 'N'
  | 'n'
  | 'i'
  | 'y'
  | 'K'
  | 'L'
  | 'Z'
  | 'Y'
  | '4'
  | 'o'
  | '?'
  | ','
  | 'f';

/** Turns of phrase that stand for several letters. */
export const AUTHORITY_PHRASES: Record<string, string> = {
  'my call': 'MS',
  'my choice': 'MS',
  'my say so': 'MS',
  'call the shots': 'dS',
  'calls the shots': 'cS',
  'above my pay grade': 'NMS',
  'нет полномочий': 'NMS',
  'не мой уровень': 'NMS',
  'no authority': 'NMS',
  'not authorised': 'NMS',
  'not authorized': 'NMS',
  'not my department': 'NMS',
  'в моей власти': 'MS',
  'принимаю решение': 'aS',
  'принимаю решения': 'aS',
  'мой выбор': 'MS',
  'other half': 'P',
  'half and half': 'W',
  'половина на половину': 'W',
  '50 на 50': 'W',
  '50 50': 'W',
  'fifty fifty': 'W',
  'on board': 'x',
  'half board': 'x',
  'full board': 'x',
  'board game': 'x',
  'board games': 'x',
  'без комиссии': 'x',
  'комиссия банка': 'x',
  'комиссия %': 'x',
  'let me': 'x',
  'let us': 'x',
  'let s': 'x',
  'me too': 'x',
  'all right': 'x',
  'ask for': 'x',
  'с собой': 'x',
  'я и есть': 'I',
  'i own': 'IL',
  'i run the': 'IL',
  'главный врач': 'R',
  'главным врачом': 'R',
  'talking to him': 'IL',
  'talking to her': 'IL',
  'speaking to him': 'IL',
  'speaking to her': 'IL',
  'looking at him': 'IL',
  'looking at her': 'IL',
  'не вмешивается': 'FI',
  'не вмешиваются': 'FI',
  'не лезет': 'FI',
  'не против': 'x',
  'не зависит': 'NS',
  'no say': 'NS',
  'нет права': 'NMS',
  'нет права голоса': 'NMS',
  'sole owner': 'IR',
  'sole director': 'IR',
  'sole proprietor': 'IR',
  'единственный владелец': 'IR',
  'единственный собственник': 'IR',
  'единственный учредитель': 'IR',
  'один из': 'x',
  'one of': 'x',
};
