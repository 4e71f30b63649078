import type { Scan } from '../text/scan.ts';

/**
 * Why a whole text gives no answer, when it says so: the person does not know, has none, or leaves it open.
 * Meant for texts in which a reader has found no value.
 */
export function whyNoAnswer(scanned: Scan): 'unknown' | 'none' | 'open' | undefined {
  if (UNKNOWN.test(scanned.plain)) return 'unknown';
  if (NONE.test(scanned.plain)) return 'none';
  if (OPEN.test(scanned.plain)) return 'open';
  return undefined;
}

const UNKNOWN =
  / (?:не (?:знаю|знаем|знает|уверен|уверена|уверены|представляю|представляем|могу сказать|можем сказать|готов сказать|готова сказать|готовы сказать|в курсе|считал|считала|считали|решил|решила|решили|определился|определилась|определились|думал|думала|думали|прикидывал|прикидывали|понимаю|понимаем|скажу|ясно|понятно|известно|выбрал|выбрала|выбрали|определен|определено|определен[ао])|без понятия|понятия не имею|понятия не имеем|хз|фиг знает|черт знает|бог знает|кто знает|откуда мне знать|незнаю|затрудняюсь|сложно сказать|трудно сказать|тяжело сказать|пока неясно|пока непонятно|неизвестно|не знаю|no idea|no clue|not sure|unsure|dunno|idk|don'? ?t know|do not know|don t know|haven t decided|haven t thought|havent decided|have not decided|not decided|undecided|hard to say|can t say|cant say|tbd|who knows|no estimate|not certain|unknown)(?= )/;
const NONE =
  / (?:(?:нет|нету|без) (?:пока |еще |у нас |у меня )?(?:бюджет[а-я]*|денег|средств|срок[а-я]*|сумм[а-я]*|дат[а-я]*)|(?:бюджет[а-я]*|денег|средств|срок[а-я]*|дат[а-я]*) (?:пока |еще |у нас |у меня )?(?:нет|нету|не (?:выделен[а-я]*|заложен[а-я]*|определен[а-я]*|утвержден[а-я]*))|нисколько|нет бюджета|(?:no|zero|without a|don t have a|do not have a|haven t got a|not have a|no set|no fixed) (?:budget|money|funds|deadline|date)|no (?:set |fixed |specific )?(?:budget|deadline|date|money|funds)|broke)(?= )/;
const OPEN =
  / (?:обсудим|обсуждаемо|обсуждаем[а-я]*|обсуждается|обсудить|договоримся|договорная|договорной|посмотрим|зависит|смотря|по ситуации|по обстоятельствам|как получится|как пойдет|как выйдет|не важно|неважно|не принципиально|без разницы|все равно|любой|любая|любое|любые|когда нибудь|когданибудь|как нибудь потом|сколько надо|сколько нужно|сколько потребуется|сколько скажете|на ваше усмотрение|на ваш выбор|предложите|гибк[а-я]*|не ограничен[а-я]*|неограничен[а-я]*|без ограничений|безлимит|не торопимся|не тороплюсь|не спешим|не спешу|не горит|не срочно|не к спеху|не особо срочно|not urgent|isn t urgent|спешки нет|потом решим|let s discuss|lets discuss|to be discussed|discuss|depends|it depends|flexible|open|negotiable|whatever|any time|anytime|anything|any|unlimited|no limit|no rush|no hurry|someday|some day|sometime|one day|eventually|whenever|doesn t matter|doesnt matter|don t care|we ll see|up to you|you tell me|make me an offer)(?= )/;
