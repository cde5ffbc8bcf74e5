import { z } from 'zod';
import type { Permission } from '#domain/role';
import { readAs, send } from '../lib/http';

const schemaSchema = z.record(z.string(), z.unknown());
const contentSchema = z.record(z.string(), z.object({ schema: schemaSchema }));
const operationSchema = z.object({
  operationId: z.string(),
  security: z.array(z.record(z.string(), z.array(z.string()))),
  'x-needs': z.object({ scope: z.string().optional(), permission: z.string().optional() }).optional(),
  parameters: z.array(z.object({ name: z.string(), in: z.enum(['path', 'query']), schema: schemaSchema })).default([]),
  requestBody: z.object({ content: contentSchema }).optional(),
});
const documentSchema = z.object({ paths: z.record(z.string(), z.record(z.string(), operationSchema)) });

export type JsonSchema = z.infer<typeof schemaSchema>;

/** A route as a stranger knows it: from the description that the system publishes. */
export type Operation = {
  id: string;
  method: string;
  path: string;
  /** Who may: nobody needs to be anybody, a client with a key, any user, a user with a permission. */
  isOpen: boolean;
  isForClients: boolean;
  isForUsers: boolean;
  permission: Permission | undefined;
  params: Record<string, JsonSchema>;
  query: Record<string, JsonSchema>;
  body: JsonSchema | undefined;
};

/** @throws AppError when there is no description, or one that cannot be read */
export async function readApi(url: string): Promise<Operation[]> {
  const { paths } = readAs(documentSchema, await send({ method: 'GET', url: `${url}/v1/openapi.json` }));
  return Object.entries(paths).flatMap(([path, byMethod]) =>
    Object.entries(byMethod).map(([method, operation]) => {
      const parametersIn = (place: string) =>
        Object.fromEntries(operation.parameters.flatMap((one) => (one.in === place ? [[one.name, one.schema]] : [])));
      return {
        ...{ id: operation.operationId, method: method.toUpperCase(), path },
        isOpen: operation.security.length === 0,
        isForClients: operation.security.some((way) => 'clientKey' in way),
        isForUsers: operation.security.some((way) => 'session' in way),
        permission: operation['x-needs']?.permission as Permission | undefined,
        ...{ params: parametersIn('path'), query: parametersIn('query') },
        body: operation.requestBody?.content['application/json']?.schema,
      };
    }),
  );
}
