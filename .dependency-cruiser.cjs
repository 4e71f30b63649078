/**
 * Which room of the house may use which: the import table of src/README.md, held by a test. Whatever is not allowed
 * here is forbidden.
 */
const OURS = '^(src|flows|prisma)/';
const GENERATED = '^src/store/generated/';

const room = (name) => `^src/${name}/`;
const FLOWS = '^flows/';

/** Room → the other rooms it may import. */
const MAY_IMPORT = {
  domain: [],
  answers: ['domain'],
  flow: ['domain', 'answers'],
  engine: ['flow', 'domain', 'answers'],
  desk: ['flow', 'domain', 'answers'],
  outreach: ['flow', 'domain', 'answers'],
  insights: ['flow', 'domain', 'answers'],
  telemetry: [],
  config: ['flow', 'domain', 'telemetry'],
  store: ['engine', 'desk', 'flow', 'domain', 'answers', 'telemetry', 'config'],
  jobs: ['engine', 'desk', 'flow', 'domain', 'answers', 'telemetry', 'config'],
  http: ['engine', 'desk', 'flow', 'domain', 'answers', 'telemetry', 'config'],
};
const CHANNEL_MAY_IMPORT = MAY_IMPORT.http;

const only = (name, from, allowed) => ({
  name: `${name}-imports-only-its-rooms`,
  severity: 'error',
  comment: `${name} may import ${allowed.length > 0 ? allowed.join(', ') : 'nothing of ours'}`,
  from: { path: from },
  to: { path: OURS, pathNot: [from, ...allowed.map(room)] },
});

module.exports = {
  forbidden: [
    ...Object.entries(MAY_IMPORT).map(([name, allowed]) => only(name, room(name), allowed)),
    {
      name: 'flows-imports-only-its-rooms',
      severity: 'error',
      comment: 'flows may import flow, domain',
      from: { path: FLOWS },
      to: { path: OURS, pathNot: [FLOWS, room('flow'), room('domain')] },
    },
    {
      name: 'channels-import-only-their-rooms',
      severity: 'error',
      comment: `a channel may import ${CHANNEL_MAY_IMPORT.join(', ')}, and no other channel`,
      from: { path: '^src/channels/([^/]+)/' },
      to: { path: OURS, pathNot: ['^src/channels/$1/', ...CHANNEL_MAY_IMPORT.map(room)] },
    },
    {
      name: 'dashboard-imports-only-the-contract',
      severity: 'error',
      comment: 'the pages run in a browser: of ours they see the types of the HTTP contract',
      from: { path: room('dashboard') },
      to: { path: OURS, pathNot: [room('dashboard'), '^src/http/contract\\.ts$'] },
    },
    {
      name: 'dashboard-imports-only-types',
      severity: 'error',
      comment: 'the contract is for its types: import it with `import type`',
      from: { path: room('dashboard') },
      to: { path: '^src/http/contract\\.ts$', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'only-the-store-knows-prisma',
      severity: 'error',
      comment: 'a Prisma type outside the store ties everything to the database',
      from: { path: OURS, pathNot: [room('store'), GENERATED] },
      to: { path: [GENERATED, '^node_modules/@prisma/'] },
    },
    {
      name: 'no-cycles',
      severity: 'error',
      comment: 'modules in a ring can only be understood all at once',
      from: { pathNot: GENERATED },
      to: { circular: true, viaOnly: { pathNot: GENERATED } },
    },
    {
      name: 'nothing-unresolved',
      severity: 'error',
      comment: 'the import leads nowhere',
      from: { pathNot: GENERATED },
      to: { couldNotResolve: true },
    },
  ],
  options: {
    doNotFollow: { path: ['node_modules', GENERATED] },
    exclude: { path: ['^src/dashboard/dist/'] },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'default', 'types'],
    },
  },
};
