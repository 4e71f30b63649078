import { nounForms } from './russian-forms.ts';

/** Who may decide. */
type Actor = 'relative' | 'superior' | 'staff' | 'honoured' | 'helper';

/** Russian words for people, as in a dictionary. */
const RUSSIAN: Record<Actor, string> = {
  relative:
    'муж супруг жених папа папаша папочка отец отчим сын сынок брат дедушка дед свекр тесть зять дядя партнер компаньон соучредитель ' +
    'совладелец совладелица сособственник коллега заказчик заказчица клиент арендодатель сожитель опекун родственник сосед благоверный любимый ' +
    'жена супруга невеста мама мамочка мамуля мачеха дочка доча сестра сестренка бабушка теща свекруха тетя подруга девушка половинка ' +
    'благоверная любимая сожительница дольщик инвестор спонсор муженек женушка напарник соинвестор племянник внук крестный невестка сноха мамка батя кум кума',
  superior:
    'директор дериктор деректор директриса начальник начальница начальство шеф шефиня босс руководитель руководительница руководство собственник собственница владелец ' +
    'владелица хозяин хозяйка учредитель учредительница генеральный гендир гендиректор финдир финдиректор техдир коммерческий исполнительный президент ' +
    'вице-президент основатель основательница главврач главбух завуч завотделом заведующая заведующий управляющий управляющая председатель ректор декан ' +
    'проректор глава лидер зам замдиректора завхоз завлаб главред тимлид супервайзер куратор старший главный главная бригадир начмед ' +
    'замдир заместитель комдир завкафедрой староста атаман вождь',
  staff:
    'менеджер бухгалтер юрист маркетолог снабженец закупщик финансист прораб дизайнер архитектор инженер экономист логист технолог безопасник айтишник юрисконсульт',
  honoured: 'именинник именинница юбиляр внучка',
  helper:
    'посредник представитель подрядчик работник подчиненный рядовой курьер наемник консьерж секретарь секретарша помощник помощница ассистент ' +
    'ассистентка стажер практикант наемный сотрудник сотрудница исполнитель организатор координатор референт делопроизводитель',
};

/** Forms that no rule gives, of who does it. */
const SUBJECTS: Record<Actor, string> = {
  relative:
    'мч мать дочь свекровь свекор парень друг друзья братья сыновья мужья тесть семья домашние родители родня предки родаки молодожены молодые половина суженый второй-половинка вторая-половинка вторая-половина молодой-человек ' +
    'хозяин-квартиры кто-то-другой другой-человек другие другие-люди другой-сотрудник моя-лучшая-половина',
  superior:
    'хозяева верха вышестоящие вышестоящее сверху наверху управделами москва центральный-офис головной-офис головная-компания головная-организация технический-директор единственный-руководитель высшее-руководство главный-врач лпр-другой',
  staff: '',
  honoured: 'дети ребенок',
  helper: '',
};

const OTHERS: Record<Actor, string> = {
  relative:
    'матери матерью матушкой дочери дочерью свекрови свекровью свекора парня парню парнем друга другу другом друзьями друзьям братьями братьям братьев сыновьями семье домашними родителями родителям родителей родней родне родни предками ' +
    'второй-половинкой второй-половиной второй-половинке второй-половине молодым-человеком молодому-человеку молодого-человека половиной половине половину',
  superior:
    'верхом вышестоящим вышестоящими вышестоящего хозяевами хозяев хозяевам главным-врачом центральным-офисом головным-офисом',
  staff: '',
  honoured: 'детьми детям ребенком ребенку',
  helper: '',
};

/** English has no cases to tell. */
const ENGLISH: Record<Actor, string> = {
  relative:
    'husband hubby hubbie hubs husb wife wifey wifie spouse missus missis mrs partner partners fiance fiancee bride groom mother mom mum mam mummy mama papa dad daddy father parents parent ' +
    'daughter son sister sis brother bro siblings sibling grandma grandad gran nan nana aunt uncle ex family folks girlfriend gf boyfriend bf bloke bestie friend friends mate mates ' +
    'other-half better-half significant-other so-and-so old-man old-lady old-dear her-majesty ball-and-chain er-indoors her-indoors him-indoors colleague colleagues coworker co-worker ' +
    'flatmate flatmates roommate roommates housemate housemates in-laws inlaws the-in-laws mother-in-law father-in-law sister-in-law brother-in-law mil fil client clients landlord landlady ' +
    'tenant cofounder co-founder cofounders co-founders co-owner co-owners codirector co-director co-directors customer someone-else somebody-else another-person other-person other-people others ' +
    'business-partner my-business-partner carer guardian executor solicitor grandparents nephew niece cousin godmother stepdad stepmum stepfather stepmother stepmom hers sponsor backer ' +
    'bosslady lady-wife trouble-and-strife maid-of-honour best-man',
  superior:
    'boss bosses bossman boss-man big-boss boss-lady director directors owner owners proprietor ceo cfo coo cto cmo cio cpo md gm founder founders head headteacher head-teacher headmaster headmistress ' +
    'principal chief president chairman chairwoman chairperson chair vp superior superiors supervisor senior seniors management higher-ups higher-up higherups leadership executive exec execs governor ' +
    'dean bursar vicar pastor captain secretary-general managing-director team-lead team-leader line-manager general-manager someone-higher-up someone-above deputy-head head-chef patron gaffer guvnor ' +
    'guv leader lead treasurer signatory budget-holder account-holder upstairs powers-that-be top-brass bigwigs people-above-me those-above-me above-me one-above-me head-office headoffice the-top finance-director ' +
    'regional-manager area-manager branch-manager store-manager office-manager procurement-manager ops-manager operations-manager superintendent commander colonel bishop rector provost',
  staff:
    'manager managers accountant bookkeeper lawyer buyer architect designer foreman administrator coordinator planner-in-chief controller comptroller advisor adviser broker',
  honoured: 'kids children birthday-boy birthday-girl',
  helper:
    'messenger worker agent representative rep work-for work-here assistant secretary pa ea planner organiser organizer intern trainee receptionist employee staffer go-between middleman ' +
    'dogsbody gopher admin volunteer minion answer-the-phone answer-phones answer-calls answer-the-calls take-messages take-the-messages work-on-reception man-the-desk',
};

/** Every word for somebody, with its senses: the second is `object` where it is not the subject. */
export function peopleWords(): [word: string, senses: string][] {
  const subjects: [string, string][] = [];
  const others: [string, string][] = [];
  for (const actor of Object.keys(RUSSIAN) as Actor[]) {
    for (const lemma of listed(RUSSIAN[actor])) {
      const { subject, other } = nounForms(lemma);
      for (const word of subject) subjects.push([word, actor]);
      for (const word of other) others.push([word, `${actor} object`]);
    }
    for (const word of listed(SUBJECTS[actor])) subjects.push([word, actor]);
    for (const word of listed(OTHERS[actor])) others.push([word, `${actor} object`]);
    // "my wifes decision"
    for (const word of listed(ENGLISH[actor])) subjects.push([word, actor], [`${word}s`, actor]);
  }
  for (const part of listed(PARTS_OF_FIRM))
    for (const one of listed(ONE_OF_THEM)) subjects.push([`${part}-${one}`, 'superior']);
  // The first sense of a word holds: "супруга" is she, not his.
  return [...subjects, ...others];
}

/** "The finance guy" is one person, and no department. */
const PARTS_OF_FIRM =
  'finance it hr legal compliance marketing accounts operations ops security purchasing procurement budget money sales';
const ONE_OF_THEM = 'guy man woman lady girl person chap bloke fella boss lead chief head';

function listed(words: string): string[] {
  return words.split(' ').filter((word) => word !== '');
}
