import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { hasZodFastifySchemaValidationErrors, isResponseSerializationError } from 'fastify-type-provider-zod';
import type { Logger } from '../telemetry/logger.ts';

/** A request that cannot be served; `message` says what happened and what to do next. */
export class Problem extends Error {
  override readonly name = 'Problem';
  readonly status: number;
  readonly code: string;
  readonly retryAfterSeconds: number | undefined;

  constructor(
    status: number,
    code: string,
    message: string,
    options: { retryAfterSeconds?: number; cause?: unknown } = {},
  ) {
    super(message, { cause: options.cause });
    this.status = status;
    this.code = code;
    this.retryAfterSeconds = options.retryAfterSeconds;
  }
}

/** The one place where errors become answers. What is our own fault is logged, and only its code goes out. */
export function answerProblems(app: FastifyInstance, log: Logger): void {
  app.setErrorHandler((error: FastifyError, request, reply) => {
    const problem = toProblem(error);
    if (problem.status >= 500) {
      log.error(
        { err: problem.cause ?? error, route: routeOf(request), code: problem.code },
        problem.message,
      );
    }
    return sendProblem(reply, problem);
  });
  app.setNotFoundHandler((request, reply) =>
    sendProblem(
      reply,
      new Problem(404, 'not-found', `There is nothing at ${request.method} of this address.`),
    ),
  );
}

export function sendProblem(reply: FastifyReply, problem: Problem): FastifyReply {
  if (problem.retryAfterSeconds !== undefined) reply.header('Retry-After', String(problem.retryAfterSeconds));
  if (problem.status === 401) reply.header('WWW-Authenticate', 'Bearer');
  return reply
    .code(problem.status)
    .header('X-Content-Type-Options', 'nosniff')
    .type('application/json; charset=utf-8')
    .serializer(JSON.stringify)
    .send({ code: problem.code, message: problem.message });
}

/** The pattern of the route, which unlike the address carries nothing personal. */
export function routeOf(request: FastifyRequest): string {
  return request.routeOptions.url ?? '(none)';
}

const requestFaults: Record<string, [status: number, code: string, message: string]> = {
  FST_ERR_CTP_INVALID_JSON_BODY: [400, 'broken-json', 'The body is not JSON.'],
  FST_ERR_CTP_EMPTY_JSON_BODY: [400, 'broken-json', 'The body is empty; send a JSON object.'],
  FST_ERR_CTP_INVALID_CONTENT_LENGTH: [400, 'broken-body', 'The body is not as long as Content-Length says.'],
  FST_ERR_CTP_BODY_TOO_LARGE: [413, 'too-large', 'The body is too large.'],
  FST_ERR_CTP_INVALID_MEDIA_TYPE: [415, 'wrong-media-type', 'Send the body as application/json.'],
  FST_ERR_BAD_URL: [400, 'broken-address', 'The address is not a valid URL.'],
};

function toProblem(error: FastifyError): Problem {
  if (error instanceof Problem) return error;
  if (hasZodFastifySchemaValidationErrors(error)) {
    const faults = error.validation.map(({ instancePath, message }) => {
      const field = instancePath.split('/').filter(Boolean).join('.');
      return field ? `${field}: ${message}` : message;
    });
    return new Problem(
      400,
      'invalid-request',
      `${error.validationContext ?? 'request'}: ${faults.join('; ')}`,
    );
  }
  const fault = requestFaults[error.code];
  if (fault) return new Problem(...fault);
  if (isResponseSerializationError(error)) return internal(error);
  const { statusCode } = error;
  if (statusCode !== undefined && statusCode >= 400 && statusCode < 500) {
    return new Problem(statusCode, 'bad-request', 'The request could not be understood.');
  }
  return internal(error);
}

function internal(cause: unknown): Problem {
  return new Problem(500, 'internal', 'Something went wrong on our side; try again in a moment.', { cause });
}
