/** Removes what could tell who a person is, and secrets, from a line meant for a log. */
export function maskText(text: string): string {
  return text
    .replace(BOT_TOKEN, '[token]')
    .replace(SLACK_TOKEN, '[token]')
    .replace(BEARER, '$1[token]')
    .replace(URL_PASSWORD, '$1:[password]@')
    .replace(TOKEN_IN_QUERY, '$1[token]')
    .replace(EMAIL, '[e-mail]')
    .replace(PHONE, '[phone]');
}

/**
 * Masks a value of a log entry, however deep: fields that hold personal data by their name, phones, e-mails and
 * tokens in any string, and any long text, since that is what people write. Never throws, never changes its argument.
 */
export function maskFields(fields: Record<string, unknown>): Record<string, unknown> {
  return maskObject(fields, 0);
}

const maxTextLength = 120;
const maxDepth = 6;
const maxItems = 50;

const PERSONAL =
  /^(name|displayname|fullname|firstname|lastname|first_name|last_name|username|byname|who|phone|phone_number|e-?mail|contact|address|ip|text|raw|words|lastwords|caption|body|payload|token|secret|password|authorization|cookie)$/i;
// A bot's token as it stands in the addresses of the Bot API.
const BOT_TOKEN = /\b\d{5,}:[A-Za-z0-9_-]{20,}/g;
const SLACK_TOKEN = /\bx(?:ox[a-z]|app)-[A-Za-z0-9-]+/g;
const BEARER = /(\bBearer +)[^\s"',]+/gi;
const URL_PASSWORD = /(:\/\/[^\s/:@]*):[^\s/@]+@/g;
const TOKEN_IN_QUERY = /([?&](?:token|secret|key)=)[^&\s"']+/gi;
const EMAIL = /[\p{L}\p{N}._%+-]+@[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+/gu;
// Ten to fifteen digits, however written, but no date and no IP address.
const PHONE =
  /(?<![\w-])(?!\d{4}-\d\d-\d\d)(?!(?:25[0-5]|2[0-4]\d|1?\d?\d)(?:\.(?:25[0-5]|2[0-4]\d|1?\d?\d)){3}(?![\d.]))(?:\+|\(|\+\()?\d(?:[\s().-]{0,3}\d){9,14}(?![\w-])/g;

function maskObject(fields: object, depth: number): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(fields).map(([key, value]) => [
      key,
      PERSONAL.test(key) && value !== null && value !== undefined && typeof value !== 'boolean'
        ? '[masked]'
        : maskValue(value, depth),
    ]),
  );
}

function maskValue(value: unknown, depth: number): unknown {
  if (typeof value === 'string') {
    return value.length > maxTextLength ? `[text of ${value.length} characters]` : maskText(value);
  }
  if (typeof value !== 'object' || value === null) return value;
  if (value instanceof Error) return maskError(value, depth);
  if (value instanceof Date) return Number.isNaN(value.getTime()) ? null : value.toISOString();
  if (depth >= maxDepth) return '[deep]';
  if (Array.isArray(value)) return value.slice(0, maxItems).map((item) => maskValue(item, depth + 1));
  return maskObject(value, depth + 1);
}

function maskError(error: Error, depth: number): Record<string, unknown> {
  const { code, cause } = error as { code?: unknown; cause?: unknown };
  return {
    type: error.name,
    message: shorten(maskText(error.message)),
    ...(code === undefined ? {} : { code: maskValue(code, maxDepth) }),
    // Where it happened only: the stack begins with the message once more.
    stack: (error.stack ?? '').match(/^\s+at .*$/gm)?.join('\n') ?? '',
    ...(cause === undefined || depth >= maxDepth ? {} : { cause: maskValue(cause, depth + 1) }),
  };
}

// Databases and their clients quote what was written; the beginning and the end say what went wrong.
function shorten(message: string): string {
  return message.length > 400 ? `${message.slice(0, 150)} […] ${message.slice(-200)}` : message;
}
