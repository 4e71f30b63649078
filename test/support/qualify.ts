/** A talk with the product as one person has it, on whatever platform. */
export interface Talk {
  say(text: string): Promise<void>;
  /** Presses a button under the message with this text. */
  press(text: string, label: string): Promise<void>;
  waitFor(text: string): Promise<unknown>;
}

/** The whole qualification in Russian, by buttons and typed words, up to the promise that sales will write. */
export async function qualify(talk: Talk, opening: string): Promise<void> {
  await talk.say(opening);
  await talk.waitFor('Согласны?');
  await talk.press('Согласны?', 'Да, согласен');
  await talk.waitFor('Какой праздник');
  await talk.say('свадьба');
  await talk.waitFor('Когда хотите');
  await talk.press('Когда хотите', 'Через 3–9 месяцев');
  await talk.waitFor('На какой бюджет');
  await talk.say('400 тысяч');
  await talk.waitFor('Кто принимает решение');
  await talk.press('Кто принимает решение', 'Решаю я');
  await talk.waitFor('Как с вами связаться');
  await talk.say('Анна, +7 921 555-12-34');
  await talk.waitFor('Проверьте, пожалуйста');
  await talk.press('Проверьте, пожалуйста', 'Всё верно');
  await talk.waitFor('Спасибо, всё записали');
}
