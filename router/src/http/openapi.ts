import { z } from 'zod';
import { problemSchema } from '#domain/wire/problem-wire';
import { route, type Route, type Who } from './route';

export type JsonSchema = { [keyword: string]: unknown };
type Parameter = { name: string; in: 'path' | 'query'; required: boolean; schema: JsonSchema };
type Content = Record<string, { schema: JsonSchema }>;
export type Operation = {
  operationId: string;
  tags: string[];
  security: Record<string, string[]>[];
  /** What the caller needs: the scope of a client, the permission of a user, or only to be signed in. */
  'x-needs'?: { scope?: string; permission?: string };
  /** Asks for a proof of who this is that is a few minutes old at most. */
  'x-needs-step-up'?: true;
  parameters?: Parameter[];
  requestBody?: { required: true; content: Content };
  responses: Record<string, { description: string; content?: Content } | { $ref: string }>;
};
/** An OpenAPI 3.1 document, as far as we use it. */
export type OpenApi = {
  openapi: string;
  info: { title: string; version: string; description: string };
  paths: Record<string, Record<string, Operation>>;
  components: Record<string, Record<string, unknown>>;
};

const PROBLEM = '#/components/responses/Problem';

/** The JSON Schema of what is sent and taken; what JSON Schema cannot say (a refinement across fields) is left out. */
function jsonSchemaOf(schema: z.ZodType): JsonSchema {
  const { $schema: _, ...rest } = z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' });
  return rest;
}

/** @throws Error at the start when a path or query is described by anything but an object */
function parametersOf(schema: z.ZodType | undefined, place: Parameter['in']): Parameter[] {
  if (!schema) return [];
  const { properties, required = [] } = jsonSchemaOf(schema) as {
    properties?: Record<string, JsonSchema>;
    required?: string[];
  };
  if (!properties) throw new Error(`a ${place} is not described by an object`);
  return Object.entries(properties).map(([name, of]) => ({
    ...{ name, in: place, schema: of },
    required: place === 'path' || required.includes(name),
  }));
}

const json = (schema: z.ZodType): Content => ({ 'application/json': { schema: jsonSchemaOf(schema) } });

/** The body of a route; of one that serves several actions with each of their inputs. */
function bodyOf({ body, inputs }: Route): Pick<Operation, 'requestBody'> {
  if (!body) return {};
  const schema = jsonSchemaOf(body);
  if (inputs) {
    const anyOf = Object.entries(inputs).map(([title, input]) => ({ title, ...jsonSchemaOf(input) }));
    schema.properties = { ...(schema.properties as JsonSchema), input: { anyOf } };
  }
  return { requestBody: { required: true, content: { 'application/json': { schema } } } };
}

function whoMay(who: Who): Pick<Operation, 'security' | 'x-needs'> {
  if (who === 'anyone') return { security: [] };
  if (who === 'user') return { security: [{ session: [] }] };
  if (typeof who === 'string') return { security: [{ session: [] }], 'x-needs': { permission: who } };
  return {
    security: [{ clientKey: [] }, ...(who.or ? [{ session: [] }] : [])],
    'x-needs': { scope: who.apiClient, permission: who.or },
  };
}

function answerOf({ answer, produces }: Route): Operation['responses'] {
  if (answer) return { '2XX': { description: 'Done', content: json(answer) } };
  if (produces) return { '2XX': { description: 'Done', content: { [produces]: { schema: {} } } } };
  return { '204': { description: 'Done' } };
}

/** `POST /v1/cases/:id/links` is `postCasesIdLinks`. */
const operationIdOf = ({ method, path }: Route): string =>
  method +
  path
    .replace(/^\/v1/, '')
    .split(/[^A-Za-z0-9]+/)
    .map((word) => word.charAt(0).toUpperCase() + word.slice(1))
    .join('');

function operationOf(definition: Route): Operation {
  const { path, params, query, who, needsStepUp } = definition;
  return {
    operationId: operationIdOf(definition),
    tags: [path.replace(/^\/v1\//, '/').split('/')[1] ?? ''],
    ...whoMay(who),
    ...(needsStepUp ? { 'x-needs-step-up': needsStepUp } : {}),
    parameters: [...parametersOf(params, 'path'), ...parametersOf(query, 'query')],
    ...bodyOf(definition),
    responses: { ...answerOf(definition), default: { $ref: PROBLEM } },
  };
}

/** Describes every route by the schemas that it checks requests and answers with, so that it cannot say anything else. */
export function describeApi(routes: readonly Route[]): OpenApi {
  const paths: OpenApi['paths'] = {};
  for (const definition of routes) {
    const path = definition.path.replace(/:(\w+)/g, '{$1}');
    paths[path] = { ...paths[path], [definition.method]: operationOf(definition) };
  }
  return {
    openapi: '3.1.0',
    info: {
      title: 'Hotline 12345 · 110',
      version: '1',
      description:
        'Intake for systems with a key, work on cases for signed-in people. Every refusal is a problem (RFC 9457).',
    },
    paths,
    components: {
      securitySchemes: {
        clientKey: { type: 'http', scheme: 'bearer', description: 'The key of an API client.' },
        session: { type: 'apiKey', in: 'cookie', name: '__Host-sid', description: 'Opened by POST /v1/session.' },
      },
      responses: {
        Problem: {
          description: 'Refused',
          content: { 'application/problem+json': { schema: jsonSchemaOf(problemSchema) } },
        },
      },
    },
  };
}

/** The routes, and one more that describes them all. */
export function withOpenApi(routes: readonly Route[]): Route[] {
  let document: OpenApi | undefined;
  const all: Route[] = [
    ...routes,
    route({
      method: 'get',
      path: '/v1/openapi.json',
      who: 'anyone',
      audit: 'none',
      answer: z.looseObject({ openapi: z.string() }),
      handle() {
        document ??= describeApi(all);
        return Promise.resolve({ body: document });
      },
    }),
  ];
  return all;
}
