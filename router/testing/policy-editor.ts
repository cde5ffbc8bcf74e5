import type { PolicyKind } from '#domain/policy-input';
import type { PolicyRow } from '#domain/wire/policy-wire';
import type { Problem } from '#domain/wire/problem-wire';
import type { ApiUser } from './api-user';

/** Reads and changes the rules of a city over HTTP, as the administrator unless it is told otherwise. */
export function policyEditor(admin: () => ApiUser) {
  const list = async <K extends PolicyKind>(kind: K, user = admin()) =>
    (await user.get<{ items: PolicyRow<K>[] }>(`/v1/policies/${kind}`)).body.items;
  const find = async <K extends PolicyKind>(kind: K, id: string) => {
    const row = (await list(kind)).find((one) => one.id === id);
    if (!row) throw new Error(`no ${kind} ${id}`);
    return row;
  };
  const change = (kind: PolicyKind, body: object, user = admin()) =>
    user.post<PolicyRow & Problem>(`/v1/policies/${kind}`, { reason: '例会决定', ...body });
  return {
    list,
    find,
    change,
    /** Changes some fields of a policy as it stands. */
    async edit(kind: PolicyKind, id: string, part: object, more: object = {}) {
      const { version, value } = await find(kind, id);
      return change(kind, { version, value: { ...value, ...part }, ...more });
    },
    /** How a change was refused: the status, and the field that is named. */
    async faultOf(answer: ReturnType<typeof change>) {
      const { status, body } = await answer;
      return [status, body.issues?.[0]?.path];
    },
  };
}
