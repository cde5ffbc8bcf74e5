import { startTestRouter, type TestRouter } from '#testing/test-router';
import type { OpenApi } from './openapi';

type Layer = { route?: { path: string; methods: Record<string, boolean> } };

let router: TestRouter;
let document: OpenApi;
beforeAll(async () => {
  router = await startTestRouter();
  document = (await router.client.get<OpenApi>('/v1/openapi.json')).body;
});
afterAll(() => router.close());

describe('the description of the API', () => {
  it('names every route, and no other', () => {
    const served = (router.app.router as unknown as { stack: Layer[] }).stack.flatMap(({ route }) =>
      route ? Object.keys(route.methods).map((method) => `${method} ${route.path.replace(/:(\w+)/g, '{$1}')}`) : [],
    );
    const described = Object.entries(document.paths).flatMap(([path, operations]) =>
      Object.keys(operations).map((method) => `${method} ${path}`),
    );
    expect(described.sort()).toEqual(served.sort());
  });

  it('says what a route takes, who may call it and what it answers', () => {
    const intake = document.paths['/v1/intake/{channel}']?.post;
    expect(intake).toMatchObject({
      security: [{ clientKey: [] }],
      'x-needs': { scope: 'intake' },
      parameters: [{ name: 'channel', in: 'path', required: true }],
      requestBody: {
        content: {
          'application/json': { schema: { required: ['externalId', 'dialled', 'text'], additionalProperties: false } },
        },
      },
      responses: { default: { $ref: '#/components/responses/Problem' } },
    });
    expect(document.paths['/v1/contacts/{id}/reveal']?.post).toMatchObject({
      'x-needs': { permission: 'caller:reveal' },
      'x-needs-step-up': true,
    });
    expect(document.paths['/v1/stream']?.get?.responses['2XX']).toMatchObject({ content: { 'text/event-stream': {} } });
  });

  it('describes every body, has each operation once, and every variable of a path among its parameters', () => {
    const operations = Object.entries(document.paths).flatMap(([path, byMethod]) =>
      Object.values(byMethod).map((operation) => ({ path, operation })),
    );
    const ids = operations.map(({ operation }) => operation.operationId);
    expect(new Set(ids).size).toBe(ids.length);
    for (const { path, operation } of operations) {
      const named = operation.parameters?.flatMap((parameter) => (parameter.in === 'path' ? parameter.name : []));
      expect([path, named]).toEqual([path, [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name)]);
      const body = operation.requestBody?.content['application/json']?.schema;
      if (body) expect([path, Object.keys(body)]).not.toEqual([path, []]);
    }
  });
});
