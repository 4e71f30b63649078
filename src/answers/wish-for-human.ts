/** Whom one asks for; "человек" after a number counts guests, so that it stands first or behind a verb. */
const STAFF =
  '(?:менеджера?|менеджером|оператора?|оператором|консультанта?|консультантом|администратора?|администратором|админа|админом|сотрудника|сотрудником|специалиста|специалистом|человека|человеком|живого|живым|кого нибудь|кого то|кем нибудь|кем то|людьми|людей)';
const CALL = '(?:позови|дай|соедини|переключи|переведи|пригласи|подключи|свяжи|перекинь)(?:те)?';
const TALK =
  '(?:поговорить|пообщаться|связаться|общаться|говорить|созвониться|переговорить|разговаривать|поговорю|пообщаюсь|переговорю|свяжусь)';
const AROUND =
  '(?:вашим |вашего |живым |живого |нормальным |нормального |реальным |реального |любым |любого |вашей |вашу )*';

/** A wish for somebody of the staff, by who is asked to do what; over plain words. */
export const WISHES_FOR_HUMAN: readonly RegExp[] = [
  new RegExp(
    ` ${CALL}(?: (?:меня|мне|нас|пожалуйста|уже|на|с|сюда|ко мне|сразу|срочно)){0,3} ${AROUND}${STAFF}(?= )`,
  ),
  new RegExp(
    `^ (?:(?:а|ну|мне|срочно|лучше|сразу|бот|нет) )*${AROUND}(?:человек|${STAFF})(?: (?:мне|сюда|пожалуйста|срочно|живого|уже)){0,2} (?:${CALL}|нужен|хочу|можно|надо)(?= )`,
  ),
  new RegExp(` с ${AROUND}${STAFF}(?: [^ ]+)? ${TALK}(?= )`),
  new RegExp(` ${TALK}(?: (?:бы|лучше|лично|напрямую|уже))? с ${AROUND}${STAFF}(?= )`),
  new RegExp(` (?:голосом|лично|напрямую|по телефону) с ${AROUND}${STAFF}(?= )`),
  / (?:есть|остались) (?:тут |здесь |кто |кто то |кто нибудь |хоть |у вас |вообще )*(?:живой|живые|из людей|люди)(?= )/,
  / (?:живой|живые) (?:кто |кто то |кто нибудь |люди |человек )*(?:есть|тут|здесь)(?= )/,
  / пусть(?: [^ ]+){0,3} (?:позвонит|перезвонит|наберет)(?: [^ ]+){0,2} (?:живой|менеджер|человек|оператор|кто нибудь)(?= )/,
  / пусть (?:мне |нам )?(?:кто нибудь|кто то) (?:позвонит|перезвонит|наберет|напишет)(?= )/,
  /^ (?:(?:да|нет|ну|а|лучше|просто|сами) )*(?:позвоните|перезвоните|наберите)(?: (?:мне|нам|лучше|сами|просто|пожалуйста|меня)){0,3}(?= $)/,
  / (?:can|could|have|get|let|may) (?:a |an |the |some )?(?:real |actual |live )?(?:human|someone|somebody|person|colleague|manager|member of staff)(?: (?!help)[^ ]+){0,4} (?:call|ring|phone|contact|speak|talk)(?= )/,
  / (?:human|real person|actual person) (?:help|talk|call|speak|answer|reply)(?= )/,
  / (?:someone|somebody|anyone|anybody|person|people) (?:real|alive|human|live|actual)(?= )/,
  / (?:instead of|rather than|not) (?:a |the |this |some |an )?(?:bot|robot|machine|chatbot|ai)(?= )/,
  / (?:pass|put|hand|switch) me (?:over |on |through |back )*(?:to|with)(?= )/,
  /^ (?:[^ ]+ )?customer (?:service|services|support|care)(?: (?:rep|agent|person|team|representative))?(?: (?:pls|plz|please))?(?= $)/,
];
