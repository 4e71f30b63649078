import { peopleWords } from './authority-people.ts';
import { AUTHORITY_PHRASES } from './authority-phrases.ts';
import { verbWords } from './authority-verbs.ts';
import { lettersOf } from './sense-pattern.ts';

/** Words by their senses (authority-senses.ts); people and verbs are in lists of their own. */
const WORDS: Record<string, string> = {
  without: 'без without',
  'own-business':
    'моя-компания мой-бизнес моя-фирма мое-дело свой-бизнес своя-компания своя-фирма мой-салон мой-магазин мое-кафе my-company my-business my-own-business my-firm my-shop my-own-money my-money ип самозанятый самозанятая фрилансер sole-trader freelancer self-employed мои-деньги деньги-мои свои-деньги no-boss no-partner no-husband no-wife i-m-single im-single i-m-divorced не-замужем не-женат solopreneur sole-prop',
  for: 'для for о об about ради про из-за насчет',
  me: 'я me i im ive myself мы-сами me-myself-and-i меня-самого',
  'to-me': 'мне мной мною меня',
  oneself:
    'сам сама самому самой один одна одной одному единолично единоличное самостоятельно лично персонально самолично alone solo solely personally ясам ясама самастоятельно единоличный единоличная singlehandedly single-handedly unilaterally on-me in-person on-my-todd on-me-own by-meself meself',
  my: 'мой моя мое мои моим моей моего мою моих моему mine my',
  the: 'наш наша наше наши нашим нашей нашего нашему the a an our свой своя свои своим своей своего своему своих своими',
  we: 'мы we us нами ourselves сами',
  together:
    'whole-family entire-family all-the-family вся-семья всей-семьей всей-семьи всю-семью всей-семье as-a-family as-a-couple as-a-team as-a-household family-decision family-thing family-matter joint-decision joint-effort joint-call joint-thing team-effort семейное-дело семейный-совет семейном-совете семейное-решение совместное-решение two-of-us three-of-us ' +
    'both-of-us four-of-us pair-of-us couple-of-us us-two us-both we-both us-three the-both вдвоем втроем вчетвером вместе together jointly joint shared mutual mutually both оба обе обоим обоих сообща совместно совместное ' +
    'совместный общее пополам напополам попалам семьей семейный семейное семейно couple equally equal-partners equal-shares fifty-fifty поровну half-half half-and-half hubby-and-i равные-доли в-равных-долях на-равных на-пару в-паре на-двоих между-нами between-us ' +
    'по-согласованию-друг-с-другом каждый-из-нас владельцев-двое двое-владельцев партнеров-двое двое-партнеров хозяев-двое двое-хозяев директоров-двое двое-директоров основателей-двое двое-основателей совладельцев-двое двое-совладельцев соучредителей-двое двое-соучредителей учредителей-двое собственников-двое друг-с-другом with-each-other двое-учредителей два-учредителя двое-собственников два-собственника два-директора two-directors two-owners two-partners two-founders one-another halves splitting half-each',
  they: 'он она они he she they hes shes theyre theyll',
  'they object': 'ему ей им его ее их ним ней ними них нее him her them his their',
  body:
    'local-authority pta ptfa hoa ministry government cabinet assembly senate union membership agm egm general-meeting annual-meeting shareholders-meeting staff-meeting parents-meeting board-meeting partners-meeting at-the-meeting at-the-monthly-meeting at-our-monthly-meeting at-the-weekly-meeting at-our-weekly-meeting at-the-annual-meeting at-our-annual-meeting at-the-next-meeting at-our-next-meeting at-their-next-meeting at-the-staff-meeting at-our-meeting at-their-meeting consensus majority ' +
    'ballot unanimously министерство администрация администрации администрацией совещание совещании на-совещании планерке планерка большинством консенсус консенсусом оргкомитет оргкомитета рабочая-группа рабочей-группой рабочую-группу инициативная-группа инициативной-группой жильцы жильцов пайщики ' +
    'инвесторы инвесторам инвесторов фонд кооператив сход учредители учредителей учредителями учредителям дольщики орган комитет комитета комитету комитете комитетом инвесткомитет инвесткомитета инвесткомитете комиссия комиссии комиссией комиссию правление правления правлением ' +
    'правлению совет-директоров совет-дерикторов совет-деректоров совета-директоров советом-директоров совете-директоров совету-директоров совдир ученый-совет ученого-совета попечительский-совет попечительского-совета педсовет педсовета педсовете худсовет наблюдательный-совет общее-собрание общего-собрания общим-собранием общем-собрании педагогический-совет общественный-совет экспертный-совет научный-совет родительский-совет художественный-совет совет-ветеранов совет-учредителей совет-собственников совет-родителей совет-партнеров совет-дома совет-школы совет-отряда собрание собрания собранием собрании собранию собственники-дома тсж ' +
    'профком профкома профсоюз профсоюза парламент голосование голосованием голосованию голосовании голосует голосуют голосуем голосовать проголосуем проголосуют проголосовать проголосуют голосами коллегиально коллективно take-a-vote takes-a-vote have-a-vote take-votes коллегиальное коллегиальный коллегия коллегией коллегии тендер тендера тендеру тендером ' +
    'тендерная тендерный тендерной акционеры акционеров акционерам акционерами жюри консилиум консилиумом консилиуме родкомитет родком роддкомитет квалифицированным-большинством ' +
    'committee committees comittee board boards panel council councils trustees trustee governors stakeholders shareholders shareholder investors procurement tender vote votes voting voted by-vote to-a-vote parliament jury congregation quorum ' +
    'consortium association board-of-directors board-of-trustees governing-body group-decision collective-decision team-decision leadership-team several-people multiple-people несколько-человек много-людей steering-group working-group working-party focus-group ' +
    'task-force taskforce exco sltmeeting slt smt pcc commission presidium syndicate co-op cooperative coop partnership-meeting several-of-us bunch-of-people whole-bunch',
  team:
    'management-team класс классом отдел отдела отделу отделом отделы отделов отделами департамент департамента департаменты департаментом департаментов коллектив коллективом коллектива команда команды командой команде группа группы группой группе бухгалтерия бухгалтерии бухгалтерией ' +
    'безопасность безопасники безопасников служба службы службой юристы юристов юристами юротдел айти ит айтишники айтишниками финансы финансов финансисты финансистами кадры hr эйчар эйчары закупки снабжение маркетинг офис холдинг штаб трудовой-коллектив ' +
    'закупок продаж снабжения кадров маркетинга логистики отделах соседи-подъезда весь-подъезд team teams department departments group groups finance legal compliance marketing accounts headquarters hq office purchasing operations security everyone everybody all-of-us a-few-of-us few-of-us the-lot-of-us ' +
    'whole-team whole-office heads-of-department department-heads dept-heads heads-of-departments team-leads line-managers все-вместе всем-миром',
  decision:
    'falls-to falls-on lies-on is-on зависит-только-от зависит-лишь-от зависит-от решающее решающий decisive purse-holder purse-strings chequebook checkbook wallet-holder полномочия полномочиями полномочий authority свобода выбор выбором ' +
    'решение решения решении решением решенье decision decisions decison descision decisionmaker decision-maker decision-makers final-say final-decision last-say say-so last-word final-word final-call последнее-слово последнего-слова решающее-слово решающий-голос слово the-call ' +
    'the-calls that-call the-shots in-charge up-to depends-on down-to компетенция компетенции компетенций ответственность ответственный ответственная authorised authorized empowered лпр власть власти ведении responsibility responsible rests-with lies-with sits-with ' +
    'stays-with lands-with the-buck-stops-with buck-stops-with buck the-buck choice-is choice выбор-за право-подписи правом-подписи право-голоса право-решать вопрос-к голос call-it-is prerogative shout remit deciding-vote casting-vote подпись-за виднее зона-ответственности зоне-ответственности s-call s-decision s-choice главное-слово единственный-голос sign-off-authority signing-authority signing-power ' +
    'approval-power jurisdiction business-to-decide',
  you: 'you your вами вы ваш ваша вашим вашему вы вам тебе',
  call: 'call shout',
  wanted: 'нужен нужна нужны needed wanted required',
  word: 'decided finalised finalized',
  approval:
    'opinion view input advice thoughts мнение мнения мнением совета советом одобрением одобрение одобрения согласия согласие согласием consent agreement approval permission blessing разрешение разрешения разрешением добро ok-of go-ahead green-light nod буду-советоваться согласованию добра ведома say-so-of',
  too: 'тоже также too also as-well вето veto и-то a-say some-say a-vote a-veto equal-say право-вето a-part-in involved in-the-loop weighs-in gets-a-look тож',
  with: 'и с со and with n plus плюс да-и alongside together-with along-with а-также',
  at: 'у к ко через',
  behind: 'за',
  from: 'from по of for-the in-charge-of от over',
  leaves:
    'доверяю доверяем полагаюсь leaving доверил доверила доверили доверяет доверяют доверено поручил поручила поручили поручено разрешил разрешила разрешили отдал отдала отдали уполномочил уполномочили назначил назначили делегировал делегировали ' +
    'делегировано предоставил предоставила переложил переложила повесил свалил свалила свалили спихнул leaves left leave lets let letting trusts trust trusted delegated delegates handed hands authorised-me authorized-me put-me nominated-me appointed-me',
  tells:
    'сказал сказала сказали говорит говорят передам передал передала передали скинул скинула gave gives given said told says',
  if: 'если if once unless после-того как-только чтобы чтоб provided assuming subject-to until pending as-long-as лишь-бы при-условии',
  travels:
    'приду придет придем придут приеду приедет приедем приедут доеду доедет доберусь доберется доберемся подъеду подъедет подъедем поеду поедет поедем поедут пойду пойдет пойдем пойдут идет идут едет едут явится присоединится come comes coming drive driving drives travel travelling travels walk walking attend attending attends arrive arriving arrives joining fly flying',
  whatever: 'пусть как whatever whichever what whoever however что-то куда',
  genitive: 'садом школой складом производством отделением салоном рестораном клиникой филиалом магазином',
  number: 'two three four five два две три четыре двое трое',
  nobody:
    'никем никто никого никому кем кого-либо кому некому некого anyone anybody кого nobody no-one noone no-body any-one ни-у-кого',
  no: 'не ни нет not no never don doesn isn wont won aint ain dont doesnt isnt wont cant can-t cannot нельзя couldn couldnt never-me hardly nor neither',
  except: 'кроме except besides apart-from other-than помимо but-me bar-me',
  only: 'только лишь тока токо just only simply исключительно целиком полностью entirely purely wholly all-on merely',
  'own-master':
    'сам-себе сама-себе сам-себе-голова хозяин-барин на-свое-усмотрение на-мое-усмотрение все-сам все-сама moi one-woman-band one-woman-show one-man-show ' +
    'my-rules сам-себе-хозяин сама-себе-хозяйка сам-себе-директор сам-себе-начальник ' +
    'сама-себе-начальник сама-себе-начальница сама-себе-хозяин сама-себе-директор own-boss my-own-boss yours-truly buck-stops-here the-buck-stops-here sole-decision on-my-own by-myself полностью-на-мне все-на-мне на-мне-все all-me one-man-band free-rein carte-blanche карт-бланш full-authority полная-свобода ваш-покорный-слуга ваша-покорная-слуга muggins ' +
    'myself-only me-only капитан-корабля one-person-company company-of-one my-show',
  gathers:
    'pass-it-on pass-it-to pass-this-on passing-it-on forward-it forward-this relay собираю ищу подбираю сравниваю готовлю поручению поручили-собрать имени просьбе спрашиваю-для узнаю-для collecting gathering comparing researching shortlisting arranging organising organizing behalf enquiring inquiring asking-for looking-into asking-on do-the-research doing-the-research did-the-research do-research do-the-legwork doing-the-legwork do-the-digging doing-the-digging collect-quotes collect-the-quotes gather-info gather-the-info gather-information gather-quotes get-the-quotes collect-info collect-prices',
  'ask-them': 'спросите спроси уточните узнайте обращайтесь спрашивайте звоните-с',
  depends: 'depends зависит someone somebody кто-то varies по-разному смотря',
  'end no': 'rather-than instead-of as-opposed-to вместо',
  end: 'но а but so then поэтому потому because cos cuz coz хотя though although however while whereas зато однако ибо типа so-i значит следовательно',
  corrects:
    'now сейчас теперь оказалось оказывается actually turns-out turned-out oh-wait wait no-wait хотя-нет вернее точнее стоп scratch-that correction нынче ой hang-on or-rather i-mean на-самом-деле',
  filler:
    'нас нам the-one-who the-one one-who one thing уже-все ну да это вот well yes yep yeah yh ye it its is that thats s m ll d re ve am are be being was will would ill id has have had having to all всё все этот эта эти эту this it-is-up that-is и-это на в там здесь тут ' +
    'наверное наверно скорее всего всегда обычно думаю конечно канешн канешно ведь же бы ли что надо нужно должен должна должны обязан буду будет будем будут можно собираюсь придется probably maybe mostly actually usually really very own get gets got getting need needs want must should can could gonna ' +
    'going gotta make makes making take takes taking taken do does про-себя первым first так-что just-the t бизнеса компании фирмы предприятия организации отдел-а вообще в-основном обязательно сначала сперва еще уже потом затем ладно мол everything whole entire со-своим есть ' +
    'ultimately basically honestly obviously definitely always ofc course in-the-end at-the-end-of-the-day end-of-the-day who конкретно окончательно окончательное финальное итоговое итоговый финальный final full end last any вопрос вопросы вопросом such these those который которая которые who whos чисто прям прямо короче хочу могу можем смогу хотим спрашивать-то off everything-else still ourselves-as тоже-самое everyday lol else больше нибудь ' +
    'innit help here there mate tbh likely solely-f всех всем такие такое таких этим этом тем тому о-том быть остался осталась являюсь является имею имеет остается осталось стоит лежит',
};

/** The letters (authority-senses.ts) of words and of turns of phrase. */
export function authorityVocabulary(): { words: Map<string, string>; phrases: Map<string, string> } {
  const words = new Map<string, string>();
  const phrases = new Map(
    Object.entries(AUTHORITY_PHRASES).map(([phrase, senses]) => [phrase, lettersOf(senses)] as const),
  );
  const learn = (word: string, senses: string) => {
    const letters = lettersOf(senses);
    const spaced = word.replace(/[-']/g, ' ');
    if (spaced.includes(' ')) phrases.set(spaced, letters);
    else if (!words.has(word)) words.set(word, letters);
  };
  for (const [senses, listed] of Object.entries(WORDS))
    for (const word of listed.split(' ')) if (word !== '') learn(word, senses);
  for (const [word, senses] of [...peopleWords(), ...verbWords()]) learn(word, senses);
  return { words, phrases };
}
