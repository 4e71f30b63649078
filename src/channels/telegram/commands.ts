import type { Api } from 'grammy';
import type { Language } from '../../domain/values.ts';
import type { Command } from '../../engine/inbound.ts';

/** Fills the menu beside the message field, in the person's language. */
export async function setTelegramCommands(api: Api): Promise<void> {
  const scope = { type: 'all_private_chats' } as const;
  await api.setMyCommands(menu('en'), { scope });
  await api.setMyCommands(menu('ru'), { scope, language_code: 'ru' });
}

const menu = (language: Language) =>
  Object.entries(MENU).map(([command, description]) => ({ command, description: description[language] }));

const MENU: Record<Command, Record<Language, string>> = {
  human: { ru: 'Позвать человека', en: 'Talk to a person' },
  back: { ru: 'Вернуться к прошлому вопросу', en: 'Go back one question' },
  change: { ru: 'Изменить ответ', en: 'Change an answer' },
  language: { ru: 'Сменить язык', en: 'Change the language' },
  restart: { ru: 'Начать заново', en: 'Start again' },
  stop: { ru: 'Больше не писать мне', en: 'Stop writing to me' },
  delete: { ru: 'Удалить мои данные', en: 'Delete my data' },
};
