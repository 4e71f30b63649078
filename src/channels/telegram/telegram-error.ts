type Code = 'TELEGRAM_TOKEN_REFUSED' | 'TELEGRAM_TOKEN_SIZE';

/** What keeps the Telegram channel from working at all; the message says what to do about it. */
export class TelegramError extends Error {
  override readonly name = 'TelegramError';
  readonly code: Code;

  constructor(code: Code, message: string, options?: ErrorOptions) {
    super(message, options);
    this.code = code;
  }
}
