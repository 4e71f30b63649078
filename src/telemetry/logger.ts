import { type DestinationStream, type Logger as PinoLogger, pino } from 'pino';
import pretty from 'pino-pretty';
import { maskFields, maskText } from './mask.ts';

export type Logger = PinoLogger;
export type LogLevel = 'fatal' | 'error' | 'warn' | 'info' | 'debug' | 'trace' | 'silent';

/**
 * Writes one line for each event to standard output: JSON, or with `pretty` for a terminal. Personal data is
 * masked in messages and fields alike, so a message may be written as `log.info({ conversationId }, 'Claimed')`.
 */
export function createLogger(options: {
  level: LogLevel;
  pretty?: boolean;
  destination?: DestinationStream;
}): Logger {
  const { level, destination } = options;
  const stream = options.pretty
    ? pretty({
        singleLine: true,
        translateTime: 'SYS:HH:MM:ss',
        sync: true,
        ...(destination && { destination: asWritable(destination), colorize: false }),
      })
    : destination;
  const settings = {
    level,
    base: null,
    timestamp: pino.stdTimeFunctions.isoTime,
    // Errors are taken apart and masked with the other fields.
    serializers: { err: (error: unknown) => error },
    formatters: {
      level: (label: string) => ({ level: label }),
      bindings: maskFields,
      log: maskFields,
    },
    hooks: { logMethod: maskMessage },
  };
  const log = stream ? pino(settings, stream) : pino(settings);
  const { child } = log;
  // Pino has no formatter for the fields of children.
  log.child = function (this: PinoLogger, fields: object, childOptions?: object) {
    return child.call(this, maskFields({ ...fields }), childOptions);
  } as typeof child;
  return log;
}

function maskMessage(
  this: PinoLogger,
  args: Parameters<PinoLogger['info']>,
  method: (...args: Parameters<PinoLogger['info']>) => void,
): void {
  const [first, ...rest] = args as unknown[];
  const masked =
    first instanceof Error
      ? [{ err: first }, ...(rest.length > 0 ? rest : [first.message])]
      : [first, ...rest];
  const texts = masked.map((part, index) =>
    typeof part === 'string'
      ? maskText(part)
      : index > 0 && part && typeof part === 'object'
        ? maskFields({ ...part })
        : part,
  );
  method.apply(this, texts as Parameters<PinoLogger['info']>);
}

function asWritable(destination: DestinationStream): NodeJS.WritableStream {
  return destination as DestinationStream & NodeJS.WritableStream;
}
