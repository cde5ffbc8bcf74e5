import { parseArgs } from 'node:util';
import { z } from 'zod';
import { AppError } from '#domain/app-error';

/**
 * The options of a command line, read by their schema; what is a boolean there takes no value.
 * @returns undefined when `--help` was asked for
 * @throws AppError `invalid-input` naming the option that is wrong
 */
export function readOptions<Shape extends z.ZodRawShape>(
  args: string[],
  schema: z.ZodObject<Shape>,
): z.infer<typeof schema> | undefined {
  const typeOf = (field: unknown) =>
    field instanceof z.ZodDefault && field.def.innerType instanceof z.ZodBoolean ? 'boolean' : 'string';
  const options = Object.fromEntries(
    Object.entries(schema.shape).map(([name, field]) => [name, { type: typeOf(field) }] as const),
  );
  const { values } = parseArgs({ args, options: { ...options, help: { type: 'boolean' } } });
  if (values.help === true) return undefined;
  const given = schema.safeParse(values);
  if (given.success) return given.data;
  const [issue] = given.error.issues;
  throw new AppError('invalid-input', `--${issue?.path.join('.')} ${issue?.message}`);
}
