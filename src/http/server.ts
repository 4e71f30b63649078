import cookie from '@fastify/cookie';
import swagger from '@fastify/swagger';
import { type FastifyInstance, fastify } from 'fastify';
import { serializerCompiler, validatorCompiler } from 'fastify-type-provider-zod';
import { apiRoutes } from './api-routes.ts';
import { chatRoutes } from './chat-routes.ts';
import { fileAddresses } from './file-addresses.ts';
import { fileRoutes } from './file-routes.ts';
import { healthRoutes } from './health-routes.ts';
import { openapiOptions } from './openapi.ts';
import { pageRoutes } from './page-routes.ts';
import type { HttpPorts } from './ports.ts';
import { answerProblems, Problem, routeOf, sendProblem } from './problem.ts';
import { signIn } from './sign-in.ts';
import { webhookRoutes } from './webhook-routes.ts';

const bodyLimit = 65_536;
/** Long enough for a file of 20 MB over a phone. */
const requestTimeoutMs = 120_000;

/**
 * Everything that Hourglass serves, on one port. The caller listens and closes; closing ends the chat's streams,
 * lets running requests finish and takes no new ones.
 */
export function buildServer(ports: HttpPorts): FastifyInstance {
  const { log, metrics } = ports;
  const app = fastify({
    // One line per request would tell nobody anything at thousands a second; the metrics count them.
    logger: false,
    bodyLimit,
    requestTimeout: requestTimeoutMs,
    frameworkErrors: (_error, _request, reply) => {
      sendProblem(reply, new Problem(400, 'broken-address', 'The address is not a valid URL.'));
    },
  });
  app.setValidatorCompiler(validatorCompiler);
  app.setSerializerCompiler(serializerCompiler);
  answerProblems(app, log);
  app.addHook('onResponse', async (request, reply) => {
    metrics.httpRequests.inc({ method: request.method, route: routeOf(request), status: reply.statusCode });
  });

  const secure = ports.publicUrl?.startsWith('https:') ?? false;
  const gate = signIn({ token: ports.admin.token, secure, log });
  app.register(swagger, openapiOptions);
  app.register(webhookRoutes(ports));
  app.register(healthRoutes(ports));
  const addresses = fileAddresses(ports.admin.token);
  app.register(chatRoutes(ports, addresses));
  app.register(fileRoutes(ports, addresses));
  app.register(async (admin) => {
    await admin.register(cookie);
    await admin.register(apiRoutes(ports, gate, addresses));
    await admin.register(pageRoutes(ports, gate));
  });
  app.register(async (open) => {
    open.get('/api/v1/openapi.json', async () => open.swagger());
  });
  return app;
}
